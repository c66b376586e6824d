using System.Diagnostics;
using System.Text.Json;
using DialogueBoard.Acts;
using DialogueBoard.Burning;
using DialogueBoard.Contributions;
using DialogueBoard.OurMix;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.MyData;
using DialogueBoard.Server.People;
using DialogueBoard.Server.Storage;
using DialogueBoard.Steps;
using DialogueBoard.Stewarding;
using DialogueBoard.Tests.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.MyData;

/// <summary>One person over many boards: found, told, erased.</summary>
public sealed class MyBoardsTests(ITestOutputHelper output) : IAsyncLifetime
{
    private readonly string _key = PersonalKey.New();
    private readonly SqliteFile _file = new();
    private Node _node = null!;

    public async ValueTask InitializeAsync() => _node = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection);

    public async ValueTask DisposeAsync()
    {
        await _node.DisposeAsync();
        _file.Dispose();
    }

    [Fact, Rule("G119")]
    public async Task A_person_is_found_on_the_boards_they_joined_among_five_thousand()
    {
        var (first, last) = (await _node.OpenAsync("First"), await _node.OpenAsync("Last"));
        await JoinAsync(first);
        await JoinAsync(last);
        await _node.Database.WriteAsync(async context =>
        {
            for (var n = 0; n < 5_000; n++)
            {
                context.Boards.Add(first.Feed.View.Board with { Id = Guid.NewGuid(), Code = $"B{n:0000000}", OpenedAt = Start.AddMinutes(n) });
            }

            await context.SaveChangesAsync();
            return true;
        });
        var began = Stopwatch.GetTimestamp();
        var person = await _node.Get<MyBoards>().OfAsync(_key);
        output.WriteLine($"Found among 5,002 boards in {Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms.");
        Assert.Equal(["First", "Last"], person.On.Select(one => one.Board.Feed.View.Board.Title).Order());
        Assert.Empty((await _node.Get<MyBoards>().OfAsync(PersonalKey.New())).On);
    }

    [Fact, Rule("G120")]
    public async Task They_are_told_all_that_is_theirs_in_every_state_and_nothing_of_others()
    {
        var board = await _node.OpenAsync();
        var me = await JoinAsync(board);
        await _node.DoesAsync(board, me, Say(IdOf("on"), "On the board"));
        await _node.DoesAsync(board, me, Say(IdOf("back"), "Taken back"));
        await _node.DoesAsync(board, me, new Withdraw { Id = IdOf("withdraw"), ContributionId = IdOf("back") });
        await _node.DoesAsync(board, me, Say(IdOf("hidden"), "Hidden words"));
        await _node.DoesAsync(board, Sue, new Hide { Id = IdOf("hide"), ContributionId = IdOf("hidden"), Reason = "It names a person" });
        await _node.DoesAsync(board, Ben, Say(IdOf("Ben's"), "Ben's own words"));
        await _node.DoesAsync(board, me, new Mark { Id = IdOf("mark"), Principle = Principle.Talk, Now = 2, Might = 4 });
        await _node.DoesAsync(board, Ben with { Voter = IdOf("Ben's number") }, new Mark { Id = IdOf("Ben's mark"), Principle = Principle.Talk, Now = 1 });
        await _node.Get<WaysBack>().MakeAsync(_key);

        var told = JsonSerializer.SerializeToNode(await _node.Get<EverythingReader>().OfAsync(_key), WireJson.Options)!.AsObject();
        var on = told["boards"]!.AsArray().Single()!.AsObject();
        Assert.Equal("Rosalind", on["name"]!.GetValue<string>());
        Assert.Equal(["On the board", "", ""], on["records"]!["contributions"]!.AsArray().Select(card => card!["text"]!.GetValue<string>()));
        Assert.Equal(["withdrawn", "hidden"], on["records"]!["contributions"]!.AsArray().Select(card => card!["state"]?.GetValue<string>()).OfType<string>());
        Assert.Equal(("Hidden words", "It names a person"), (on["hidden"]![0]!["text"]!.GetValue<string>(), on["hidden"]![0]!["reason"]!.GetValue<string>()));
        Assert.Equal(2, Assert.Single(on["saidInPrivate"]!.AsArray())!["said"]!["now"]!.GetValue<int>());
        Assert.Single(told["waysBack"]!.AsArray());
        Assert.DoesNotContain("Ben", told.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Taken back", told.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact, Rule("G202")]
    public async Task They_are_told_what_is_hidden_beside_cards_for_which_rule_and_where_they_signed_in_as_staff()
    {
        var board = await _node.OpenAsync();
        var me = await JoinAsync(board);
        await _node.DoesAsync(board, me, new TryStep { Id = IdOf("step"), Text = "Medlar step", CarriedBy = "Medlar carrier", LookAgain = new(2030, 1, 1) });
        await _node.DoesAsync(board, Ben, Say(IdOf("Ben's"), "What Ben said"));
        await _node.DoesAsync(board, me, new SayStuck { Id = IdOf("stuck"), ContributionId = IdOf("Ben's"), Where = StuckAt.Place, Name = "Sloe place" });
        await _node.DoesAsync(board, Ben, new SayStuck { Id = IdOf("stuck too"), ContributionId = IdOf("step"), Where = StuckAt.Place, Name = "Quince place" });
        await _node.DoesAsync(board, Sue, new HideMany { Id = IdOf("hide"), ContributionIds = [IdOf("step"), IdOf("Ben's")], Rule = 1 });
        await _node.Get<Participants>().WorksAtAsync(board, me, new("mill", "Mill Town Council"), DateTime.UtcNow.AddHours(8));

        var told = JsonSerializer.SerializeToNode(await _node.Get<EverythingReader>().OfAsync(_key), WireJson.Options)!["boards"]![0]!;
        var beside = told["hiddenBeside"]!.ToJsonString();
        Assert.Equal(
            (true, true, false, false),
            (beside.Contains("Medlar carrier", StringComparison.Ordinal), beside.Contains("Sloe place", StringComparison.Ordinal), beside.Contains("Quince", StringComparison.Ordinal), told.ToJsonString().Contains("Ben said", StringComparison.Ordinal)));
        Assert.Equal("Medlar step", Assert.Single(told["hidden"]!.AsArray())!["text"]!.GetValue<string>());
        Assert.Equal(GroundRules.Of(board.Feed.View)!.Rules[0], told["hidden"]![0]!["rule"]!.GetValue<string>());
        Assert.Equal("Mill Town Council", told["worksAt"]!["name"]!.GetValue<string>());
    }

    [Fact, Rule("G121")]
    public async Task Erased_everywhere_they_are_nowhere_and_their_codes_and_private_words_are_gone()
    {
        var (one, other) = (await _node.OpenAsync("One"), await _node.OpenAsync("Other"));
        foreach (var board in new[] { one, other })
        {
            var me = await JoinAsync(board);
            await _node.DoesAsync(board, me, Say(Guid.NewGuid(), "Words"));
            await _node.DoesAsync(board, me, new Mark { Id = Guid.NewGuid(), Principle = Principle.Talk, Now = 2 });
            await _node.DoesAsync(board, Ben with { Voter = IdOf("Ben's number") }, new Mark { Id = Guid.NewGuid(), Principle = Principle.Talk, Now = 1 });
        }

        var code = await _node.Get<WaysBack>().MakeAsync(_key);
        Assert.Null(await _node.Get<Erasing>().EverywhereAsync(_key));
        Assert.Empty((await _node.Get<MyBoards>().OfAsync(_key)).On);
        Assert.Null(await _node.Get<WaysBack>().FollowAsync(code));
        Assert.Equal(2, await _node.Database.ReadAsync(context => context.Ballots.CountAsync()));
        Assert.Null(await _node.Get<Erasing>().EverywhereAsync(_key));
        Assert.Empty((await _node.Get<EverythingReader>().OfAsync(_key)).Boards);
    }

    [Fact, Rule("G121")]
    public async Task Where_it_breaks_off_the_other_boards_are_done_nothing_is_half_gone_and_asking_again_finishes_it()
    {
        var faulty = new FaultyDatabase();
        await using var node = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection, database: faulty.Open(_file.Connection));
        var (one, other) = (await node.OpenAsync("One"), await node.OpenAsync("Other"));
        foreach (var board in new[] { one, other })
        {
            var (me, _) = await node.Get<Participants>().JoinAsync(board, _key, "Rosalind", Door.Here);
            await node.DoesAsync(board, me!, Say(Guid.NewGuid(), "Words"));
        }

        var code = await node.Get<WaysBack>().MakeAsync(_key);

        // The database goes away when the first of them is to be stored.
        var asked = 0;
        faulty.Commits(() => asked++ == 0 ? Fault.BeforeCommit : Fault.None);
        Assert.NotNull(await node.Get<Erasing>().EverywhereAsync(_key));
        var person = await _node.Get<MyBoards>().OfAsync(_key);
        Assert.Equal("Words", Assert.Single(Assert.Single(person.On).Board.Feed.View.Contributions.Values).Text);
        Assert.Equal("", Assert.Single(other.Feed.View.Contributions.Values).Text);
        Assert.NotNull(await _node.Get<WaysBack>().FollowAsync(code));

        Assert.Null(await _node.Get<Erasing>().EverywhereAsync(_key));
        Assert.Equal("", Assert.Single(person.On[0].Board.Feed.View.Contributions.Values).Text);
        Assert.Null(await _node.Get<WaysBack>().FollowAsync(code));
    }

    [Fact, Rule("G122")]
    public async Task A_person_with_ten_thousand_cards_is_erased_in_one_act()
    {
        var board = await _node.OpenAsync();
        var me = await JoinAsync(board);
        await Task.WhenAll(Enumerable.Range(0, 10_000).Select(n => _node.DoesAsync(board, me, Say(Guid.NewGuid(), $"Words {n}"))));
        var old = board.Feed.View.Version;
        var began = Stopwatch.GetTimestamp();
        Assert.Null(await _node.Get<Erasing>().OnAsync(board, _key));
        output.WriteLine($"10,000 cards erased in {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s; a delta to the cursor before it has {board.Feed.After(old, null).Utf8.Length / 1024} KB.");
        Assert.Equal(old + 1, board.Feed.View.Version);
        Assert.All(board.Feed.View.SaidBy(me.Id), card => Assert.Equal("", card.Text));
        Assert.Equal(10_000, board.Feed.After(old, null).Put.Contributions!.Count);
    }

    private async Task<Actor> JoinAsync(OpenBoard board) => (await _node.Get<Participants>().JoinAsync(board, _key, "Rosalind", Door.Here)).Actor!;
}
