using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Server.InAndOut;
using Xunit;
using static DialogueBoard.Tests.Server.InAndOut.ImportedBoard;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.InAndOut;

/// <summary>A board's own CSV, brought onto another board.</summary>
public sealed partial class RoundTripTests : IAsyncLifetime
{
    private ImportedBoard _board = null!;

    public async ValueTask InitializeAsync() => _board = await ImportedBoard.StartAsync();

    public ValueTask DisposeAsync() => _board.DisposeAsync();

    [Fact, Rule("I4", "I5")]
    public async Task It_gives_the_same_contributions_under_new_ids()
    {
        await FillAsync();
        var copy = await _board.Node.OpenAsync();
        var report = await _board.ImportAsync(await BytesAsync(CsvExport.WriteAsync, _board.View), copy);
        Assert.Empty(report.LeftOut);
        Assert.Equal(await FacesAsync(_board.View), await FacesAsync(copy.Feed.View));
        Assert.Empty(_board.View.Contributions.Values.Select(card => card.Id).Intersect(copy.Feed.View.Contributions.Values.Select(card => card.Id)));
        Assert.Empty(_board.View.Contributions.Values.Select(card => card.By.Id).Intersect(copy.Feed.View.Contributions.Values.Select(card => card.By.Id)));
    }

    [Fact, Rule("I3")]
    public async Task Brought_in_twice_or_onto_its_own_board_it_adds_nothing()
    {
        await FillAsync();
        var csv = await BytesAsync(CsvExport.WriteAsync, _board.View);
        var copy = await _board.Node.OpenAsync();
        await _board.ImportAsync(csv, copy);
        foreach (var board in new[] { copy, _board.Board })
        {
            var version = board.Feed.View.Version;
            var report = await _board.ImportAsync(csv, board);
            Assert.Equal((0, _board.View.Contributions.Count), (report.Added, report.LeftOut.Count));
            Assert.All(report.LeftOut, row => Assert.Equal("This is already on this board.", row.Why));
            Assert.Equal(version, board.Feed.View.Version);
        }
    }

    [Fact, Rule("I4")]
    public async Task Cards_about_one_whose_words_are_gone_come_in_without_that_thread()
    {
        await FillAsync();
        await DoesAsync(Sue, new Hide { Id = Guid.NewGuid(), ContributionId = Open, Reason = "It names a person" });
        var copy = await _board.Node.OpenAsync();
        var report = await _board.ImportAsync(await BytesAsync(CsvExport.WriteAsync, _board.View), copy);
        Assert.Equal("Its words are not in the file: they had been taken back or hidden.", Assert.Single(report.LeftOut).Why);
        Assert.Equal(_board.View.Contributions.Count - 1, report.Added);
        Assert.Empty(copy.Feed.View.Contributions.Values.Single(card => card.Text == "Could the school bus take us?").About);
    }

    [Fact, Rule("I4", "I1")]
    public async Task Real_comments_go_out_and_come_in_on_another_board_as_they_were()
    {
        await using var csv = RealData.Open(RealData.BowlingGreen);
        await _board.ImportAsync(csv);
        var copy = await _board.Node.OpenAsync();
        Assert.Equal(607, (await _board.ImportAsync(await BytesAsync(CsvExport.WriteAsync, _board.View), copy)).Added);
        Assert.Equal(Said(_board.View), Said(copy.Feed.View));

        static IEnumerable<(string, DateTime)> Said(BoardView view) => view.Contributions.Values.Select(card => (card.Text, card.At)).Order();
    }

    private async Task FillAsync()
    {
        await DoesAsync(Ann, Say(Open, "The last bus goes at six"));
        await DoesAsync(OtherAnn, Say(Guid.NewGuid(), "=HYPERLINK(\"http://x\")", ContributionKind.Story));
        await DoesAsync(Ben with { Name = "'@Ben" }, Say(BensAnswer, "Could the school bus take us?", ContributionKind.Question, Open) with
        {
            Speaking = new(SpeakingFor.Others, "+ my neighbours, \"all\"", Footing.Lived),
            When = "'=when",
            Place = "Mill Lane; by the bridge",
        });
        await DoesAsync(Sue with { Name = null }, Say(Guid.NewGuid(), "Two lines\n\n\"and\", a third 💡 <b>'", ContributionKind.LinkNoticed, BensAnswer, Open));
        await DoesAsync(Ben, Say(Guid.NewGuid(), "Not sure", ContributionKind.NotKnowing, BensAnswer) with { Speaking = new(SpeakingFor.Self) });
    }

    private Task<Receipt> DoesAsync(Actor actor, Act act) => _board.Node.DoesAsync(_board.Board, actor, act);

    // The JSON of a view with a running number for every id. A thread's own id says nothing that its ends do not.
    private static async Task<string> FacesAsync(BoardView view)
    {
        var json = JsonNode.Parse(await WriteAsync(JsonExport.WriteAsync, view))!;
        var numbers = new Dictionary<string, int>();
        return string.Join('\n', [
            .. json["contributions"]!.AsArray().Select(Numbered),
            .. json["threads"]!.AsArray().Select(thread => { thread!.AsObject().Remove("id"); return Numbered(thread); }).Order(StringComparer.Ordinal),
        ]);

        string Numbered(JsonNode? record) => Id().Replace(record!.ToJsonString(), id =>
            $"#{(numbers.TryGetValue(id.Value, out var number) ? number : numbers[id.Value] = numbers.Count)}");
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Id();
}
