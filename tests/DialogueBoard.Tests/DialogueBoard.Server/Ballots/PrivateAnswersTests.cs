using DialogueBoard.Ballots;
using DialogueBoard.Boards;
using DialogueBoard.Consulting;
using DialogueBoard.Dates;
using DialogueBoard.Priorities;
using DialogueBoard.Server.Ballots;
using DialogueBoard.Server.Consulting;
using DialogueBoard.Server.Dates;
using DialogueBoard.Server.Doorbell;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.InAndOut;
using DialogueBoard.Server.Priorities;
using DialogueBoard.Server.Storage;
using DialogueBoard.Tests.Server.InAndOut;
using DialogueBoard.Tests.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Xunit;
using static DialogueBoard.Tests.Consulting.AskedBoard;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.Ballots;

/// <summary>Dots and answers as they are stored, added up and closed, on one database with as many nodes as a test wants.</summary>
public sealed class PrivateAnswersTests : IDisposable
{
    private readonly SqliteFile _file = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(Start));

    public void Dispose() => _file.Dispose();

    [Fact, Rule("M114", "M116")]
    public async Task Dots_given_at_two_nodes_add_up_the_same_at_both_and_giving_them_again_counts_once()
    {
        var bell = new LocalDoorbell();
        await using var one = await NodeAsync(bell);
        await using var other = await NodeAsync(bell);
        var board = await one.OpenAsync();
        var there = await other.FindAsync(board.Code);
        await one.DoesAsync(board, Ann, Say(Open, "The last bus goes at six"));
        await one.DoesAsync(board, Ann, Say(Hidden, "A bench would help"));
        await one.DoesAsync(board, Sue, Asking(Round) with { ShownAfter = false });
        await LookAsync(one, other);

        await one.DoesAsync(board, Ann, Giving(IdOf("a"), (Open, 5)));
        await other.DoesAsync(there, Ben, Giving(IdOf("b"), (Open, 1), (Hidden, 2)));
        var again = Giving(IdOf("a2"), (Hidden, 1));
        var twice = await Task.WhenAll(other.DoesAsync(there, Ann, again), one.DoesAsync(board, Ann, again));
        Assert.Single(twice, receipt => receipt.Repeated);
        await LookAsync(one, other);

        var here = await RankedAsync(one, board);
        Assert.Equal((2, 4), (here.People, here.Dots));
        Assert.Equal([(Hidden, 3), (Open, 1)], here.Cards.Select(card => (card.Card.Id, card.Dots)));
        Assert.Equal(here.Cards.Select(card => (card.Card.Id, card.Dots)), (await RankedAsync(other, there)).Cards.Select(card => (card.Card.Id, card.Dots)));
        Assert.Equal([new GivenDots(Hidden, 1)], (await other.Get<BallotReader>().MineAsync<IReadOnlyList<GivenDots>>(there, Ann, Round))!);

        await one.DoesAsync(board, Ann, Giving(IdOf("back")));
        Assert.Equal((1, 3), await RankedAsync(one, board) is var now ? (now.People, now.Dots) : default);
        Assert.Null(await one.Get<BallotReader>().MineAsync<IReadOnlyList<GivenDots>>(board, Ann, Round));
    }

    [Fact, Rule("M115")]
    public async Task The_rows_hold_neither_who_nor_when_and_the_history_says_only_that_it_happened()
    {
        await using var node = await NodeAsync();
        var board = await node.OpenAsync();
        await node.DoesAsync(board, Sue, Setting(Asked));
        await node.DoesAsync(board, Ann, Answering(IdOf("a")));

        var columns = await node.Database.ReadAsync(context => Task.FromResult(context.Model.FindEntityType(typeof(Ballot))!.GetProperties().Select(property => property.Name).Order().ToList()));
        Assert.Equal(["BoardId", "OnId", "Said", "Voter"], columns);
        var row = await node.Database.ReadAsync(context => context.Ballots.SingleAsync());
        Assert.DoesNotContain(row.Voter, new[] { Ann.Id, Ann.Voter!.Value });
        var change = await node.Database.ReadAsync(context => context.Changes.SingleAsync(one => one.Type == nameof(AnswerConsultation)));
        Assert.Equal(Guid.Empty, change.ParticipantId);
    }

    [Fact, Rule("M116", "M126")]
    public async Task Five_thousand_ballots_are_added_up_once_for_each_view_of_the_board()
    {
        await using var node = await NodeAsync();
        var board = await node.OpenAsync();
        await node.DoesAsync(board, Ann, Say(Open, "The last bus goes at six"));
        await node.DoesAsync(board, Ann, Say(Hidden, "A bench would help"));
        await node.DoesAsync(board, Sue, Asking(Round) with { ShownAfter = false });
        await node.DoesAsync(board, Sue, Setting(Asked));
        var dots = $"[{{\"contributionId\":\"{Open}\",\"dots\":2}},{{\"contributionId\":\"{Hidden}\",\"dots\":1}}]";
        await CastAsync(node, board, Round, 5_000, _ => dots);
        await CastAsync(node, board, Asked, 5_000, n => $"[{{\"choices\":[{n % 3}]}},null,{{\"scale\":{1 + (n % 5)}}},{{\"text\":\"Text {n}\"}}]");

        var rankings = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RankedAsync(node, board)));
        Assert.All(rankings, ranking => Assert.Same(rankings[0], ranking));
        Assert.Equal((5_000, 15_000, 10_000), (rankings[0].People, rankings[0].Dots, rankings[0].Cards[0].Dots));

        await node.DoesAsync(board, Sue, new CloseConsultation { Id = IdOf("close"), ConsultationId = Asked });
        var summary = (await SummedAsync(node, board))!;
        Assert.Equal((5_000, 5_000), (summary.People, summary.Questions[3].Texts.Count));
        Assert.Equal([1_667, 1_667, 1_666], summary.Questions[0].Counts!);
        Assert.Equal(5_000, summary.Rows.Select(row => row[3]).Distinct().Count());
        Assert.NotEqual(Enumerable.Range(0, 50).Select(n => $"Text {n}"), summary.Rows.Take(50).Select(row => row[3]!));
        Assert.Same(summary, await SummedAsync(node, board));
    }

    [Fact, Rule("M111", "M122", "E3")]
    public async Task A_round_and_a_consultation_close_by_themselves_once_on_two_nodes_and_show_what_came_of_them_at_that_moment()
    {
        var bell = new LocalDoorbell();
        await using var one = await NodeAsync(bell);
        await using var other = await NodeAsync(bell);
        var board = await one.OpenAsync();
        await one.DoesAsync(board, Ann, Say(Open, "The last bus goes at six"));
        await one.DoesAsync(board, Sue, Asking(Round));
        await one.DoesAsync(board, Sue, Setting(Asked));
        await one.DoesAsync(board, Ann, Giving(IdOf("g"), (Open, 1)));
        await one.DoesAsync(board, Ann, Answering(IdOf("a")));

        _time.SetUtcNow(Day.IsOver(Ahead(10)).AddTicks(-1));
        Assert.Null(await one.Get<Rankings>().OfAsync(board, board.Feed.View, board.Feed.View.All<PriorityRound>().Single()));
        Assert.Null(await SummedAsync(one, board));
        Assert.Equal((0, 0), (await Noticed(one), await Noticed(other)));

        // The moment it is over everybody can read it, and the board notices a little later.
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(1, (await RankedAsync(one, board)).Dots);
        Assert.Equal(1, (await SummedAsync(one, board))!.People);
        Assert.Equal(2, (await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Noticed(n % 2 == 0 ? one : other)))).Sum());
        await LookAsync(one, other);
        var view = (await other.FindAsync(board.Code)).Feed.View;
        Assert.Equal(ConsultationState.Closed, view.PartOf<Consultation>(Asked)!.State);
        Assert.Equal(Day.IsOver(Ahead(10)), view.All<PriorityRound>().Single().ClosedAt);
        Assert.Equal(board.Feed.View.Describe(), view.Describe());
    }

    [Fact, Rule("M122", "E3")]
    public async Task Days_that_came_while_no_node_ran_for_weeks_open_and_close_it_afterwards()
    {
        string code;
        await using (var before = await NodeAsync())
        {
            var board = await before.OpenAsync();
            code = board.Code;
            await before.DoesAsync(board, Sue, Setting(Asked) with { Opens = Ahead(2), Closes = Ahead(4) });
            await before.DoesAsync(board, Sue, Setting(ToCome) with { Opens = Ahead(2), Closes = Ahead(90) });
        }

        _time.Advance(TimeSpan.FromDays(40));
        await using var after = await NodeAsync();
        Assert.Equal(2, await Noticed(after));
        var view = (await after.FindAsync(code)).Feed.View;
        Assert.Equal((ConsultationState.Closed, Day.IsOver(Ahead(4)), null), view.PartOf<Consultation>(Asked) is { } over ? (over.State, over.ClosedAt!.Value, over.Due) : default);
        Assert.Equal((ConsultationState.Open, null, Day.IsOver(Ahead(90))), view.PartOf<Consultation>(ToCome) is { } open ? (open.State, open.ClosedAt, open.Due) : default);
    }

    [Fact, Rule("M127")]
    public async Task A_text_that_is_left_out_is_nowhere_to_read_until_it_is_put_back()
    {
        await using var node = await NodeAsync();
        var board = await node.OpenAsync();
        await node.DoesAsync(board, Sue, Setting(Asked));
        await node.DoesAsync(board, Ann, Answering(IdOf("a"), "Mr Smith is a thief"));
        await node.DoesAsync(board, Ben, Answering(IdOf("b"), "=1+1"));
        await node.DoesAsync(board, Sue, new CloseConsultation { Id = IdOf("close"), ConsultationId = Asked });
        var rude = (await SummedAsync(node, board))!.Questions[3].Texts.Single(text => text.Text.Contains("Smith", StringComparison.Ordinal));
        var leave = new LeaveOutAnswer { Id = IdOf("leave"), ConsultationId = Asked, AnswerId = rude.Id, Reason = "It names a person" };
        await node.DoesAsync(board, Sue, leave);

        var (csv, markdown) = await WrittenAsync(node, board);
        Assert.DoesNotContain("Smith", csv + markdown, StringComparison.Ordinal);
        Assert.Contains("1 answer left out: It names a person", markdown, StringComparison.Ordinal);
        Assert.Contains("What else should we know? (left out: 1)", csv, StringComparison.Ordinal);
        Assert.Contains("'=1+1", csv, StringComparison.Ordinal);
        Assert.Contains("not shown: fewer than 5 answers", csv, StringComparison.Ordinal);

        await node.DoesAsync(board, Sue, leave with { Id = IdOf("back"), Back = true, Reason = null });
        (csv, markdown) = await WrittenAsync(node, board);
        Assert.Contains("Mr Smith is a thief", csv, StringComparison.Ordinal);
        Assert.Contains("“Mr Smith is a thief”", markdown, StringComparison.Ordinal);
    }

    [Fact, Rule("M129")]
    public async Task Markdown_has_the_questions_and_once_it_is_closed_the_sums()
    {
        await using var node = await NodeAsync();
        var board = await node.OpenAsync();
        await node.DoesAsync(board, Sue, Setting(Asked));
        foreach (var n in Enumerable.Range(0, 5))
        {
            await node.DoesAsync(board, Ann with { Voter = IdOf($"voter {n}") }, Answering(IdOf($"a{n}"), Option(n % 2), Option(0, 2), On(4), null));
        }

        var markdown = await MarkdownAsync(node, board);
        Assert.All(
            ["Asked by: The town council", "Could be answered from 1 March 2026 to 11 March 2026", "Question 1: Which day should the van run?", "One of: Friday; Saturday; Sunday", "Several of: Shops; Doctor; Friends", "From 1 (not at all) to 5 (very well)"],
            words => Assert.Contains($" {words}\n", markdown, StringComparison.Ordinal));
        Assert.DoesNotContain("people answered", markdown, StringComparison.Ordinal);

        await node.DoesAsync(board, Sue, new CloseConsultation { Id = IdOf("close"), ConsultationId = Asked });
        markdown = await MarkdownAsync(node, board);
        Assert.All(
            ["5 people answered", "Friday: 3; Saturday: 2; Sunday: 0", "Shops: 5; Doctor: 0; Friends: 5", "1 (not at all): 0; 2: 0; 3: 0; 4: 5; 5 (very well): 0"],
            words => Assert.Contains($" {words}\n", markdown, StringComparison.Ordinal));
    }

    [Fact, Rule("M129", "I5")]
    public async Task A_boards_json_brings_the_questions_without_answers_and_the_import_says_so()
    {
        await using var from = await ImportedBoard.StartAsync(_time);
        await from.Node.DoesAsync(from.Board, Sue, Setting(Asked));
        await from.Node.DoesAsync(from.Board, Ann, Answering(IdOf("a"), "It is dark at the stop"));
        var json = await ImportedBoard.BytesAsync(JsonExport.WriteAsync, from.View);
        Assert.DoesNotContain("dark", System.Text.Encoding.UTF8.GetString(json), StringComparison.Ordinal);

        var copy = await from.Node.OpenAsync();
        var report = await from.ImportAsync(json, copy);
        Assert.Equal((1, 0), (report.Added, report.LeftOut.Count));
        Assert.Equal("The questions of consultations came along. The answers to them stay on the board where they were given.", report.Also);
        var (card, consultation) = Assert.Single(Consultations.Of(copy.Feed.View));
        Assert.Equal(from.View.PartOf<Consultation>(Asked)!.Questions.Select(question => question.Text), consultation.Questions.Select(question => question.Text));
        Assert.Equal((ConsultationState.Open, Day.IsOver(Ahead(10))), (consultation.State, consultation.Due));
        Assert.Empty(await from.Node.Get<BallotReader>().AllAsync<IReadOnlyList<GivenAnswer?>>(copy, card.Id));
    }

    [Theory, Rule("M129")]
    [InlineData("\"questions\": [", "\"questions\": [null,")]
    [InlineData("\"Friday\",", "null,")]
    [InlineData("\"kind\": \"scale\"", "\"kind\": \"choice\"")]
    [InlineData("\"opens\": \"2026-03-01\"", "\"opens\": \"2026-04-01\"")]
    public async Task A_file_whose_questions_no_board_could_have_asked_brings_no_consultation(string there, string instead)
    {
        await using var from = await ImportedBoard.StartAsync(_time);
        await from.Node.DoesAsync(from.Board, Sue, Setting(Asked));
        var json = System.Text.Encoding.UTF8.GetString(await ImportedBoard.BytesAsync(JsonExport.WriteAsync, from.View));
        Assert.Contains(there.Replace("Friday\",", "Friday\"", StringComparison.Ordinal), json, StringComparison.Ordinal);
        var wrong = System.Text.RegularExpressions.Regex.Replace(json, System.Text.RegularExpressions.Regex.Escape(there), instead);
        Assert.NotEqual(json, wrong);
        Assert.Equal(0, (await from.ImportAsync(wrong, await from.Node.OpenAsync())).Added);
    }

    private static async Task CastAsync(Node node, OpenBoard board, Guid onId, int count, Func<int, string> said) => await node.Database.WriteAsync(
        async context =>
        {
            context.Ballots.AddRange(Enumerable.Range(0, count).Select(n => new Ballot { BoardId = board.Id, OnId = onId, Voter = DerivedId.Of(onId, $"voter {n}"), Said = said(n) }));
            return await context.SaveChangesAsync() == count;
        });

    private static async Task<Ranking> RankedAsync(Node node, OpenBoard board) =>
        (await node.Get<Rankings>().OfAsync(board, board.Feed.View, board.Feed.View.All<PriorityRound>().Single()))!;

    private static Task<ConsultationSummary?> SummedAsync(Node node, OpenBoard board) => node.Get<ConsultationSummaries>().OfAsync(board, board.Feed.View, Asked);

    private static async Task<(string Csv, string Markdown)> WrittenAsync(Node node, OpenBoard board)
    {
        using var csv = new MemoryStream();
        await ConsultationCsv.WriteAsync((await SummedAsync(node, board))!, csv);
        return (System.Text.Encoding.UTF8.GetString(csv.ToArray()), await MarkdownAsync(node, board));
    }

    private static async Task<string> MarkdownAsync(Node node, OpenBoard board)
    {
        using var markdown = new MemoryStream();
        await MarkdownExport.WriteAsync(board.Feed.View, await node.Get<ConsultationSummaries>().AllAsync(board, board.Feed.View), markdown);
        return System.Text.Encoding.UTF8.GetString(markdown.ToArray());
    }

    private static async Task LookAsync(params Node[] nodes)
    {
        foreach (var node in nodes)
        {
            await node.Boards.LookAsync(CancellationToken.None);
        }
    }

    private static Task<int> Noticed(Node node) => node.Get<DueDates>().NoticeAsync(CancellationToken.None);

    private Task<Node> NodeAsync(IDoorbell? bell = null) => Node.StartAsync(StorageProvider.Sqlite, _file.Connection, _time, bell);
}
