using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Server.Sessions;
using DialogueBoard.Sessions;
using DialogueBoard.Tests.Sessions;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.Storage;

// Words that wait in a quiet round. Sue holds the panel, Ben and the other Ann are in the session, Ann is not.
public abstract partial class StorageSuite
{
    private static readonly Guid On = SessionBoard.On;

    [Fact, Rule("N21", "N25", "N26", "N30")]
    public async Task What_waits_is_in_one_table_alone_and_after_it_is_shown_in_that_one_no_more()
    {
        await QuietAsync();
        var (bens, anns) = (Say(IdOf("Ben's"), "secret-lamp"), Say(IdOf("Ann's"), "secret-bus 🌳", ContributionKind.Story));
        Assert.True((await _node.DoesAsync(_board, Ben, bens)).Waits);
        Assert.Equal(new Receipt(7, Repeated: false, Waits: true, WaitsFor.Session), await _node.DoesAsync(_board, OtherAnn, anns));
        Assert.Equal(new Receipt(7, Repeated: true, Waits: true, WaitsFor.Session), await _node.DoesAsync(_board, OtherAnn, anns));
        Assert.Equal(RefusalCode.SameIdOtherContent, (await _node.TriesAsync(_board, OtherAnn, anns with { Text = "Other words" })).Refusal?.Code);
        Assert.Equal(RefusalCode.SameIdOtherContent, (await _node.TriesAsync(_board, Ann, bens)).Refusal?.Code);

        Assert.DoesNotContain("secret", await RowsAsync(), StringComparison.Ordinal);
        Assert.Equal(2, (await WaitingAsync()).Count);
        var reader = _node.Get<WaitingReader>();
        Assert.Equal([("secret-bus 🌳", On)], (await reader.MineAsync(_board, OtherAnn.Id)).Select(mine => (mine.Act.Text, mine.Waiting.SessionId)));
        Assert.Empty(await reader.MineAsync(_board, Sue.Id));
        var (cards, people) = await reader.CountAsync(_board, On);
        Assert.Equal((2, true), (cards, people.SetEquals([Ben.Id, OtherAnn.Id])));

        await _node.DoesAsync(_board, Sue, new Reveal { Id = IdOf("reveal"), SessionId = On });
        var read = await ReadAsync();
        Assert.Equal(("secret-lamp", "Ben", "secret-bus 🌳"), (read.Contributions[bens.Id].Text, read.Contributions[bens.Id].By.Name, read.Contributions[anns.Id].Text));
        Assert.Equal(_board.Feed.View.Describe(), read.Describe());
        Assert.Empty(await WaitingAsync());
        Assert.Equal(new Receipt(7, Repeated: true, Waits: true, WaitsFor.Session), await _node.DoesAsync(_board, OtherAnn, anns));
        Assert.Equal(read.Version, _board.Feed.View.Version);
    }

    [Fact, Rule("N25", "N26")]
    public async Task Taken_back_it_is_nowhere_and_does_not_come_back_when_it_is_sent_again()
    {
        await QuietAsync();
        var act = Say(IdOf("Ben's"), "secret-lamp");
        await _node.DoesAsync(_board, Ben, act);
        Assert.Equal(RefusalCode.NotYours, (await _node.TriesAsync(_board, Sue, new TakeBackWaiting { Id = IdOf("no"), SessionId = On, ActId = act.Id })).Refusal?.Code);
        await _node.DoesAsync(_board, Ben, new TakeBackWaiting { Id = IdOf("back"), SessionId = On, ActId = act.Id });
        Assert.Empty(await WaitingAsync());
        Assert.True((await _node.DoesAsync(_board, Ben, act)).Repeated);
        await _node.DoesAsync(_board, Sue, new Reveal { Id = IdOf("reveal"), SessionId = On });
        Assert.Empty((await ReadAsync()).Contributions.Values);
        Assert.DoesNotContain("secret", await RowsAsync(), StringComparison.Ordinal);
    }

    [Fact, Rule("N28")]
    public async Task Another_node_shows_what_this_one_kept_and_so_does_one_that_was_started_in_the_middle()
    {
        await QuietAsync();
        await _node.DoesAsync(_board, Ben, Say(IdOf("first"), "The lamp is out"));
        await using (var other = await Node.StartAsync(Provider, _connection))
        {
            await other.DoesAsync(await other.FindAsync(_board.Code), OtherAnn, Say(IdOf("second"), "The bus is late"));
        }

        // This node has not heard of the second; the one that took it has ended.
        await _node.DoesAsync(_board, Ben, Say(IdOf("third"), "The stairs are steep"));
        await using var fresh = await Node.StartAsync(Provider, _connection);
        var there = await fresh.FindAsync(_board.Code);
        Assert.Single(await fresh.Get<WaitingReader>().MineAsync(there, OtherAnn.Id));
        await fresh.DoesAsync(there, Sue, new Reveal { Id = IdOf("reveal"), SessionId = On });
        Assert.Equal([IdOf("first"), IdOf("second"), IdOf("third")], BoardSessions.Said(there.Feed.View, On).Select(said => said.Card.Id));
        Assert.Empty(await WaitingAsync());

        await _node.Boards.LookAsync(CancellationToken.None);
        Assert.Equal(there.Feed.View.Describe(), _board.Feed.View.Describe());
    }

