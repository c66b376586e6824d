using DialogueBoard.Dates;
using DialogueBoard.Server.Dates;
using DialogueBoard.Server.Doorbell;
using DialogueBoard.Server.Storage;
using DialogueBoard.Steps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.Dates;

/// <summary>Dates that come due, on one database with as many nodes as a test wants.</summary>
public sealed class DueDatesTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"due-{Guid.NewGuid():N}.db");
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(Start));

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(_file)!, Path.GetFileName(_file) + "*"))
        {
            File.Delete(file);
        }
    }

    [Fact, Rule("E3", "E73")]
    public async Task A_date_that_comes_is_noticed_once_however_many_nodes_look()
    {
        var bell = new LocalDoorbell();
        await using var one = await NodeAsync(bell);
        await using var other = await NodeAsync(bell);
        var board = await one.OpenAsync();
        await one.DoesAsync(board, Ann, Tried(IdOf("step"), days: 3));
        var there = await other.FindAsync(board.Code);
        Assert.Equal((0, 0), (await Noticed(one), await Noticed(other)));

        _time.Advance(TimeSpan.FromDays(3));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Noticed(n % 2 == 0 ? one : other)));
        await one.Boards.LookAsync(default);
        await other.Boards.LookAsync(default);

        Assert.Equal((2, 2), (board.Feed.View.Version, there.Feed.View.Version));
        Assert.NotNull(board.Feed.View.PartOf<Step>(IdOf("step"))!.CameDue);
        Assert.Equal(board.Feed.View.Describe(), there.Feed.View.Describe());
        Assert.Equal((0, 0), (await Noticed(one), await Noticed(other)));
        Assert.Equal([Guid.Empty], await one.Database.ReadAsync(context => context.Changes.Where(change => change.Type == nameof(ComeDue)).Select(change => change.ParticipantId).ToListAsync()));
    }

    [Fact, Rule("E3")]
    public async Task Dates_that_came_while_no_node_ran_are_noticed_afterwards_on_boards_that_nobody_has_open()
    {
        string code;
        await using (var before = await NodeAsync())
        {
            var board = await before.OpenAsync();
            code = board.Code;
            foreach (var n in Enumerable.Range(0, 450))
            {
                await before.DoesAsync(board, Ann, Tried(IdOf($"step {n}"), days: 1 + (n % 5)));
            }
        }

        _time.Advance(TimeSpan.FromDays(30));
        await using var after = await NodeAsync();
        Assert.Equal(450, await Noticed(after));
        var view = (await after.FindAsync(code)).Feed.View;
        Assert.All(view.All<Step>(), step => Assert.NotNull(step.CameDue));
        Assert.Equal(900, view.Version);
    }

    [Fact, Rule("E3", "E4")]
    public async Task A_hidden_or_stopped_step_does_not_come_due_and_a_restored_one_does()
    {
        await using var node = await NodeAsync();
        var board = await node.OpenAsync();
        await node.DoesAsync(board, Ann, Tried(IdOf("hidden"), days: 1));
        await node.DoesAsync(board, Ann, Tried(IdOf("stopped"), days: 1));
        await node.DoesAsync(board, Sue, new DialogueBoard.Contributions.Hide { Id = IdOf("hide"), ContributionId = IdOf("hidden"), Reason = "It names a person" });
        await node.DoesAsync(board, Ann, new LookAgain { Id = IdOf("stop"), ContributionId = IdOf("stopped"), Verdict = StepVerdict.Stop });
        _time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(0, await Noticed(node));

        await node.DoesAsync(board, Sue, new DialogueBoard.Contributions.Restore { Id = IdOf("restore"), ContributionId = IdOf("hidden") });
        Assert.Equal(1, await Noticed(node));
        Assert.NotNull(board.Feed.View.PartOf<Step>(IdOf("hidden"))!.CameDue);
        Assert.Equal("The school", board.Feed.View.PartOf<Step>(IdOf("hidden"))!.CarriedBy);
    }

    private static TryStep Tried(Guid id, int days) => new() { Id = id, Text = "The van runs", CarriedBy = "The school", LookAgain = Day.Of(Start).AddDays(days) };

    private static Task<int> Noticed(Node node) => node.Get<DueDates>().NoticeAsync(CancellationToken.None);

    private Task<Node> NodeAsync(IDoorbell? bell = null) => Node.StartAsync(StorageProvider.Sqlite, $"Data Source={_file}", _time, bell);
}
