using Xunit;

namespace DialogueBoard.EndToEnd.Faults;

/// <summary>The checkers find what they are there to find.</summary>
public sealed class CheckersTests
{
    private static readonly Guid One = Guid.NewGuid();
    private static readonly Guid Two = Guid.NewGuid();
    private static readonly Guid Three = Guid.NewGuid();

    [Fact]
    public void A_run_without_faults_has_none() => Assert.Empty(Checkers.FaultsIn(Sound()));

    [Fact]
    public void An_act_whose_answer_was_lost_may_be_there_or_not() =>
        Assert.Empty(Checkers.FaultsIn(Sound() with { Acts = [Ok(One, 1), new(Two, 0), new(Three, 0), new(Guid.NewGuid(), 0)] }));

    [Fact]
    public void A_receipt_without_a_row_is_found() => AssertFound("lost", Sound() with { Acts = [.. Sound().Acts, Ok(Guid.NewGuid(), 4)] });

    [Fact]
    public void A_receipt_for_another_version_is_found() => AssertFound("for version 7", Sound() with { Acts = [Ok(One, 7), Ok(Two, 2), Ok(Three, 3)] });

    [Fact]
    public void An_act_stored_twice_is_found() => AssertFound("stored 2 times", Sound() with { Stored = [new(One, 1), new(Two, 2), new(Three, 3), new(Three, 4)] });

    [Fact]
    public void An_act_that_was_refused_and_stored_is_found() =>
        AssertFound("refused and is stored", Sound() with { Acts = [Ok(One, 1), Ok(Two, 2), new(Three, 0) { Outcome = Outcome.Failed }] });

    [Fact]
    public void An_act_that_nobody_sent_is_found() => AssertFound("nobody sent", Sound() with { Acts = [Ok(One, 1), Ok(Two, 2)] });

    [Fact]
    public void A_gap_in_the_versions_is_found() =>
        AssertFound("Version 3 is followed by 4", Sound() with { Acts = [Ok(One, 1), Ok(Two, 2), Ok(Three, 4)], Stored = [new(One, 1), new(Two, 2), new(Three, 4)] });

    [Fact]
    public void A_version_given_twice_is_found() =>
        AssertFound("Version 3 is followed by 2", Sound() with { Acts = [Ok(One, 1), Ok(Two, 2), Ok(Three, 2)], Stored = [new(One, 1), new(Two, 2), new(Three, 2)] });

    [Fact]
    public void A_cursor_that_goes_back_is_found() => AssertFound("taken back from version 2 to 1", Sees([("e", 2), ("e", 1), ("e", 3)]));

    [Fact]
    public void A_new_history_may_begin_lower() => Assert.Empty(Checkers.FaultsIn(Sees([("e", 9), ("f", 1), ("f", 3)])));

    [Fact]
    public void Somebody_left_behind_is_found() => AssertFound("stands at version 2", Sees([("e", 1), ("e", 2)]));

    [Fact]
    public void Somebody_who_sees_something_else_is_found() =>
        AssertFound("other than", Sound() with { Watched = [new("Ann", [("e", 3)], new Dictionary<Guid, string> { [One] = "one", [Two] = "two", [Three] = "four" })] });

    private static RecordedAct Ok(Guid id, long version) => new(id, 0) { Outcome = Outcome.Ok, Version = version };

    private static RunHistory Sound()
    {
        var cards = new Dictionary<Guid, string> { [One] = "one", [Two] = "two", [Three] = "three" };
        return new([Ok(One, 1), Ok(Two, 2), Ok(Three, 3)], [new(One, 1), new(Two, 2), new(Three, 3)], cards, [new("Ann", [("e", 1), ("e", 3)], cards)]);
    }

    private static RunHistory Sees(IReadOnlyList<(string? Epoch, long After)> cursors) => Sound() with { Watched = [new("Ann", cursors, Sound().Cards)] };

    private static void AssertFound(string fault, RunHistory history) =>
        Assert.Contains(Checkers.FaultsIn(history), found => found.Contains(fault, StringComparison.Ordinal));
}
