using DialogueBoard.Contributions;
using DialogueBoard.Dates;
using DialogueBoard.Server.KeepPosted;
using DialogueBoard.Steps;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.KeepPosted;

/// <summary>What stands in the mails of people who are kept posted, against a real mail server.</summary>
public sealed class DigestTests
{
    [Fact, Rule("G52")]
    public async Task Somebody_on_three_boards_gets_one_mail_with_what_happened_to_their_own_words_first()
    {
        await using var town = await PostedTown.BeginAsync("Buses", "Care at home", "The library");
        foreach (var board in town.Boards)
        {
            await town.SaysAsync(board, Ann, $"Ann on {board.Code}", IdOf(board.Code));
            await town.FollowsAsync("ann@home.example", board, who: Ann);
            await town.SaysAsync(board, Ben, $"Something else on {board.Code}");
            await town.SaysAsync(board, Ben, $"Ben answers on {board.Code}", about: IdOf(board.Code));
        }

        Assert.Equal(3, town.Mails.Mails.Count);
        Assert.Equal(1, await town.NextDayAsync());
        Assert.Equal(1, await town.SendAsync());

        var mail = town.Mails.To("ann@home.example").Last();
        Assert.Equal("News from 3 boards", mail.Subject);
        Assert.All(["Buses", "Care at home", "The library"], title => Assert.Contains(title, mail.TextBody!, StringComparison.Ordinal));
        foreach (var board in town.Boards)
        {
            Assert.True(At(mail.TextBody!, $"Ben answers on {board.Code}") < At(mail.TextBody!, $"Something else on {board.Code}"));
            Assert.Equal(1, mail.TextBody!.Split($"Ben answers on {board.Code}").Length - 1);
            Assert.Contains($"https://boards.town.example/b/{board.Code}/c/", mail.HtmlBody!, StringComparison.Ordinal);
        }
    }

    [Fact, Rule("G53")]
    public async Task A_mail_comes_on_the_chosen_days_only_and_only_where_there_is_news()
    {
        await using var town = await PostedTown.BeginAsync("Buses");
        var board = town.Boards[0];

        // It is Sunday. Wednesday and Saturday are asked for.
        await town.FollowsAsync("ann@home.example", board, days: MailDays.Of([DayOfWeek.Wednesday, DayOfWeek.Saturday]));
        await town.SaysAsync(board, Ben, "The bus is late");
        var came = new List<(DayOfWeek Day, int Built)>();
        for (var day = 0; day < 7; day++)
        {
            var built = await town.NextDayAsync();
            came.Add((town.Time.GetUtcNow().DayOfWeek, built));
        }

        Assert.Equal([DayOfWeek.Wednesday], came.Where(one => one.Built > 0).Select(one => one.Day));
        await town.SaysAsync(board, Ben, "The bus is late again");
        await town.First.DoesAsync(board, Ben, new Move { Id = IdOf("moved"), Positions = [new(board.Feed.View.SaidBy(Ben.Id).First().Id, 500, 500)] });
        town.Time.Advance(TimeSpan.FromDays(6));
        Assert.Equal(1, await town.BuildAsync());
        await town.SendAsync();

        // What was told before and only moved is no news.
        var last = town.Mails.Mails[^1];
        Assert.Contains("late again", last.TextBody!, StringComparison.Ordinal);
        Assert.DoesNotContain("The bus is late\n", last.TextBody!, StringComparison.Ordinal);
        Assert.Equal(3, town.Mails.Mails.Count);
    }

