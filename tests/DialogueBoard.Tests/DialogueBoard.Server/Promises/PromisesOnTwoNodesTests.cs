using DialogueBoard.Contributions;
using DialogueBoard.Promises;
using DialogueBoard.Seeds;
using DialogueBoard.Server.Dates;
using DialogueBoard.Server.Storage;
using DialogueBoard.Tests.Promises;
using DialogueBoard.Tests.Server.Storage;
using Microsoft.Extensions.Time.Testing;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.Promises;

/// <summary>Promises and trials are written on one node, and their days pass while two look.</summary>
public sealed class PromisesOnTwoNodesTests : IDisposable
{
    private readonly SqliteFile _file = new();
    private readonly FakeTimeProvider _time = new(new(Start));

    public void Dispose() => _file.Dispose();

    [Fact, Rule("E33", "E102", "S6")]
    public async Task A_day_that_passes_is_noticed_once_and_seen_on_every_node_and_after_a_restart()
    {
        string code, seen;
        await using (var one = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection, _time))
        {
            var atOne = await one.OpenAsync();
            await one.DoesAsync(atOne, Ben, PromisedBoard.Promising(PromisedBoard.Promise));
            await one.DoesAsync(atOne, Ben, Say(PromisedBoard.Seed, "A walking bus", ContributionKind.Seed));
            await one.DoesAsync(atOne, Ben, PromisedBoard.Trying(PromisedBoard.Trial));
            await using var two = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection, _time);
            var atTwo = await two.FindAsync(atOne.Code);

            _time.Advance(TimeSpan.FromDays(15));
            Assert.Equal(2, await two.Get<DueDates>().NoticeAsync(TestContext.Current.CancellationToken));
            Assert.Equal(0, await one.Get<DueDates>().NoticeAsync(TestContext.Current.CancellationToken));
            await one.Boards.LookAsync(TestContext.Current.CancellationToken);
            (code, seen) = (atOne.Code, atOne.Feed.View.Describe());
            Assert.Equal(atTwo.Feed.View.Describe(), seen);
            Assert.Equal(5, atOne.Feed.View.Version);
        }

        await using var later = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection, _time);
        var view = (await later.FindAsync(code)).Feed.View;
        Assert.Equal(seen, view.Describe());
        Assert.True(view.PartOf<Promise>(PromisedBoard.Promise)!.IsSilent());
        Assert.NotNull(view.PartOf<Trial>(PromisedBoard.Trial)!.CameDue);
    }
}
