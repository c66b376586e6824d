using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.People;
using DialogueBoard.Web.Organisations;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Xunit;

namespace DialogueBoard.Tests.Web.Organisations;

/// <summary>Signing in with one's organisation, against a real provider, and what that opens.</summary>
public sealed class StaffSignInTests : IAsyncLifetime
{
    private const string Confirmed = "in their job at Mill Town Council, confirmed";
    private StaffProvider _council = null!;
    private StaffProvider _trust = null!;
    private LiveSite _site = null!;
    private Visitor _ann = null!;
    private Visitor _ben = null!;

    public async ValueTask InitializeAsync()
    {
        (_council, _trust) = (await StaffProvider.StartAsync(), await StaffProvider.StartAsync());
        _site = LiveSite.Start([.. Settings("mill", "Mill Town Council", _council), .. Settings("trust", "Housing Trust", _trust)]);
        (_ann, _ben) = (new(_site), new(_site));
    }

    public async ValueTask DisposeAsync()
    {
        _ann.Dispose();
        _ben.Dispose();
        await _site.DisposeAsync();
        await _council.DisposeAsync();
        await _trust.DisposeAsync();
    }

    [Fact, Rule("G150", "G151", "G160", "G163")]
    public async Task Who_signs_in_at_work_comes_back_and_speaks_confirmed_until_they_sign_out()
    {
        var (code, _) = await _ann.OpenBoardAsync();
        await _ann.JoinAsync(code, "Ann");
        await SaysAsync(_ann, code, "Before I signed in");
        var page = await _ann.ReadAsync($"/organisations/mill/sign-in?returnUrl=/b/{code}");
        Assert.Contains("<title>Our town</title>", page, StringComparison.Ordinal);
        await SaysAsync(_ann, code, "While I was signed in");
        await _ben.JoinAsync(code, "Ben");
        await SaysAsync(_ben, code, "I only say so");
        await _ann.SubmitAsync("/organisations", "sign-out");
        await SaysAsync(_ann, code, "After I signed out");

        var read = await _ben.ReadAsync($"/b/{code}");
        Assert.Equal([false, true, false, false], new[] { "Before I signed in", "While I was signed in", "I only say so", "After I signed out" }.Select(words => IsConfirmed(read, words)));
        var asked = Assert.Single(_council.Asked);
        Assert.Equal(("code", "S256", "openid"), (asked.ResponseType, asked.CodeChallengeMethod, asked.Scope));
        Assert.NotNull(asked.Nonce);
    }

    [Fact, Rule("G208", "G151")]
    public async Task Who_signs_out_is_signed_out_at_once_on_every_board_and_by_every_door()
    {
        var codes = new[] { (await _ann.OpenBoardAsync()).Code, (await _ann.OpenBoardAsync()).Code };
        var people = new List<(OpenBoard Board, Guid Id)>();
        await _ann.ReadAsync("/organisations/mill/sign-in");
        foreach (var code in codes)
        {
            await _ann.JoinAsync(code, "Ann");
            await SaysAsync(_ann, code, "While I was signed in");
            var board = (await _site.Get<OpenBoards>().FindAsync(code))!;
            people.Add((board, Assert.Single(board.Feed.View.Contributions.Values).By.Id));
        }

        Assert.Equal(["mill", "mill"], await WorkingAtAsync());
        await _ann.SubmitAsync("/organisations", "sign-out");

        // As a live page that stands open, or a program with their key, finds them: no page of these boards was asked for since.
        Assert.Equal([null, null], await WorkingAtAsync());

        async Task<List<string?>> WorkingAtAsync()
        {
            var at = new List<string?>();
            foreach (var (board, id) in people)
            {
                at.Add((await _site.Get<Participants>().FindAsync(board, id))!.WorksAt?.Organisation);
            }

            return at;
        }
    }

