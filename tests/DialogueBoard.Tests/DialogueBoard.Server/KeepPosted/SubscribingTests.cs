using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.MyData;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.KeepPosted;
using DialogueBoard.Server.MyData;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.KeepPosted;

/// <summary>Who gets mail, who does not, and how it ends.</summary>
public sealed class SubscribingTests
{
    [Fact, Rule("G50")]
    public async Task Whoever_has_not_said_yes_gets_one_question_and_after_two_days_is_forgotten()
    {
        await using var town = await PostedTown.BeginAsync("Buses");
        var board = town.Boards[0];
        await town.AskAsync("ann@home.example", board);
        await town.SendAsync();
        await town.SaysAsync(board, Ben, "News");
        Assert.Equal(0, await town.NextDayAsync());
        Assert.Equal(0, await town.SendAsync());
        var question = Assert.Single(town.Mails.Mails);
        Assert.Equal("Shall we keep you posted about Buses?", question.Subject);
        Assert.Null(question.Headers["List-Unsubscribe"]);

        town.Time.Advance(TimeSpan.FromDays(1));
        await town.First.Get<Subscriptions>().ForgetUnfollowingAsync(default);
        Assert.Null(await town.First.Get<PostedQuestions>().ConfirmAsync(PostedTown.KeyIn(question, PostedLinks.ConfirmPath)));
        Assert.Equal((0, 0, 0), await LeftAsync(town));
    }

    [Fact, Rule("G51")]
    public async Task One_mailbox_is_asked_three_times_in_two_days_whoever_asks_and_however_it_is_written()
    {
        await using var town = await PostedTown.BeginAsync("Buses", "Care at home");
        await town.FollowsAsync("ann@home.example", town.Boards[0]);
        foreach (var n in Enumerable.Range(0, 8))
        {
            Assert.Null(await town.AskAsync(n % 2 == 0 ? "ANN@home.example" : "ann@Home.Example", town.Boards[n % 2]));
        }

        await town.SendAsync();
        Assert.Equal(3, town.Mails.Mails.Count);
        Assert.Equal(1, await town.First.Database.ReadAsync(context => context.Subscribers.CountAsync()));
    }

    [Fact, Rule("G51")]
    public async Task A_whole_installation_asks_no_more_mailboxes_in_an_hour_than_it_is_allowed()
    {
        await using var town = await PostedTown.BeginAsync("Buses");
        var node = await town.NodeAsync(("Limits:ConfirmationsPerHour", "2"));
        var board = await node.FindAsync(town.Boards[0].Code);
        var asked = new List<string?>();
        foreach (var n in Enumerable.Range(0, 3))
        {
            asked.Add((await node.Get<PostedQuestions>().AskAsync(board, new($"ann{n}@home.example", FollowWhat.Board, MailDays.Usual, "en-GB")))?.Code);
        }

        Assert.Equal([null, null, RefusalCode.MailBusy], asked);
    }

    [Theory, Rule("G60")]
    [InlineData("ann@home.example\r\nBcc: all@home.example")]
    [InlineData("ann@home.example\nBcc: all@home.example")]
    [InlineData("ann@home.example, ben@home.example")]
    [InlineData("ann@home.example; ben@home.example")]
    [InlineData("Ann <ann@home.example>")]
    [InlineData("<ann@home.example>")]
    [InlineData("\"ann\r\nBcc: x@y.example\"@home.example")]
    [InlineData("ann@home.example\u2028Bcc: x@y.example")]
    [InlineData("ann@home.example\0")]
    [InlineData("ann@\u202ehome.example")]
    [InlineData("ann home@home.example")]
    [InlineData("@relay.example:ann@home.example")]
    [InlineData("friends:ann@home.example;")]
    [InlineData("ann")]
    [InlineData("ann@home")]
    [InlineData("@home.example")]
    [InlineData("")]
    [InlineData(null)]
    public async Task What_is_not_one_plain_address_is_refused(string? address)
    {
        await using var town = await PostedTown.BeginAsync("Buses");
        Assert.Equal(RefusalCode.NotAnAddress, (await town.First.Get<PostedQuestions>().AskAsync(town.Boards[0], new(address, FollowWhat.Board, MailDays.Usual, "en-GB")))?.Code);
        Assert.Equal((0, 0, 0), await LeftAsync(town));
    }

