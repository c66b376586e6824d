using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Debate;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Debate;

/// <summary>Positions, and reasons for and against them.</summary>
public sealed class ArgumentsTests
{
    private static readonly Guid Position = IdOf("position");
    private static readonly Guid Reason = IdOf("reason");
    private static readonly Guid Rebuttal = IdOf("rebuttal");

    private readonly SmallBoard _board = Further().Does(Ann, Say(Position, "The bus runs until nine", ContributionKind.Position, Open));

    [Fact, Rule("M50")]
    public void A_reason_is_given_to_a_position_an_issue_or_another_reason()
    {
        _board.Does(Ben, Say(Reason, "Nurses need it", ContributionKind.For, Position));
        _board.Does(Ann, Say(Rebuttal, "Few nurses ride it", ContributionKind.Against, Reason));
        _board.Does(Ben, Say(IdOf("to the issue"), "It costs too much", ContributionKind.Against, Open));
    }

    [Theory, Rule("M50")]
    [InlineData]
    [InlineData("answer")]
    [InlineData("step")]
    [InlineData("nothing")]
    [InlineData("position", "open")]
    public void A_reason_about_nothing_about_anything_else_or_about_several_is_refused_in_words(params string[] about)
    {
        foreach (var side in new[] { ContributionKind.For, ContributionKind.Against })
        {
            var refusal = _board.Decide(Ben, Say(Reason, "Nurses need it", side, [.. about.Select(IdOf)])).Refusal;
            Assert.Contains(refusal?.Code, new[] { RefusalCode.ArguesWithOne, RefusalCode.UnknownContribution });
            Assert.True(refusal!.Detail.Length > 20);
        }
    }

    [Fact, Rule("M50")]
    public void The_same_card_named_twice_is_one() =>
        Assert.Null(_board.Decide(Ben, Say(Reason, "Nurses need it", ContributionKind.For, Position, Position)).Refusal);

    [Fact, Rule("M50")]
    public void What_an_import_brings_is_taken_as_it_is() =>
        Assert.Null(_board.Decide(Sue, Say(Reason, "Nurses need it", ContributionKind.For, BensAnswer) with { Original = new(Ben.By, Start) }).Refusal);

    [Fact, Rule("M51")]
    public void Reasons_stand_on_their_sides_oldest_first_and_what_was_said_to_a_reason_stands_beneath_it()
    {
        _board.Does(Ben, Say(Reason, "Nurses need it", ContributionKind.For, Position));
        _board.Does(Ann, Say(IdOf("second"), "So do cleaners", ContributionKind.For, Position));
        _board.Does(Ben, Say(IdOf("cost"), "It costs too much", ContributionKind.Against, Position));
        _board.Does(Ann, Say(Rebuttal, "Few nurses ride it", ContributionKind.Against, Reason));
        _board.Does(Ann, Say(IdOf("asked"), "Says who?", ContributionKind.Question, Position));

        Assert.Equal([Reason, IdOf("second")], Arguments.On(_board.View, Position, ContributionKind.For).Select(card => card.Id));
        Assert.Equal([IdOf("cost")], Arguments.On(_board.View, Position, ContributionKind.Against).Select(card => card.Id));
        Assert.Equal([Rebuttal], Arguments.To(_board.View, Reason).Select(card => card.Id));
        Assert.Equal(4, Arguments.Below(_board.View, Position).Count());
    }

    [Fact, Rule("M51")]
    public void What_is_debated_is_every_position_and_whatever_else_was_argued_newest_first()
    {
        Assert.Equal([Position], Arguments.Debated(_board.View).Select(card => card.Id));
        _board.Does(Ben, Say(IdOf("to the issue"), "It costs too much", ContributionKind.Against, Open));
        _board.Does(Ben, Say(IdOf("twenty"), "Twenty is plenty", ContributionKind.Position));
        Assert.Equal([IdOf("twenty"), Position, Open], Arguments.Debated(_board.View).Select(card => card.Id));
    }
}
