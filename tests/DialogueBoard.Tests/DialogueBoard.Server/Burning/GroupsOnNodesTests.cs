using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Burning;
using DialogueBoard.Dates;
using DialogueBoard.Server.Burning;
using DialogueBoard.Server.Dates;
using DialogueBoard.Server.People;
using DialogueBoard.Server.Storage;
using DialogueBoard.Tests.Server.Storage;
using DialogueBoard.Threads;
using Microsoft.Extensions.Time.Testing;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.Burning;

/// <summary>Groups on two nodes that share one SQLite file.</summary>
public sealed class GroupsOnNodesTests : IAsyncLifetime
{
    private readonly SqliteFile _file = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(Start));
    private Node _one = null!;
    private Node _two = null!;

    public async ValueTask InitializeAsync()
    {
        _one = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection, _time);
        _two = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection, _time);
    }

    public async ValueTask DisposeAsync()
    {
        await _one.DisposeAsync();
        await _two.DisposeAsync();
        _file.Dispose();
    }

    [Fact, Rule("E13")]
    public async Task That_the_day_of_a_group_is_over_is_noticed_once_however_many_nodes_look()
    {
        var cancel = TestContext.Current.CancellationToken;
        var board = await _one.OpenAsync();
        await _one.DoesAsync(board, Ann, new StartGroup { Id = Open, Text = "Together", Until = Day.Of(Start) });
        await _two.FindAsync(board.Code);
        Assert.Equal(0, await _one.Get<DueDates>().NoticeAsync(cancel));

        _time.Advance(TimeSpan.FromHours(15));
        await Task.WhenAll(_one.Get<DueDates>().NoticeAsync(cancel), _two.Get<DueDates>().NoticeAsync(cancel));
        Assert.Equal(0, await _two.Get<DueDates>().NoticeAsync(cancel));

        var fresh = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection, _time);
        await using (fresh)
        {
            var view = (await fresh.FindAsync(board.Code)).Feed.View;
            Assert.Equal((2, true), (view.Version, view.PartOf<Group>(Open)!.CameDue is not null));
        }
    }

    [Fact, Rule("E15")]
    public async Task Who_took_a_card_out_and_when_is_told_on_every_node_also_once_it_is_back()
    {
        var board = await _one.OpenAsync();
        var (ben, _) = await _one.Get<Participants>().JoinAsync(board, PersonalKey.New(), "Ben", Door.Here, cancel: TestContext.Current.CancellationToken);
        await _one.DoesAsync(board, Ann, Say(Open, "The bus"));
        await _one.DoesAsync(board, Ann, Say(Hidden, "The crossing"));
        await _one.DoesAsync(board, Ann, new StartGroup { Id = IdOf("group"), Text = "Together", Until = Day.Of(Start), About = [Open, Hidden] });
        await _one.DoesAsync(board, Ann, new DrawThread { Id = BensThread, From = Open, To = Hidden, Relation = ThreadRelation.Links });
        await _one.DoesAsync(board, Ann, new CutThread { Id = IdOf("no group's"), ThreadId = BensThread });
        _time.Advance(TimeSpan.FromMinutes(5));
        await _one.DoesAsync(board, ben!, new CutThread { Id = IdOf("cut"), ThreadId = DerivedId.Of(IdOf("group"), Open) });
        await _one.DoesAsync(board, Ann, new DrawThread { Id = IdOf("back"), From = IdOf("group"), To = Open, Relation = ThreadRelation.Gathers });

        var elsewhere = await _two.FindAsync(board.Code);
        var taken = Assert.Single(await _two.Get<TakenOutReader>().OfAsync(elsewhere, IdOf("group"), TestContext.Current.CancellationToken));
        Assert.Equal((Open, ben!.By, Start.AddMinutes(5)), (taken.Card, taken.By, taken.At));
        Assert.Empty(await _two.Get<TakenOutReader>().OfAsync(elsewhere, Open, TestContext.Current.CancellationToken));
    }

    [Fact, Rule("E12", "E14", "E16")]
    public async Task Nobody_acts_on_a_group_or_a_card_of_another_board()
    {
        var (here, there) = (await _one.OpenAsync(), await _one.OpenAsync("Another board"));
        await _one.DoesAsync(here, Ann, new StartGroup { Id = Open, Text = "Together", Until = Day.Of(Start) });
        await _one.DoesAsync(there, Ann, Say(Hidden, "The bus"));
        foreach (var act in new Act[]
        {
            new ExtendGroup { Id = IdOf("1"), ContributionId = Open, Until = Day.Of(Start) },
            new RenameGroup { Id = IdOf("2"), ContributionId = Open, Text = "Mine now" },
            new LetGroupGo { Id = IdOf("3"), ContributionId = Open },
            new DrawThread { Id = IdOf("4"), From = Open, To = Hidden, Relation = ThreadRelation.Gathers },
            new StartGroup { Id = IdOf("5"), Text = "Together", Until = Day.Of(Start), About = [Open] },
            new SayStuck { Id = IdOf("6"), ContributionId = Open, Where = StuckAt.Rule },
        })
        {
            Assert.Equal(RefusalCode.UnknownContribution, (await _one.TriesAsync(there, Ann, act)).Refusal?.Code);
        }
    }
}