    [Fact, Rule("N28", "N24")]
    public async Task What_comes_in_together_with_the_showing_is_all_there_afterwards_each_card_once()
    {
        await QuietAsync();
        var acts = Enumerable.Range(0, 60).Select(n => Say(IdOf($"card {n}"), $"Words {n}")).ToList();
        var sent = acts.Select((act, n) => (Who: n % 2 == 0 ? Ben : OtherAnn, Act: (Act)act)).ToList();
        var kept = await Task.WhenAll(sent.Take(30).Select(one => _node.TriesAsync(_board, one.Who, one.Act)));
        Assert.All(kept, outcome => Assert.True(outcome.Receipt!.Waits));
        Assert.Equal(30, (await WaitingAsync()).Count);

        // The other thirty and the showing come in whichever order.
        sent.Insert(45, (Sue, new Reveal { Id = IdOf("reveal"), SessionId = On }));
        var outcomes = await Task.WhenAll(sent.Skip(30).Select(one => _node.TriesAsync(_board, one.Who, one.Act)));
        Assert.All(outcomes, outcome => Assert.NotNull(outcome.Receipt));
        var read = await ReadAsync();
        Assert.Equal(acts.Select(act => act.Id).Order(), read.Contributions.Values.Select(card => card.Id).Order());
        Assert.Equal(_board.Feed.View.Describe(), read.Describe());
        Assert.Empty(await WaitingAsync());
    }

    [Fact, Rule("N28", "N27")]
    public async Task Two_nodes_that_keep_and_show_at_the_same_time_lose_nothing()
    {
        await QuietAsync();
        await using var other = await Node.StartAsync(Provider, _connection);
        var there = await other.FindAsync(_board.Code);
        for (var turn = 0; turn < 4; turn++)
        {
            var (here, elsewhere) = (Enumerable.Range(0, 12), Enumerable.Range(12, 12));
            await Task.WhenAll(
            [
                .. here.Select(n => _node.DoesAsync(_board, Ben, Say(IdOf($"card {turn} {n}"), $"Words {n}"))),
                .. elsewhere.Select(n => other.DoesAsync(there, OtherAnn, Say(IdOf($"card {turn} {n}"), $"Words {n}"))),
                other.DoesAsync(there, Sue, new Reveal { Id = IdOf($"reveal {turn}"), SessionId = On }),
            ]);

            // No longer quiet, so nothing waits; a moment that was overlooked would leave something behind.
            Assert.Empty(await WaitingAsync());
            await _node.DoesAsync(_board, Sue, new KeepQuiet { Id = IdOf($"quiet {turn}"), SessionId = On });
        }

        Assert.Equal(4 * 24, (await ReadAsync()).Contributions.Count);
    }

    [Fact, Rule("N31", "N24")]
    public async Task Three_hundred_cards_that_wait_are_shown_in_one_version()
    {
        await QuietAsync();
        var people = Enumerable.Range(0, 300).Select(n => new Actor(IdOf($"person {n}"), $"Person {n}", IsSteward: false)).ToList();
        await Task.WhenAll(people.Select(who => _node.DoesAsync(_board, who, new EnterSession { Id = Guid.NewGuid(), SessionId = On })));
        await Task.WhenAll(people.Select((who, n) => _node.DoesAsync(_board, who, Say(IdOf($"card {n}"), $"Words {n}"))));
        Assert.Equal(300, (await WaitingAsync()).Count);

        var before = _board.Feed.View.Version;
        await _node.DoesAsync(_board, Sue, new Reveal { Id = IdOf("reveal"), SessionId = On });
        Assert.Equal((before + 1, 300), (_board.Feed.View.Version, _board.Feed.View.Contributions.Count));
        var delta = _board.Feed.After(before, null);
        Assert.Equal((before, before + 1, 300), (delta.From, delta.To, delta.Put.Contributions!.Count));
        Assert.Equal(_board.Feed.View.Describe(), (await ReadAsync()).Describe());
        Assert.Empty(await WaitingAsync());
    }

    private async Task QuietAsync()
    {
        await _node.DoesAsync(_board, Sue, SessionBoard.Planning(On));
        await _node.DoesAsync(_board, Sue, new OpenSession { Id = Guid.NewGuid(), SessionId = On });
        await Task.WhenAll(new[] { Ben, OtherAnn }.Select(who => _node.DoesAsync(_board, who, new EnterSession { Id = Guid.NewGuid(), SessionId = On })));
        await _node.DoesAsync(_board, Sue, new KeepQuiet { Id = Guid.NewGuid(), SessionId = On });
    }

    private Task<List<WaitingAct>> WaitingAsync() => _node.Database.ReadAsync(context => context.WaitingActs.AsNoTracking().Where(one => one.BoardId == _board.Id).ToListAsync());
}