    [Fact, Rule("G60")]
    public async Task Titles_names_places_and_words_with_line_ends_make_no_header()
    {
        const string Evil = "Bus\r\nBcc: all@home.example\r\n\r\n<b>";
        Assert.Equal("ann.o'neil+board@home.example", EmailAddress.Read(" ann.o'neil+board@home.example "));
        await using var town = await PostedTown.BeginAsync("Care");

        // No door takes such a title: it comes as a file or an older database might bring it.
        await town.First.Database.WriteAsync(async context => await context.Boards.ExecuteUpdateAsync(board => board.SetProperty(b => b.Title, Evil)) > 0);
        await using var node = await town.NodeAsync();
        var board = await node.FindAsync(town.Boards[0].Code);
        var evil = new Actor(IdOf("evil"), Evil, IsSteward: false);
        Assert.Null(await node.Get<PostedQuestions>().AskAsync(board, new("ann@home.example", FollowWhat.Board, PostedTown.EveryDay, "en-GB")));
        await node.Get<OutboxSending>().SendAsync(default);
        await node.Get<PostedQuestions>().ConfirmAsync(PostedTown.KeyIn(town.Mails.Mails[0], PostedLinks.ConfirmPath));
        await node.TriesAsync(board, evil, new Contribute { Id = IdOf("evil card"), Kind = ContributionKind.Story, Text = Evil, Place = "Bus Bcc: all@home.example" });
        town.Time.Advance(TimeSpan.FromDays(1));
        await node.Get<DigestBuilding>().BuildAsync(default);
        await node.Get<OutboxSending>().SendAsync(default);

        Assert.Equal(2, town.Mails.Mails.Count);
        Assert.All(town.Mails.Mails, mail =>
        {
            Assert.Empty(mail.Bcc);
            Assert.Equal(["ann@home.example"], mail.To.Mailboxes.Select(to => to.Address));
            Assert.DoesNotContain(mail.Headers, header => header.Field.Equals("Bcc", StringComparison.OrdinalIgnoreCase));
            Assert.EndsWith("Bus Bcc: all@home.example <b>", mail.Subject!.TrimEnd('?'), StringComparison.Ordinal);
        });
    }