    [Fact, Rule("G52")]
    public async Task Answers_steps_groups_hiding_and_dates_are_told_to_whoever_said_it_and_ones_own_acts_are_not()
    {
        await using var town = await PostedTown.BeginAsync("Buses");
        var board = town.Boards[0];
        foreach (var name in new[] { "asked", "hidden", "restored", "gathered", "quiet" })
        {
            await town.SaysAsync(board, Ann, $"Ann: {name}", IdOf(name));
        }

        await town.First.DoesAsync(board, Ann, new TryStep { Id = IdOf("tried"), Text = "Ann: tried", CarriedBy = "The school", LookAgain = Day.Of(Start).AddDays(1) });
        await town.First.DoesAsync(board, Ann, new TryStep { Id = IdOf("own"), Text = "Ann: own step", CarriedBy = "The school", LookAgain = Day.Of(Start).AddDays(5) });
        await town.First.DoesAsync(board, Sue, new Hide { Id = IdOf("hide first"), ContributionId = IdOf("restored"), Reason = "A mistake" });
        await town.FollowsAsync("ann@home.example", board, FollowWhat.Mine, Ann);

        await town.First.DoesAsync(board, Ben, new TryStep { Id = IdOf("step"), Text = "Ben tries a van", CarriedBy = "Ben", LookAgain = Day.Of(Start).AddDays(9), About = [IdOf("asked")] });
        await town.First.DoesAsync(board, Sue, new Hide { Id = IdOf("hide"), ContributionId = IdOf("hidden"), Reason = "It names a nurse" });
        await town.First.DoesAsync(board, Sue, new Restore { Id = IdOf("restore"), ContributionId = IdOf("restored") });
        await town.First.DoesAsync(board, Ben, new DialogueBoard.Burning.StartGroup { Id = IdOf("group"), Text = "Together", About = [IdOf("gathered")], Until = Day.Of(Start).AddDays(20) });
        await town.First.DoesAsync(board, Ann, new LookAgain { Id = IdOf("look"), ContributionId = IdOf("own"), Verdict = StepVerdict.Stop });
        await town.SaysAsync(board, Ann, "Ann answers herself", about: IdOf("quiet"));
        await town.SaysAsync(board, Ben, "Something that is not about Ann");
        town.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await town.First.Get<DialogueBoard.Server.Dates.DueDates>().NoticeAsync(default));

        await town.BuildAsync();
        await town.SendAsync();
        var text = town.Mails.Mails[^1].TextBody!;
        Assert.Contains("You said: Ann: asked\nSomething began from it.\n    Ben tries a van", text, StringComparison.Ordinal);
        Assert.Contains("You said: a card of yours\nIt was hidden by those who look after the board.", text, StringComparison.Ordinal);
        Assert.Contains("You said: Ann: restored\nIt was hidden for a while", text, StringComparison.Ordinal);
        Assert.Contains("You said: Ann: gathered\nIt was put together with others.", text, StringComparison.Ordinal);
        Assert.Contains("You said: Ann: tried\nIt has moved on.", text, StringComparison.Ordinal);
        Assert.All(["nurse", "Ann: hidden", "Ann: quiet", "Ann: own step", "Ann answers", "not about Ann"], words => Assert.DoesNotContain(words, text, StringComparison.Ordinal));

