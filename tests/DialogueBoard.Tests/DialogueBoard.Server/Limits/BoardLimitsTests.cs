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

    [Fact, Rule("L2")]
    public void A_hall_of_five_hundred_may_join_from_one_address_in_a_minute()
    {
        using var limits = new BoardLimits(new());
        Assert.All(Enumerable.Range(0, 500), _ => Assert.Null(limits.Join("192.0.2.1")));
    }

    [Fact, Rule("L1", "L2")]
    public void Nought_means_no_limit()
    {
        using var limits = new BoardLimits(new() { ActsPerMinutePerParticipant = 0, ActsPerMinutePerBoard = 0, JoinsPerMinutePerAddress = 0 });
        Assert.All(Enumerable.Range(0, 10_000), _ => Assert.Null(limits.Act(Board, Ann.Id) ?? limits.Join("192.0.2.1")));
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