    [Fact, Rule("G58", "G59")]
    public async Task A_key_opens_one_thing_for_one_person_as_long_as_they_subscribe()
    {
        await using var town = await PostedTown.BeginAsync("Buses");
        var subscriptions = town.First.Get<Subscriptions>();
        var ann = await town.FollowsAsync("ann@home.example", town.Boards[0]);
        await town.FollowsAsync("ben@home.example", town.Boards[0]);
        var (keys, links) = (town.First.Get<PostedKeys>(), town.First.Get<PostedLinks>());
        string settings = keys.Settings(ann), stop = keys.Stop(ann);
        Assert.NotNull(await subscriptions.FindAsync(settings));

        // One use is not another; and no letter may be changed, added or left out.
        Assert.Null(await subscriptions.FindAsync(stop));
        Assert.Null(await subscriptions.FindToStopAsync(settings));
        foreach (var forged in Forgeries(stop))
        {
            Assert.False(await subscriptions.StopAsync(forged), forged);
        }

        Assert.True(await subscriptions.StopAsync(stop));
        Assert.False(await subscriptions.StopAsync(stop));
        Assert.Null(await subscriptions.FindAsync(settings));
        Assert.Equal((1, 1, 1), await LeftAsync(town));

        // Who comes back has other keys: an old mail found by somebody stops nothing.
        town.Time.Advance(TimeSpan.FromDays(3));
        var back = await town.FollowsAsync("ann@home.example", town.Boards[0]);
        Assert.Equal(ann.Id, back.Id);
        Assert.False(await subscriptions.StopAsync(stop));
        Assert.NotEqual(stop, keys.Stop(back));
        Assert.StartsWith("https://boards.town.example/posted/stop?key=", links.Stop(back).AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact, Rule("G64")]
    public async Task Erasing_takes_the_address_what_it_follows_and_unsent_mails_and_no_one_elses()
    {
        await using var town = await PostedTown.BeginAsync("Buses", "Care at home");
        var board = town.Boards[0];
        await town.FollowsAsync("ann@home.example", board, who: Ann);
        await town.FollowsAsync("ann@home.example", town.Boards[1]);
        await town.FollowsAsync("ben@home.example", board, who: Ben);
        await town.AskAsync("ben@home.example", board, FollowWhat.Mine, Ann);
        await town.SendAsync();
        await town.SaysAsync(board, Sue, "News");
        Assert.Equal(2, await town.NextDayAsync());

        var kept = town.First.Get<IEnumerable<IKeepsOfPeople>>().Single(one => one is PostedOfPeople);
        var ann = new Person("key", [(board, Ann.Id)]);
        Assert.Contains("ann@home.example", System.Text.Json.JsonSerializer.Serialize(await kept.TellAsync(ann, default)), StringComparison.Ordinal);
        await LeavesAsync(town, board, Ann);
        await LeavesAsync(town, board, Ann);

        Assert.Null(await kept.TellAsync(ann, default));
        Assert.Equal(["ben@home.example"], await town.First.Database.ReadAsync(context => context.Subscribers.Select(one => one.Address).ToListAsync()));
        Assert.Equal(1, await town.SendAsync());
        Assert.Equal("ben@home.example", town.Mails.Mails[^1].To.Mailboxes.Single().Address);
    }

    [Fact, Rule("G64")]
    public async Task Whoever_is_erased_on_one_board_and_is_somebody_on_another_goes_on_hearing_of_that_one()
    {
        await using var town = await PostedTown.BeginAsync("Buses", "Care at home");
        await town.FollowsAsync("ann@home.example", town.Boards[0], who: Ann);
        await town.FollowsAsync("ann@home.example", town.Boards[1], who: OtherAnn);
        await town.SaysAsync(town.Boards[0], Ben, "Marmalade");
        await town.SaysAsync(town.Boards[1], Ben, "Rhubarb");
        Assert.Equal(1, await town.NextDayAsync());
        await LeavesAsync(town, town.Boards[0], Ann);

        Assert.Equal(1, await town.SendAsync());
        var mail = town.Mails.Mails[^1];
        Assert.Equal("News from Care at home", mail.Subject);
        Assert.DoesNotContain("Marmalade", mail.TextBody!, StringComparison.Ordinal);
    }

    [Fact, Rule("G65")]
    public async Task Somebody_chooses_other_days_stops_one_thing_and_with_the_last_is_forgotten()
    {
        await using var town = await PostedTown.BeginAsync("Buses", "Care at home");
        var subscriptions = town.First.Get<Subscriptions>();
        await town.FollowsAsync("ann@home.example", town.Boards[0]);
        var ann = await town.FollowsAsync("ann@home.example", town.Boards[1]);
        var key = town.First.Get<PostedKeys>().Settings(ann);
        Assert.Equal(RefusalCode.NoMailDay, (await subscriptions.ChangeAsync(ann, 0, "en-GB"))?.Code);
        Assert.Null(await subscriptions.ChangeAsync(ann, MailDays.Of([DayOfWeek.Friday]), "en-GB"));

        var posted = (await subscriptions.FindAsync(key))!;
        Assert.Equal(["Buses", "Care at home"], posted.Follows.Select(one => one.Title));
        Assert.Equal(DayOfWeek.Friday, posted.Subscriber.NextAt!.Value.DayOfWeek);
        Assert.True(await subscriptions.StopOneAsync(ann, posted.Follows[0].Follow.Id));
        Assert.Single((await subscriptions.FindAsync(key))!.Follows);
        Assert.False(await subscriptions.StopOneAsync(ann, posted.Follows[1].Follow.Id));
        Assert.Equal((0, 0, 0), await LeftAsync(town));
    }

    private static Task<Receipt> LeavesAsync(PostedTown town, OpenBoard board, Actor who) =>
        town.First.DoesAsync(board, who with { Voter = IdOf($"{who.Id} in private") }, new EraseMe { Id = Guid.NewGuid() });

    private static IEnumerable<string?> Forgeries(string key) =>
    [
        null, "", "x", key[..^1], key + "A", key + "=", string.Concat(key.Select(sign => char.IsUpper(sign) ? char.ToLowerInvariant(sign) : char.ToUpperInvariant(sign))), new string('A', key.Length), "../" + key[3..], key.Replace(key[5], key[5] == 'x' ? 'y' : 'x'),
        .. Enumerable.Range(0, key.Length).Select(at => key[..at] + (key[at] == 'Q' ? 'g' : 'Q') + key[(at + 1)..]).Where(forged => forged != key),
    ];

    private static async Task<(int Subscribers, int Follows, int Mails)> LeftAsync(PostedTown town) => await town.First.Database.ReadAsync(async context => (
        await context.Subscribers.CountAsync(), await context.Follows.CountAsync(), await context.OutboxMails.CountAsync()));
}
