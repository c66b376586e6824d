using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.OurMix;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.OurMix;

/// <summary>Marks of where a dial stands for somebody, and what all of them come to.</summary>
public sealed class MarkTests
{
    private static readonly Actor Voter = Ann with { Voter = IdOf("Ann's own number") };
    private readonly SmallBoard _board = Begun();

    public static TheoryData<int?, int?, string?> Marks => new()
    {
        { 1, 5, """{"now":1,"might":5}""" },
        { 3, null, """{"now":3}""" },
        { null, 2, """{"might":2}""" },
        { null, null, null },
    };

    [Theory, MemberData(nameof(Marks))]
    [Rule("M6")]
    public void A_mark_says_now_or_might_or_both_and_neither_takes_it_back(int? now, int? might, string? said)
    {
        var decision = _board.Decide(Voter, new Mark { Id = IdOf("mark"), Principle = Principle.Talk, Now = now, Might = might });
        Assert.Null(decision.Refusal);
        Assert.Empty(decision.Changed);
        Assert.Equal((Mark.On(_board.View.Board.Id, Principle.Talk), DerivedId.Of(Voter.Voter!.Value, Mark.On(_board.View.Board.Id, Principle.Talk)), said), (decision.Cast!.OnId, decision.Cast.Voter, decision.Cast.Said));
    }

    public static TheoryData<int, int?, int?> NoStops => new() { { 0, 0, null }, { 0, 6, 3 }, { 0, 3, -1 }, { 0, null, 6 }, { 11, 3, 3 } };

    [Theory, MemberData(nameof(NoStops))]
    [Rule("M6")]
    public void A_mark_at_no_stop_of_a_dial_is_refused(int principle, int? now, int? might) =>
        Assert.Equal(RefusalCode.NoSuchStop, _board.Decide(Voter, new Mark { Id = IdOf("mark"), Principle = (Principle)principle, Now = now, Might = might }).Refusal?.Code);

    [Fact, Rule("M6")]
    public void Anyone_who_has_joined_may_mark_also_where_only_members_speak()
    {
        _board.Does(Sue, new MoveDials { Id = IdOf("move"), To = [new(Principle.Legitimacy, 1)] });
        Assert.NotNull(_board.Decide(Voter, Say(IdOf("card"), "Words")).Refusal);
        Assert.Null(_board.Decide(Voter, new Mark { Id = IdOf("mark"), Principle = Principle.Legitimacy, Now = 1 }).Refusal);
    }

    [Fact, Rule("M7")]
    public void One_persons_marks_on_two_dials_stand_under_two_numbers()
    {
        var cast = Enum.GetValues<Principle>().Select(principle => _board.Decide(Voter, new Mark { Id = IdOf("mark"), Principle = principle, Now = 1 }).Cast!).ToList();
        Assert.Distinct(cast.Select(ballot => ballot.Voter));
        Assert.Distinct(cast.Select(ballot => ballot.OnId));
    }

    [Fact, Rule("M8")]
    public void A_spread_is_told_from_five_marks_up_and_has_every_stop()
    {
        Assert.Null(Spread.Of([(1, 2), (5, 2)]));
        Assert.Null(Spread.Of([(1, 4), (null, 9)]));
        var spread = Spread.Of([(1, 2), (5, 2), (1, 1), (null, 3)])!;
        Assert.Equal([3, 0, 0, 0, 2], spread.Counts);
        Assert.Equal((5, 3, 2), (spread.Marks, spread.Most, spread[5]));
    }

    [Fact, Rule("M8")]
    public void Now_and_might_are_each_told_by_themselves()
    {
        var spread = MarkSpread.Of(Principle.Talk, [(new(2, null), 3), (new(1, 4), 2), (new(null, 5), 2)]);
        Assert.Equal([2, 3, 0, 0, 0], spread.Now!.Counts);
        Assert.Null(spread.Might);
    }
}
