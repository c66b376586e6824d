using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.OurMix;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.OurMix;

/// <summary>Moving the dials, by rules alone.</summary>
public sealed class MoveDialsTests
{
    private readonly SmallBoard _board = Begun();

    public static TheoryData<string, string> Refusals => new()
    {
        { "none", RefusalCode.NoDials },
        { "stop 0", RefusalCode.NoSuchStop },
        { "stop 6", RefusalCode.NoSuchStop },
        { "no such dial", RefusalCode.NoSuchStop },
        { "a hole in the list", RefusalCode.NoSuchStop },
        { "one twice", RefusalCode.DialTwice },
        { "standing there already", RefusalCode.DialThereAlready },
        { "in a running experiment", RefusalCode.DialInExperiment },
        { "why too long", RefusalCode.TooLong },
        { "not a steward", RefusalCode.StewardsOnly },
    };

    [Theory, MemberData(nameof(Refusals))]
    [Rule("M1", "M2", "M12")]
    public void Dials_that_cannot_be_moved_stay_where_they_are(string what, string code)
    {
        _board.Does(Sue, new StartExperiment { Id = IdOf("try"), Dials = [new(Principle.Change, 3)], Text = "A plan as well", LookAgain = new(2026, 4, 1) });
        var before = _board.View.Mix;
        var act = new MoveDials { Id = IdOf("move"), To = To(what), Why = what == "why too long" ? new('w', 1001) : "To see" };

        var decision = _board.Tries(what == "not a steward" ? Ann : Sue, act);

        Assert.Equal(code, decision.Refusal?.Code);
        Assert.True(decision.Refusal!.Detail.Split(". ").All(sentence => sentence.Split(' ').Length <= 20), decision.Refusal.Detail);
        Assert.Equal(before, _board.View.Mix);
    }

    [Fact, Rule("M1", "M3")]
    public void Each_dial_moved_says_who_and_why_and_the_others_stay()
    {
        _board.Does(Sue, new MoveDials { Id = IdOf("move"), To = [new(Principle.Talk, 2), new(Principle.Picture, 1)], Why = "The council asked" });

        Assert.Equal(Mix.AtStart with { Talk = 2, Picture = 1 }, _board.View.Mix);
        Assert.Equal(
            [(Principle.Talk, 4, 2, "The council asked", "Sue"), (Principle.Picture, 4, 1, "The council asked", "Sue")],
            _board.View.All<DialMove>().Select(move => (move.Principle, move.From, move.To, move.Why!, move.By.Name!)).Order());
    }

    [Fact, Rule("M3", "M4")]
    public void What_is_on_the_board_stays_wherever_its_dial_goes_and_nothing_new_of_it_can_be_added()
    {
        _board.Does(Ann, Say(IdOf("for"), "It saves a mile", ContributionKind.For, Open));
        _board.Does(Sue, new MoveDials { Id = IdOf("move"), To = [new(Principle.Talk, 5)] });

        var refusal = _board.Tries(Ann, Say(IdOf("more"), "It is cheaper", ContributionKind.For, Open)).Refusal;
        Assert.Equal((RefusalCode.NotInThisMix, "talk"), (refusal?.Code, refusal?.Dial));
        Assert.Equal("It saves a mile", _board.View.Contributions[IdOf("for")].Text);
        _board.Does(Ann, new Reword { Id = IdOf("reword"), ContributionId = IdOf("for"), Text = "It saves two miles" });
    }

    private static DialStop[] To(string what) => what switch
    {
        "none" => [],
        "stop 0" => [new(Principle.Talk, 0)],
        "stop 6" => [new(Principle.Talk, 2), new(Principle.Picture, 6)],
        "no such dial" => [new((Principle)11, 2)],
        "a hole in the list" => [null!],
        "one twice" => [new(Principle.Talk, 2), new(Principle.Talk, 3)],
        "standing there already" => [new(Principle.Picture, 2), new(Principle.Talk, 4)],
        "in a running experiment" => [new(Principle.Change, 2)],
        _ => [new(Principle.Talk, 2)],
    };
}
