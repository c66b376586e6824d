using DialogueBoard.Acts;
using DialogueBoard.Server.Limits;
using DialogueBoard.Server.Storage;
using DialogueBoard.Tests.Server.Storage;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.Limits;

public sealed class BoardLimitsTests
{
    private static readonly Guid Board = IdOf("board");

    [Fact, Rule("L1")]
    public void A_person_over_their_limit_is_refused_alone_and_told_how_long_to_wait()
    {
        using var limits = new BoardLimits(new() { ActsPerMinutePerParticipant = 3, ActsPerMinutePerBoard = 100 });
        Assert.Equal([null, null, null, RefusalCode.TooFast], Enumerable.Range(0, 4).Select(_ => limits.Act(Board, Ann.Id)?.Code));
        Assert.InRange(limits.Act(Board, Ann.Id)!.RetryAfter!.Value, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Assert.Null(limits.Act(Board, Ben.Id));
        Assert.Null(limits.Act(IdOf("another board"), Ann.Id));
    }

    [Fact, Rule("L1")]
    public void A_person_over_their_limit_takes_nothing_from_the_board()
    {
        using var limits = new BoardLimits(new() { ActsPerMinutePerParticipant = 1, ActsPerMinutePerBoard = 2 });
        Assert.Equal([null, RefusalCode.TooFast, RefusalCode.TooFast], Enumerable.Range(0, 3).Select(_ => limits.Act(Board, Ann.Id)?.Code));
        Assert.Null(limits.Act(Board, Ben.Id));
        Assert.Equal(RefusalCode.BoardBusy, limits.Act(Board, Sue.Id)?.Code);
    }

    [Fact, Rule("L2")]
    public void Joins_are_counted_by_address()
    {
        using var limits = new BoardLimits(new() { JoinsPerMinutePerAddress = 2 });
        Assert.Equal([null, null, RefusalCode.TooManyJoins], Enumerable.Range(0, 3).Select(_ => limits.Join("192.0.2.1")?.Code));
        Assert.Null(limits.Join("192.0.2.2"));
    }

    [Fact, Rule("L10")]
    public void A_person_holds_so_many_live_connections_and_no_more_until_one_is_given_back()
    {
        using var limits = new BoardLimits(new() { ConnectionsPerPerson = 2, ConnectionsPerAddress = 3 });
        var first = limits.HoldConnection("ann", "192.0.2.1");
        var second = limits.HoldConnection("ann", "192.0.2.1");
        Assert.Equal([null, null, RefusalCode.TooManyOpen], [first.Refusal?.Code, second.Refusal?.Code, limits.HoldConnection("ann", "192.0.2.2").Refusal?.Code]);
        Assert.NotNull(limits.HoldConnection("ann", "192.0.2.2").Refusal!.RetryAfter);

        first.Place!.Dispose();
        Assert.NotNull(limits.HoldConnection("ann", "192.0.2.1").Place);
    }

    [Fact, Rule("L10")]
    public void Somebody_over_their_own_limit_takes_no_place_of_their_address_and_a_full_address_takes_none_of_theirs()
    {
        using var limits = new BoardLimits(new() { ConnectionsPerPerson = 1, ConnectionsPerAddress = 2 });
        var ann = limits.HoldConnection("ann", "192.0.2.1").Place!;
        Assert.All(Enumerable.Range(0, 5), _ => Assert.Equal(RefusalCode.TooManyOpen, limits.HoldConnection("ann", "192.0.2.1").Refusal?.Code));
        Assert.NotNull(limits.HoldConnection(null, "192.0.2.1").Place);
        Assert.Equal(RefusalCode.PlaceBusy, limits.HoldConnection("ben", "192.0.2.1").Refusal?.Code);
        Assert.NotNull(limits.HoldConnection("ben", "192.0.2.2").Place);

        // Given back twice it is one place.
        ann.Dispose();
        ann.Dispose();
        Assert.NotNull(limits.HoldConnection("ann", "192.0.2.1").Place);
        Assert.Equal(RefusalCode.PlaceBusy, limits.HoldConnection(null, "192.0.2.1").Refusal?.Code);
    }

    [Fact, Rule("L11")]
    public void Connections_begun_in_a_minute_are_counted_by_person_and_then_by_address()
    {
        using var limits = new BoardLimits(new() { ConnectionsPerMinutePerPerson = 2, ConnectionsPerMinutePerAddress = 3 });
        Assert.Equal([null, null, RefusalCode.TooManyOpen], Enumerable.Range(0, 3).Select(_ => limits.BeginConnection("ann", "192.0.2.1")?.Code));
        Assert.Equal([null, RefusalCode.PlaceBusy], Enumerable.Range(0, 2).Select(_ => limits.BeginConnection(null, "192.0.2.1")?.Code));
        Assert.Null(limits.BeginConnection(null, "192.0.2.2"));
    }

    [Fact, Rule("L12")]
    public void Only_codes_that_are_not_known_count_and_one_address_says_nothing_of_another()
    {
        using var limits = new BoardLimits(new() { UnknownBoardsPerMinutePerAddress = 2, WaysBackPerMinutePerAddress = 2 });
        Assert.All(Enumerable.Range(0, 100), _ => Assert.Null(limits.UnknownBoards("192.0.2.1") ?? limits.WrongWaysBack("192.0.2.1")));
        Assert.Equal([null, null, RefusalCode.TooManyCodes], Enumerable.Range(0, 3).Select(_ => limits.UnknownBoard("192.0.2.1")?.Code));
        Assert.Equal([null, null, RefusalCode.TooManyCodes], Enumerable.Range(0, 3).Select(_ => limits.WrongWayBack("192.0.2.1")?.Code));
        Assert.Equal((RefusalCode.TooManyCodes, RefusalCode.TooManyCodes), (limits.UnknownBoards("192.0.2.1")?.Code, limits.WrongWaysBack("192.0.2.1")?.Code));
        Assert.Null(limits.UnknownBoards("192.0.2.2") ?? limits.WrongWaysBack("192.0.2.2") ?? limits.WayBack("ann", "192.0.2.1"));
    }

    [Fact, Rule("L13")]
    public void A_hall_of_a_thousand_joins_holds_its_pages_and_asks_for_ways_back_from_one_address()
    {
        using var limits = new BoardLimits(new());
        foreach (var person in Enumerable.Range(0, 1_000).Select(n => $"person {n}"))
        {
            Assert.Null(limits.Join("192.0.2.1"));

            // The page's circuit and its picture's stream, on a phone and on a laptop; each with the asking for its id.
            Assert.All(Enumerable.Range(0, 8), _ => Assert.Null(limits.BeginConnection(person, "192.0.2.1")));
            Assert.All(Enumerable.Range(0, 4), _ => Assert.Null(limits.HoldConnection(person, "192.0.2.1").Refusal));
        }

        Assert.All(Enumerable.Range(0, 300), n => Assert.Null(limits.WayBack($"person {n}", "192.0.2.1")));
        Assert.Equal(RefusalCode.TooFast, Enumerable.Range(0, 11).Select(_ => limits.WayBack("one", "192.0.2.9")?.Code).ToArray()[^1]);
    }

    [Fact, Rule("L2")]
    public void A_hall_of_five_hundred_may_join_from_one_address_in_a_minute()
    {
        using var limits = new BoardLimits(new());
        Assert.All(Enumerable.Range(0, 500), _ => Assert.Null(limits.Join("192.0.2.1")));
    }

    [Fact, Rule("L1", "L2")]
    public void Nought_means_no_limit()
    {
        var none = new LimitSettings();
        foreach (var limit in typeof(LimitSettings).GetProperties())
        {
            limit.SetValue(none, 0);
        }

        using var limits = new BoardLimits(none);
        Assert.All(Enumerable.Range(0, 25_000), _ => Assert.Null(
            limits.Act(Board, Ann.Id) ?? limits.Join("192.0.2.1") ?? limits.OpenBoard("192.0.2.1") ?? limits.WayBack("ann", "192.0.2.1")
            ?? limits.WrongWayBack("192.0.2.1") ?? limits.WrongWaysBack("192.0.2.1") ?? limits.UnknownBoard("192.0.2.1") ?? limits.UnknownBoards("192.0.2.1")
            ?? limits.BeginConnection("ann", "192.0.2.1") ?? limits.HoldConnection("ann", "192.0.2.1").Refusal));
    }

    [Fact, Rule("L1", "A16")]
    public async Task An_act_over_the_limit_changes_nothing_and_the_next_person_goes_on()
    {
        using var file = new SqliteFile();
        await using var node = await Node.StartAsync(StorageProvider.Sqlite, file.Connection, settings: [new("Limits:ActsPerMinutePerParticipant", "2")]);
        var board = await node.OpenAsync();
        var outcomes = new List<string?>();
        for (var n = 0; n < 4; n++)
        {
            outcomes.Add((await node.TriesAsync(board, Ann, Say(IdOf($"card {n}"), "Words"))).Refusal?.Code);
        }

        Assert.Equal([null, null, RefusalCode.TooFast, RefusalCode.TooFast], outcomes);
        Assert.Equal(3, (await node.DoesAsync(board, Ben, Say(Open, "Words"))).Version);
    }
}
