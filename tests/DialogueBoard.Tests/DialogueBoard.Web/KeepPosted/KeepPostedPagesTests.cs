using System.Net;
using System.Text.RegularExpressions;
using DialogueBoard.Server.KeepPosted;
using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using MimeKit;
using Xunit;

namespace DialogueBoard.Tests.Web.KeepPosted;

/// <summary>Being kept posted, by pages and plain forms alone, with the mails in the folder beside the database.</summary>
public sealed partial class KeepPostedPagesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dialogueboard-");
    private LiveSite? _site;

    private LiveSite Site => _site ??= LiveSite.StartOn(_folder.FullName);

    public void Dispose()
    {
        _site?.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact, Rule("G50", "G66")]
    public async Task A_link_that_a_scanner_opens_confirms_nothing_and_the_button_behind_it_does()
    {
        using var ann = new Visitor(Site);
        var (code, _) = await ann.OpenBoardAsync();
        var page = await ann.ReadAsync($"/b/{code}/posted");
        Assert.Contains(Path.Combine(_folder.FullName, "mail"), WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("Look into your mailbox.", await AskAsync(ann, code, "ann@home.example"), StringComparison.Ordinal);

        var confirm = await LinkAsync("ann@home.example", PostedLinks.ConfirmPath);
        foreach (var _ in Enumerable.Range(0, 3))
        {
            using var scanned = await ann.GetAsync(confirm);
            Assert.Equal(HttpStatusCode.OK, scanned.StatusCode);
        }

        Assert.Null((await SubscriberAsync())!.ConfirmedAt);
        Assert.Contains("You will be kept posted", await ann.SubmitAsync(confirm, "confirm"), StringComparison.Ordinal);
        Assert.NotNull((await SubscriberAsync())!.ConfirmedAt);
        Assert.Contains("You will be kept posted", await ann.SubmitAsync(confirm, "confirm"), StringComparison.Ordinal);
    }

    [Fact, Rule("G51")]
    public async Task A_page_says_the_same_of_an_address_that_is_known_and_of_one_that_is_not()
    {
        using var ann = new Visitor(Site);
        var (code, _) = await ann.OpenBoardAsync();
        await AskAsync(ann, code, "ann@home.example");
        await ann.SubmitAsync(await LinkAsync("ann@home.example", PostedLinks.ConfirmPath), "confirm");

        using var known = new Visitor(Site);
        using var unknown = new Visitor(Site);
        Assert.Equal(Bare(await AskAsync(unknown, code, "nobody@home.example")), Bare(await AskAsync(known, code, "ann@home.example")));
        Assert.Contains("does not look like an e-mail address", await AskAsync(known, code, "ann at home"), StringComparison.Ordinal);
        Assert.Contains("at least one day", await known.SubmitAsync($"/b/{code}/posted", "posted", ("address", "ann@home.example"), ("what", "Board")), StringComparison.Ordinal);
    }

    [Fact, Rule("G197")]
    public async Task Whose_mailbox_gives_mails_back_is_told_so_on_the_board_and_nobody_else_is()
    {
        using var ann = new Visitor(Site);
        var (code, _) = await ann.OpenBoardAsync();
        await ann.JoinAsync(code, "Ann");
        await AskAsync(ann, code, "ann@home.example");
        await ann.SubmitAsync(await LinkAsync("ann@home.example", PostedLinks.ConfirmPath), "confirm");
        using var ben = new Visitor(Site);
        await ben.JoinAsync(code, "Ben");
        await AskAsync(ben, code, "ann@home.example");
        string[] pages = [$"/b/{code}/posted", $"/b/{code}/mine"];
        foreach (var page in pages)
        {
            Assert.DoesNotContain("Mails to you came back", await ann.ReadAsync(page), StringComparison.Ordinal);
        }

        foreach (var _ in Enumerable.Range(0, Mailboxes.MostRefusals))
        {
            await Site.Get<Mailboxes>().IsGoneAsync((await SubscriberAsync())!.Id);
        }

        foreach (var page in pages)
        {
            Assert.Contains("Mails to you came back three times, so we have stopped.", await ann.ReadAsync(page), StringComparison.Ordinal);
            Assert.DoesNotContain("Mails to you came back", await ben.ReadAsync(page), StringComparison.Ordinal);
        }
    }

    [Theory, Rule("G58", "G59")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_click_stops_everything_without_a_cookie_and_opening_the_link_or_a_forged_one_stops_nothing(bool multipart)
    {
        using var ann = new Visitor(Site);
        var (code, _) = await ann.OpenBoardAsync();
        await AskAsync(ann, code, "ann@home.example");
        await ann.SubmitAsync(await LinkAsync("ann@home.example", PostedLinks.ConfirmPath), "confirm");
        var subscriber = (await SubscriberAsync())!;
        var key = Site.Get<PostedKeys>().Stop(subscriber);

        using var program = Site.Browser();
        using var opened = await program.GetAsync(new Uri($"/posted/stop?key={key}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        foreach (var forged in new[] { "", "x", Site.Get<PostedKeys>().Settings(subscriber), key[..^1] + (key[^1] == 'A' ? 'B' : 'A'), new string('A', key.Length) })
        {
            using var refused = await OneClickAsync(program, forged, multipart);
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
            using var page = await program.GetAsync(new Uri($"/posted/stop?key={forged}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.Gone, page.StatusCode);
            using var settings = await program.GetAsync(new Uri($"/posted?key={(forged == Site.Get<PostedKeys>().Settings(subscriber) ? key : forged)}", UriKind.Relative));
            var words = await settings.Content.ReadAsStringAsync();
            Assert.Contains("This link does not work", words, StringComparison.Ordinal);
            Assert.DoesNotContain("home.example", words, StringComparison.Ordinal);
        }

        Assert.NotNull(await SubscriberAsync());
        using var stopped = await OneClickAsync(program, key, multipart);
        Assert.Equal(HttpStatusCode.OK, stopped.StatusCode);
        Assert.DoesNotContain(stopped.Headers, header => header.Key == "Set-Cookie");
        Assert.Null(await SubscriberAsync());
        using var again = await OneClickAsync(program, key, multipart);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact, Rule("G58", "G65")]
    public async Task A_person_changes_days_stops_one_thing_and_all_by_the_links_in_their_mail()
    {
        using var ann = new Visitor(Site);
        var (code, _) = await ann.OpenBoardAsync();
        await ann.JoinAsync(code, "Ann");
        var card = await ann.PutAsync(code, "The last bus goes at six", place: "Mill Lane");
        await AskAsync(ann, code, "ann@home.example");
        await ann.SubmitAsync(await LinkAsync("ann@home.example", PostedLinks.ConfirmPath), "confirm");
        Assert.Contains("Look into your mailbox.", await ann.SubmitAsync($"/b/{code}/posted?card={card}", "posted", ("address", "ann@home.example"), ("what", "Card"), ("days", "Monday")), StringComparison.Ordinal);
        await ann.SubmitAsync(await LinkAsync("ann@home.example", PostedLinks.ConfirmPath), "confirm");
        var subscriber = (await SubscriberAsync())!;
        var settings = $"/posted?key={Site.Get<PostedKeys>().Settings(subscriber)}";

        var page = await ann.ReadAsync(settings);
        Assert.Contains("ann@home.example", page, StringComparison.Ordinal);
        Assert.Contains("What is said about this card: The last bus goes at six", page, StringComparison.Ordinal);
        Assert.Contains("What happens to what you said", page, StringComparison.Ordinal);
        Assert.Contains("Saved.", await ann.SubmitAsync(settings, "days", ("days", "Tuesday"), ("days", "Sunday")), StringComparison.Ordinal);
        Assert.Equal(MailDays.Of([DayOfWeek.Tuesday, DayOfWeek.Sunday]), (await SubscriberAsync())!.Days);
        var stop = StopForms().Match(page).Groups["form"].Value;
        Assert.Contains("Stopped.", await ann.SubmitAsync(settings, stop), StringComparison.Ordinal);

        using var done = await ann.SendRawAsync($"/posted/stop?key={Site.Get<PostedKeys>().Stop(subscriber)}&page=yes", []);
        Assert.Contains("No more mails", await ann.ReadAsync(done.Headers.Location!.ToString()), StringComparison.Ordinal);
        Assert.Null(await SubscriberAsync());
        Assert.Contains("This link does not work", await ann.ReadAsync(settings), StringComparison.Ordinal);
    }

    [Fact, Rule("G50", "G62")]
    public async Task Whoever_joins_to_be_kept_posted_is_asked_where_to_and_those_who_look_after_the_board_see_numbers()
    {
        using var sue = new Visitor(Site);
        var code = await sue.LookAfterAsync();
        using var ann = new Visitor(Site);
        Assert.Contains("Your e-mail address", await ann.SubmitAsync($"/b/{code}/join", "join", ("name", "Ann"), ("door", "posted")), StringComparison.Ordinal);
        await AskAsync(ann, code, "ann@home.example");
        await ann.SubmitAsync(await LinkAsync("ann@home.example", PostedLinks.ConfirmPath), "confirm");

        var page = await sue.ReadAsync($"/b/{code}/stewards");
        Assert.Matches("People who are kept posted about this board</dt><dd>1</dd>", page);
        Assert.DoesNotContain("home.example", page, StringComparison.Ordinal);
        Assert.Contains("Also tell me when something has waited too long", await sue.ReadAsync($"/b/{code}/posted"), StringComparison.Ordinal);
        Assert.DoesNotContain("Also tell me", await ann.ReadAsync($"/b/{code}/posted"), StringComparison.Ordinal);
    }

    [Fact, Rule("G63")]
    public async Task No_address_and_no_key_comes_into_a_log_however_much_is_logged()
    {
        using var log = new Lines();
        _site = LiveSite.StartOn(_folder.FullName, 0, ("Logging:LogLevel:Default", "Trace"), ("Logging:LogLevel:Microsoft", "Trace"), ("Logging:LogLevel:Microsoft.AspNetCore", "Trace"), ("Logging:LogLevel:Microsoft.EntityFrameworkCore", "Trace"));
        Site.Get<ILoggerFactory>().AddProvider(log);
        using var ann = new Visitor(Site);
        var (code, _) = await ann.OpenBoardAsync();
        await AskAsync(ann, code, "gooseberry@home.example");
        await AskAsync(ann, code, "rhubarb marmalade@home.example");
        var confirm = await LinkAsync("gooseberry@home.example", PostedLinks.ConfirmPath);
        await ann.SubmitAsync(confirm, "confirm");
        var subscriber = (await SubscriberAsync())!;
        var (settings, stop) = (Site.Get<PostedKeys>().Settings(subscriber), Site.Get<PostedKeys>().Stop(subscriber));
        await ann.ReadAsync($"/posted?key={settings}");
        using var stopped = await OneClickAsync(Site.Browser(), stop);

        Assert.Equal(HttpStatusCode.OK, stopped.StatusCode);
        Assert.Contains(log.All, line => line.Contains("Executing endpoint", StringComparison.Ordinal));
        foreach (var secret in new[] { "gooseberry", "rhubarb", "marmalade", settings, stop, confirm[(confirm.IndexOf('=', StringComparison.Ordinal) + 1)..] })
        {
            Assert.DoesNotContain(log.All, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory, Rule("G66")]
    [InlineData("Smtp", "Mail:PublicAddress")]
    [InlineData("Smtp", "Mail:From", "Mail:PublicAddress=https://boards.town.example")]
    [InlineData("Smtp", "Mail:Smtp:Host", "Mail:PublicAddress=https://boards.town.example", "Mail:From=boards@town.example")]
    [InlineData("Smtp", "Mail:PublicAddress must begin with https://", "Mail:PublicAddress=http://boards.town.example", "Mail:From=boards@town.example", "Mail:Smtp:Host=mail.example")]
    [InlineData("Notify", "Mail:Notify:ApiKey", "Mail:PublicAddress=https://boards.town.example")]
    [InlineData("Folder", "Mail:From", "Mail:From=nobody at all")]
    [InlineData("Folder", "Mail:Hour", "Mail:Hour=24")]
    public void A_site_that_cannot_send_as_it_is_told_to_says_so_at_its_start(string sender, string says, params string[] settings)
    {
        var wrong = Assert.ThrowsAny<Exception>(() => LiveSite.StartOn(_folder.FullName, 0, [("Mail:Sender", sender), .. settings.Select(one => one.Split('=', 2)).Select(one => (one[0], one[1]))]).Dispose());
        Assert.Contains(says, wrong.GetBaseException().Message, StringComparison.Ordinal);
    }

    [Fact, Rule("G66")]
    public async Task A_site_without_mail_offers_none()
    {
        _site = LiveSite.StartOn(_folder.FullName, 0, ("Mail:Sender", "None"));
        using var ann = new Visitor(Site);
        var (code, _) = await ann.OpenBoardAsync();
        var page = await ann.ReadAsync($"/b/{code}/posted");
        Assert.Contains("This site sends no mail.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("type=\"email\"", page, StringComparison.Ordinal);
    }

    private static async Task<string> AskAsync(Visitor who, string code, string address) =>
        await who.SubmitAsync($"/b/{code}/posted", "posted", ("address", address), ("what", "Board"), ("days", "Monday"), ("days", "Thursday"));

    // RFC 8058 lets a mail program send either.
    private static Task<HttpResponseMessage> OneClickAsync(HttpClient program, string key, bool multipart = false) => program.PostAsync(
        new Uri($"/posted/stop?key={key}", UriKind.Relative),
        multipart ? new MultipartFormDataContent { { new StringContent("One-Click"), "List-Unsubscribe" } } : new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]));

    private Task<Subscriber?> SubscriberAsync() =>
        Site.Get<BoardDatabase>().ReadAsync(context => context.Subscribers.AsNoTracking().SingleOrDefaultAsync(one => one.ConfirmedAt != null || one.Address == "ann@home.example"));

    /// <summary>The link of the newest mail to somebody, as a path.</summary>
    private async Task<string> LinkAsync(string address, string path)
    {
        await Site.Get<OutboxSending>().SendAsync(default);

        // The site's own look may have taken it a moment before.
        await Until.SeenAsync(
            () => Site.Get<BoardDatabase>().ReadAsync(context => context.OutboxMails.CountAsync(one => one.State == MailState.Waiting || one.State == MailState.Sending)),
            unsent => unsent == 0,
            unsent => $"{unsent} mails are not sent.");
        var mails = await Task.WhenAll(Directory.GetFiles(Path.Combine(_folder.FullName, "mail"), "*.eml").Select(async file => (File.GetLastWriteTimeUtc(file), await MimeMessage.LoadAsync(file))));
        var (_, mail) = mails.Where(one => one.Item2.To.Mailboxes.Single().Address == address).MaxBy(one => one.Item1);
        var link = Links().Matches(mail.TextBody!).Select(found => new Uri(found.Value)).First(found => found.AbsolutePath == path);
        Assert.Equal(Site.Address.Port, link.Port);
        return link.PathAndQuery;
    }

    // What differs from page to page whoever asks: tokens.
    private static string Bare(string page) => Tokens().Replace(page, "");

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex Links();

    [GeneratedRegex("value=\"(?<form>stop-[0-9a-f]{32})\"")]
    private static partial Regex StopForms();

    [GeneratedRegex("value=\"[^\"]{20,}\"|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Tokens();
}