        await town.NextDayAsync();
        Assert.Equal(0, await town.SendAsync());
    }

    [Fact, Rule("G52")]
    public async Task A_place_a_card_and_the_board_are_told_each_of_its_own_and_nothing_twice()
    {
        await using var town = await PostedTown.BeginAsync("Buses");
        var board = town.Boards[0];
        await town.SaysAsync(board, Ben, "The card", IdOf("card"));
        await town.FollowsAsync("place@home.example", board, FollowWhat.Place, place: "Mill  Lane");
        await town.FollowsAsync("card@home.example", board, FollowWhat.Card, card: IdOf("card"));
        await town.FollowsAsync("all@home.example", board);
        await town.FollowsAsync("all@home.example", board, FollowWhat.Place, place: "Mill Lane");
        await town.SaysAsync(board, Ben, "Said of the lane", place: "mill lane");
        await town.SaysAsync(board, Ben, "Said of the card", about: IdOf("card"));
        await town.SaysAsync(board, Ben, "Said of nothing");
        Assert.Equal(3, await town.NextDayAsync());
        await town.SendAsync();

        Assert.Equal(["Said of the lane"], Told("place@home.example"));
        Assert.Equal(["Said of the card"], Told("card@home.example"));
        Assert.Equal(["Said of the lane", "Said of the card", "Said of nothing"], Told("all@home.example"));

        IEnumerable<string> Told(string address) => town.Mails.To(address).Last().TextBody!.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("Said of", StringComparison.Ordinal));
    }

    [Fact, Rule("G67")]
    public async Task At_most_twenty_news_of_a_board_are_in_a_mail_and_the_others_are_counted()
    {
        await using var town = await PostedTown.BeginAsync("Buses");
        await town.FollowsAsync("ann@home.example", town.Boards[0]);
        foreach (var n in Enumerable.Range(1, 32))
        {
            await town.SaysAsync(town.Boards[0], Ben, $"Number {n}.");
        }

        await town.NextDayAsync();
        await town.SendAsync();
        var text = town.Mails.Mails[^1].TextBody!;
        Assert.Contains("Number 20.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Number 21.", text, StringComparison.Ordinal);
        Assert.Contains($"And 12 more on the board: https://boards.town.example/b/{town.Boards[0].Code}", text, StringComparison.Ordinal);
    }

    [Fact, Rule("G57")]
    public async Task Words_that_left_the_board_after_the_mail_was_built_are_not_in_it_and_without_any_there_is_no_mail()
    {
        await using var town = await PostedTown.BeginAsync("Buses");
        var board = town.Boards[0];
        await town.FollowsAsync("ann@home.example", board);
        await town.FollowsAsync("cat@home.example", board, FollowWhat.Place, place: "Mill Lane");
        await town.SaysAsync(board, Ben, "Marmalade", IdOf("hidden"), place: "Mill Lane");
        await town.SaysAsync(board, Ben, "Gooseberry", IdOf("withdrawn"), place: "Mill Lane");
        await town.SaysAsync(board, Ben, "Rhubarb", IdOf("kept"));
        Assert.Equal(2, await town.NextDayAsync());

        // At another node, of which the one that sends has not heard.
        await using var other = await town.NodeAsync();
        var there = await other.FindAsync(board.Code);
        await other.DoesAsync(there, Sue, new Hide { Id = IdOf("hide"), ContributionId = IdOf("hidden"), Reason = "Why" });
        await other.DoesAsync(there, Ben, new Withdraw { Id = IdOf("withdraw"), ContributionId = IdOf("withdrawn") });
        Assert.Equal(1, await town.First.Get<OutboxSending>().SendAsync(default));

        var mail = town.Mails.Mails[^1];
        Assert.Contains("Rhubarb", mail.TextBody!, StringComparison.Ordinal);
        Assert.All(town.Mails.Raw, raw => Assert.DoesNotContain("Marmalade", raw, StringComparison.Ordinal));
        Assert.All(town.Mails.Raw, raw => Assert.DoesNotContain("Gooseberry", raw, StringComparison.Ordinal));
        Assert.Single(town.Mails.To("cat@home.example"));
        Assert.Equal(1, await town.CountAsync(MailState.Nothing));
    }

    [Fact, Rule("G61")]
    public async Task A_mail_is_plain_text_and_html_says_how_to_be_rid_of_it_and_fetches_nothing()
    {
        await using var town = await PostedTown.BeginAsync("Buses");
        await town.FollowsAsync("ann@home.example", town.Boards[0]);
        await town.SaysAsync(town.Boards[0], Ben, "<img src=https://evil.example/x.png> & <script>alert(1)</script>\nשלום");
        await town.NextDayAsync();
        await town.SendAsync();

        var mail = town.Mails.Mails[^1];
        Assert.Equal("boards@town.example", mail.From.Mailboxes.Single().Address);
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
        Assert.Equal("List-Unsubscribe=One-Click", mail.Headers["List-Unsubscribe-Post"]);
        Assert.Equal($"<https://boards.town.example/posted/stop?key={PostedTown.KeyIn(mail, PostedLinks.StopPath)}>", mail.Headers["List-Unsubscribe"]);
        Assert.EndsWith("@town.example", mail.MessageId, StringComparison.Ordinal);
        Assert.Equal(town.Time.GetUtcNow(), mail.Date);
        Assert.Contains("<img src=https://evil.example/x.png> & <script>alert(1)</script>", mail.TextBody!, StringComparison.Ordinal);
        Assert.Contains("&lt;img src=https://evil.example/x.png&gt; &amp; &lt;script&gt;", mail.HtmlBody!, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en-GB\" dir=\"ltr\"", mail.HtmlBody!, StringComparison.Ordinal);
        Assert.Contains("dir=\"auto\"", mail.HtmlBody!, StringComparison.Ordinal);
        Assert.All(["<img", "<script", "<link", "url(", "<iframe", " src="], fetched => Assert.DoesNotContain(fetched, mail.HtmlBody!.Replace("&lt;img src=", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
    }

    [Fact, Rule("G61")]
    public async Task A_mail_in_a_language_that_is_written_from_right_to_left_runs_that_way_and_says_in_which_language_words_are()
    {
        await using var town = await PostedTown.BeginAsync("Buses");
        var board = town.Boards[0];
        Assert.Null(await town.First.Get<PostedQuestions>().AskAsync(board, new("ann@home.example", FollowWhat.Board, PostedTown.EveryDay, "ar")));
        await town.SendAsync();
        await town.First.Get<PostedQuestions>().ConfirmAsync(PostedTown.KeyIn(town.Mails.Mails[0], PostedLinks.ConfirmPath));
        await town.SaysAsync(board, Ben, "Mae'r bws olaf yn gadael am chwech o'r gloch, ac mae'n rhaid i bobl gerdded adref yn y tywyllwch ar hyd y ffordd fawr.");
        await town.NextDayAsync();
        await town.SendAsync();

        var html = town.Mails.Mails[^1].HtmlBody!;
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\"", html, StringComparison.Ordinal);
        Assert.Equal("cy", board.Feed.View.SaidBy(Ben.Id).Single().Language);
        Assert.Contains("lang=\"cy\"", html, StringComparison.Ordinal);
    }

    [Fact, Rule("G61")]
    public async Task A_mail_is_in_the_language_that_its_reader_asked_for_it_in_and_not_in_the_nodes_or_anothers()
    {
        await using var town = await PostedTown.BeginAsync("Buses");
        var board = town.Boards[0];
        Assert.Null(await town.First.Get<PostedQuestions>().AskAsync(board, new("ann@home.example", FollowWhat.Board, PostedTown.EveryDay, "cy-GB") { ParticipantId = Ann.Id }));
        await town.SendAsync();
        await town.First.Get<PostedQuestions>().ConfirmAsync(PostedTown.KeyIn(town.Mails.Mails[0], PostedLinks.ConfirmPath));
        await town.FollowsAsync("ben@home.example", board);
        await town.SaysAsync(board, Ann, "The bus is late", IdOf("bus"));
        await town.SaysAsync(board, Sue, "The driver was ill", about: IdOf("bus"));
        await town.NextDayAsync();
        Assert.Equal(2, await town.SendAsync());

        var (welsh, english) = (town.Mails.To("ann@home.example").Last(), town.Mails.To("ben@home.example").Last());
        Assert.Equal(("Newyddion o'r bwrdd Buses", "News from Buses"), (welsh.Subject, english.Subject));
        Assert.Contains("Dywedoch chi: The bus is late\nAtebodd rhywun.", welsh.TextBody!, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"cy-GB\" dir=\"ltr\"", welsh.HtmlBody!, StringComparison.Ordinal);
        Assert.DoesNotContain("You said", welsh.TextBody!, StringComparison.Ordinal);
    }

    private static int At(string text, string words) => text.IndexOf(words, StringComparison.Ordinal) is >= 0 and var at ? at : throw new InvalidOperationException($"{words} is not in the mail.");
}