    [Fact, Rule("G161")]
    public async Task No_log_has_a_token_or_the_code_that_a_provider_sends_people_back_with()
    {
        using var lines = new Lines();
        await using var site = LiveSite.Start([.. Settings("mill", "Mill Town Council", _council), ("Logging:LogLevel:Default", "Trace"), ("Logging:LogLevel:Microsoft", "Trace"), ("Logging:LogLevel:Microsoft.AspNetCore", "Trace"), ("Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Trace")]);
        site.Get<ILoggerFactory>().AddProvider(lines);
        using var http = site.Browser();
        using var asks = await http.GetAsync(new Uri("organisations/mill/sign-in", UriKind.Relative));
        using var provider = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answers = await provider.GetAsync(asks.Headers.Location);
        var back = answers.Headers.Location!;
        using var signedIn = await http.GetAsync(back);
        Assert.Contains(signedIn.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("staff=", StringComparison.Ordinal));

        var log = string.Join('\n', lines.All);
        var code = QueryHelpers.ParseQuery(back.Query)["code"].ToString();
        Assert.NotEqual("", code);
        Assert.Contains("Executing endpoint", log, StringComparison.Ordinal);
        Assert.Equal((false, false, false), (log.Contains(code, StringComparison.Ordinal), log.Contains("eyJ", StringComparison.Ordinal), log.Contains("staff-number-4711", StringComparison.Ordinal)));
    }

