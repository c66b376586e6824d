using DialogueBoard.Acts;
using DialogueBoard.Dates;
using DialogueBoard.OurMix;
using DialogueBoard.Server.Boards;
using DialogueBoard.Server.Dates;
using DialogueBoard.Server.Doorbell;
using DialogueBoard.Server.OurMix;
using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.OurMix;

/// <summary>Dials, experiments and marks on one database with two nodes, and after a start anew.</summary>
public sealed class MixOnNodesTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"mix-{Guid.NewGuid():N}.db");
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(Start));

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(_file)!, Path.GetFileName(_file) + "*"))
        {
            File.Delete(file);
        }
    }

    [Fact, Rule("M3", "M14", "M16")]
    public async Task An_experiment_asks_on_every_node_and_goes_back_exactly_after_a_start_anew()
    {
        var bell = new LocalDoorbell();
        string code;
        await using (var one = await NodeAsync(bell))
        await using (var other = await NodeAsync(bell))
        {
            var board = await one.OpenAsync();
            code = board.Code;
            await one.DoesAsync(board, Sue, new MoveDials { Id = IdOf("move"), To = [new(Principle.Talk, 2)], Why = "To see" });
            await one.DoesAsync(board, Sue, new StartExperiment { Id = IdOf("try"), Dials = [new(Principle.Talk, 5), new(Principle.Change, 1)], Text = "Only asking", LookAgain = Day.Of(Start).AddDays(7) });
            var there = await other.FindAsync(code);
            await other.DoesAsync(there, Sue, new EndExperiment { Id = IdOf("change"), ExperimentId = IdOf("try"), Verdict = ExperimentVerdict.Change, Dials = [new(Principle.Change, 3)], Next = Day.Of(Start).AddDays(9) });
            _time.Advance(TimeSpan.FromDays(8));
            Assert.Equal(0, await one.Get<DueDates>().NoticeAsync(CancellationToken.None));
            _time.Advance(TimeSpan.FromDays(1));
            await Task.WhenAll(Enumerable.Range(0, 6).Select(n => (n % 2 == 0 ? one : other).Get<DueDates>().NoticeAsync(CancellationToken.None)));
            await one.Boards.LookAsync(default);
            await other.Boards.LookAsync(default);
            Assert.Equal(4, there.Feed.View.Version);
            Assert.Equal(board.Feed.View.Describe(), there.Feed.View.Describe());
            Assert.Equal(Mix.AtStart with { Talk = 5, Change = 3 }, there.Feed.View.Mix);
            Assert.NotNull(Assert.Single(there.Feed.View.All<Experiment>()).CameDue);
        }

        await using var after = await NodeAsync(new LocalDoorbell());
        var again = await after.FindAsync(code);
        await after.DoesAsync(again, Sue, new EndExperiment { Id = IdOf("back"), ExperimentId = IdOf("try"), Verdict = ExperimentVerdict.GoBack, Learned = "Too early" });
        Assert.Equal(Mix.AtStart with { Talk = 2 }, again.Feed.View.Mix);
        Assert.Equal(0, await after.Get<DueDates>().NoticeAsync(CancellationToken.None));
    }

    [Fact, Rule("M6", "M8", "M9")]
    public async Task Marks_made_on_two_nodes_are_counted_once_for_each_person_and_can_be_taken_back()
    {
        var bell = new LocalDoorbell();
        await using var one = await NodeAsync(bell);
        await using var other = await NodeAsync(bell);
        var board = await one.OpenAsync();
        var there = await other.FindAsync(board.Code);
        for (var n = 0; n < 6; n++)
        {
            await one.DoesAsync(board, Person(n), new Mark { Id = Guid.NewGuid(), Principle = Principle.Talk, Now = 1, Might = 5 });
            await other.DoesAsync(there, Person(n), new Mark { Id = Guid.NewGuid(), Principle = Principle.Talk, Now = 2 + (n % 2) });
        }

        Assert.Equal([0, 3, 3, 0, 0], (await SpreadAsync(one, board)).Now!.Counts);
        Assert.Null((await SpreadAsync(one, board)).Might);
        Assert.Equal(new Marked(3, null), (await one.Get<Marks>().MineAsync(board, Person(1)))[Principle.Talk]);
        Assert.Empty(await one.Get<Marks>().MineAsync(board, Person(9)));
        Assert.Empty(await one.Get<Marks>().MineAsync(board, Person(1) with { Voter = null }));

        await one.DoesAsync(board, Person(0), new Mark { Id = Guid.NewGuid(), Principle = Principle.Talk });
        await one.DoesAsync(board, Person(1), new Mark { Id = Guid.NewGuid(), Principle = Principle.Talk });
        Assert.Null((await SpreadAsync(other, there)).Now);
        Assert.Equal(4, await one.Database.ReadAsync(context => context.Ballots.CountAsync()));
    }

    [Theory, Rule("M20")]
    [InlineData(StartingMix.AsToday)]
    [InlineData(StartingMix.FirstStep)]
    [InlineData(StartingMix.AtStart)]
    [InlineData(StartingMix.Emergent)]
    public async Task A_board_opened_with_a_starting_mix_has_it_on_every_node(StartingMix start)
    {
        await using var one = await NodeAsync(new LocalDoorbell());
        var (opened, _) = await one.Get<BoardOpening>().OpenAsync("Ours", null, null, listed: false, start);
        await using var other = await NodeAsync(new LocalDoorbell());
        Assert.Equal(StartingMixes.Of(start), (await other.FindAsync(opened!.Board.Code)).Feed.View.Mix);
    }

    private static Actor Person(int n) => new(IdOf($"person {n}"), null, IsSteward: false) { Voter = IdOf($"own number {n}") };

    private static async Task<MarkSpread> SpreadAsync(Node node, DialogueBoard.Server.Feed.OpenBoard board) =>
        (await node.Get<Marks>().SpreadsAsync(board)).Single(spread => spread.Principle == Principle.Talk);

    private Task<Node> NodeAsync(IDoorbell bell) => Node.StartAsync(StorageProvider.Sqlite, $"Data Source={_file}", _time, bell);
}
