using CsCheck;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Storage;
using DialogueBoard.Server.Writing;
using DialogueBoard.Tests.Acts;
using DialogueBoard.Tests.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.Writing;

/// <summary>Two nodes write to one board in one SQLite file, as two processes would.</summary>
public sealed class TwoWritersTests : IAsyncLifetime
{
    private static readonly Actor[] Everyone = [Ann, Ben, OtherAnn, Sue];
    private readonly SqliteFile _file = new();
    private Node _one = null!;
    private Node _two = null!;

    public async ValueTask InitializeAsync()
    {
        _one = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection);
        _two = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection);
    }

    public async ValueTask DisposeAsync()
    {
        await _one.DisposeAsync();
        await _two.DisposeAsync();
        _file.Dispose();
    }

    [Fact, Rule("S3", "S2", "D4")]
    public Task Any_acts_through_two_writers_give_versions_without_gap_or_double_and_one_view() =>
        Gen.Select(RandomActs.Sequence(Everyone.Length), RandomActs.Sequence(Everyone.Length)).SampleAsync(
            async (throughOne, throughTwo) =>
            {
                var boardAtOne = await _one.OpenAsync();
                var boardAtTwo = await _two.FindAsync(boardAtOne.Code);
                var outcomes = await Task.WhenAll(
                [
                    .. throughOne.Select(step => _one.TriesAsync(boardAtOne, Everyone[step.Who], step.Act)),
                    .. throughTwo.Select(step => _two.TriesAsync(boardAtTwo, Everyone[step.Who], step.Act)),
                ]);
                await _one.Boards.LookAsync(CancellationToken.None);
                await _two.Boards.LookAsync(CancellationToken.None);
                await AssertInStepAsync(outcomes, boardAtOne, boardAtTwo);
            },
            iter: 25,
            threads: 1);

    [Fact, Rule("S2", "S3")]
    public async Task One_act_sent_to_both_at_once_is_there_once()
    {
        var boardAtOne = await _one.OpenAsync();
        var boardAtTwo = await _two.FindAsync(boardAtOne.Code);
        for (var n = 0; n < 20; n++)
        {
            var act = Say(IdOf($"card {n}"), "Words");
            var receipts = await Task.WhenAll(_one.DoesAsync(boardAtOne, Ann, act), _two.DoesAsync(boardAtTwo, Ann, act));
            Assert.Equal((n + 1, n + 1), (receipts[0].Version, receipts[1].Version));
            Assert.Single(receipts, receipt => receipt.Repeated);
        }
    }

    private async Task AssertInStepAsync(ActOutcome[] outcomes, OpenBoard boardAtOne, OpenBoard boardAtTwo)
    {
        Assert.All(outcomes, outcome => Assert.NotEqual(RefusalCode.TryAgain, outcome.Refusal?.Code));
        var stored = await _one.Database.ReadAsync(context => context.Changes.AsNoTracking()
            .Where(change => change.BoardId == boardAtOne.Id).Select(change => change.Version).OrderBy(version => version).ToListAsync());
        var told = outcomes.Where(outcome => outcome.Receipt is { Repeated: false }).Select(outcome => outcome.Receipt!.Version).Order();
        Assert.Equal(Enumerable.Range(1, stored.Count).Select(n => (long)n), stored);
        Assert.Equal(stored, told);

        var history = await BoardHistory.ReadAsync(_two.Database, boardAtOne.Id, 0, CancellationToken.None);
        var fresh = BoardView.Empty(history!.Board).With(history.Board, history.Changed);
        Assert.Equal(stored.Count, fresh.Version);
        Assert.Equal(fresh.Describe(), boardAtOne.Feed.View.Describe());
        Assert.Equal(fresh.Describe(), boardAtTwo.Feed.View.Describe());
    }
}