    [Fact, Rule("G160")]
    public async Task Nothing_of_who_they_are_there_is_kept_here()
    {
        var (code, _) = await _ann.OpenBoardAsync();
        await _ann.JoinAsync(code, "Ann");
        await _ann.ReadAsync($"/organisations/mill/sign-in?returnUrl=/b/{code}");
        await SaysAsync(_ann, code, "While I was signed in");
        Assert.DoesNotContain("4711", await _ann.ReadAsync($"/api/boards/{code}/view"), StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(_site.Folder))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(open, System.Text.Encoding.Latin1);
            var bytes = await reader.ReadToEndAsync();
            Assert.DoesNotContain("staff-number-4711", bytes, StringComparison.Ordinal);
            Assert.DoesNotContain("Ann Other", bytes, StringComparison.Ordinal);
        }
    }

    [Fact, Rule("G161")]
    public async Task Who_thinks_better_of_it_is_not_signed_in_and_hears_so()
    {
        _council.Somebody = null;
        Assert.Contains("That did not sign you in.", await _ann.ReadAsync("/organisations/mill/sign-in"), StringComparison.Ordinal);
    }

    [Theory, Rule("G161")]
    [InlineData("/organisations/mill/signed-in?code=made-up&state=made-up")]
    [InlineData("/organisations/mill/signed-in?error=server_error")]
    [InlineData("/organisations/mill/signed-in")]
    public async Task A_sign_in_that_was_made_up_signs_nobody_in(string address)
    {
        var page = await _ann.ReadAsync(address);
        Assert.Contains("That did not sign you in.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("You are signed in", page, StringComparison.Ordinal);
    }

    [Fact, Rule("G161")]
    public async Task A_provider_that_is_away_is_told_of_in_a_sentence()
    {
        await _trust.DisposeAsync();
        Assert.Contains("That did not sign you in.", await _ann.ReadAsync("/organisations/trust/sign-in"), StringComparison.Ordinal);
    }

    [Theory, Rule("G163"), InlineData("https://elsewhere.example/"), InlineData("//elsewhere.example/"), InlineData("/\\elsewhere.example/"), InlineData("/%09/elsewhere.example/"), InlineData("javascript:alert(1)")]
    public async Task One_comes_back_to_this_site_and_no_other(string elsewhere)
    {
        var page = await _ann.ReadAsync($"/organisations/mill/sign-in?returnUrl={Uri.EscapeDataString(Uri.UnescapeDataString(elsewhere))}");
        Assert.Contains("You are signed in with Mill Town Council", page, StringComparison.Ordinal);
        using var nobody = await _ann.GetAsync("/organisations/nobody/sign-in");
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
    }

    [Fact, Rule("G153", "G154", "G162")]
    public async Task An_organisation_sees_what_its_own_boards_need_and_another_does_not()
    {
        await _ann.ReadAsync("/organisations/mill/sign-in");
        var opened = await _ann.SubmitAsync("/", "open", ("title", "Getting about"), ("owned", "yes"), ("listed", "yes"));
        var code = CodeIn(opened);
        Assert.Contains("Mill Town Council answers for this board.", await _ben.ReadAsync($"/b/{code}"), StringComparison.Ordinal);
        Assert.Contains("Getting about", await _ann.ReadAsync("/organisations/mill"), StringComparison.Ordinal);

        // Somebody of another organisation, and somebody of this one who looks after no boards.
        await _ben.ReadAsync("/organisations/trust/sign-in");
        Assert.DoesNotContain("Getting about", await _ben.ReadAsync("/organisations/mill"), StringComparison.Ordinal);
        Assert.DoesNotContain("Getting about", await _ben.ReadAsync("/organisations/trust"), StringComparison.Ordinal);
        _council.Somebody = [("sub", "another")];
        using var driver = new Visitor(_site);
        await driver.ReadAsync("/organisations/mill/sign-in");
        Assert.DoesNotContain("Getting about", await driver.ReadAsync("/organisations/mill"), StringComparison.Ordinal);

        // A colleague who looks after boards takes it up, openly.
        _council.Somebody = [("sub", "colleague"), ("groups", "boards")];
        using var colleague = new Visitor(_site);
        await colleague.ReadAsync("/organisations/mill/sign-in");
        await colleague.JoinAsync(code, "Cass");
        await colleague.SubmitAsync($"/b/{code}/shelf", "look-after");
        Assert.Contains("Looked after by somebody without a name, Cass.", await colleague.ReadAsync("/organisations/mill"), StringComparison.Ordinal);
    }

    [Theory, Rule("G164")]
    [InlineData("Name", null, "Organisations:mill:Name is missing")]
    [InlineData("ClientId", " ", "Organisations:mill:ClientId is missing")]
    [InlineData("Authority", "http://elsewhere.example/", "begins with https://")]
    [InlineData("Authority", "not an address", "begins with https://")]
    public void Settings_that_are_missing_or_unsafe_are_named_at_the_start(string setting, string? value, string says)
    {
        var settings = new Dictionary<string, string?> { ["Organisations:mill:Name"] = "Mill", ["Organisations:mill:Authority"] = "https://id.example/", ["Organisations:mill:ClientId"] = "us" };
        settings[$"Organisations:mill:{setting}"] = value;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        Assert.Contains(says, Assert.Throws<InvalidOperationException>(() => OrganisationList.From(configuration)).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<(string Key, string Value)> Settings(string shortName, string name, StaffProvider provider) =>
    [
        ($"Organisations:{shortName}:Name", name),
        ($"Organisations:{shortName}:Authority", provider.Authority),
        ($"Organisations:{shortName}:ClientId", StaffProvider.ClientId),
        ($"Organisations:{shortName}:ClientSecret", StaffProvider.ClientSecret),
        ($"Organisations:{shortName}:CareClaim", "groups"),
        ($"Organisations:{shortName}:CareValue", "boards"),
    ];

    private static Task<Guid> SaysAsync(Visitor who, string code, string text) => who.ActAsync(code, new JsonObject
    {
        ["type"] = "contribute",
        ["kind"] = "issue",
        ["text"] = text,
        ["speaking"] = new JsonObject { ["for"] = "job", ["whom"] = "Mill Town Council", ["confirmed"] = true },
    });

    // From the words to the end of their card.
    private static bool IsConfirmed(string page, string words)
    {
        var card = page[page.IndexOf(words, StringComparison.Ordinal)..];
        return card[..card.IndexOf("</article>", StringComparison.Ordinal)].Contains(Confirmed, StringComparison.Ordinal);
    }

    private static string CodeIn(string page) =>
        page.Split("/b/")[1][..8].ToUpper(CultureInfo.InvariantCulture);
}
