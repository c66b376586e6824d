using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Contributions;

public sealed class HideAndRestoreTests
{
    private static readonly Guid Said = IdOf("said");

    [Fact, Rule("A8", "W9")]
    public void Hiding_keeps_the_words_and_the_reason_apart_from_the_board()
    {
        var board = new SmallBoard().Does(Ann, Spoken());
        var before = board.View.Contributions[Said];
        var decision = board.Tries(Sue, new Hide { Id = IdOf("hide"), ContributionId = Said, Reason = " It names a person " });

        Assert.Equal(before.Wordless(ContributionState.Hidden), Assert.Single(decision.Changed.OfType<Contribution>()));
        var held = Assert.Single(decision.Hold);
        Assert.Equal(
            (Said, Ann.Id, "It was his fault", "Ann", "my neighbour", "I lost my bus", "Mill Lane", "It names a person"),
            (held.ContributionId, held.AuthorId, held.Text, held.Name, held.Whom, held.When, held.Place, held.Reason));
    }

    [Fact, Rule("A9")]
    public void Restoring_puts_it_back_as_it_was_with_what_came_to_it_meanwhile()
    {
        var board = new SmallBoard().Does(Ann, Spoken());
        var before = board.View.Contributions[Said];
        board.Does(Sue, new Hide { Id = IdOf("hide"), ContributionId = Said, Reason = "It names a person" });
        board.Does(Ben, new Move { Id = IdOf("move"), Positions = [new(Said, 7, 8)] });
        var decision = board.Tries(Sue, new Restore { Id = IdOf("restore"), ContributionId = Said });

        Assert.Equal(before with { X = 7, Y = 8, Version = 3 }, Assert.Single(decision.Changed.OfType<Contribution>()));
        Assert.Equal([Said], decision.LetGo);
        Assert.Empty(board.Held);
    }

    [Fact, Rule("A9")]
    public void Without_the_words_kept_apart_nothing_can_be_restored()
    {
        var situation = new Situation(Begun().View, Sue, Start);
        Assert.Equal(RefusalCode.NotHidden, Rules.Decide(situation, new Restore { Id = IdOf("new"), ContributionId = Hidden }).Refusal?.Code);
    }

    [Theory, Rule("W7")]
    [InlineData(500, null)]
    [InlineData(501, RefusalCode.TooLong)]
    public void A_reason_has_its_own_limit(int length, string? code) => Assert.Equal(
        code, Begun().Decide(Sue, new Hide { Id = IdOf("new"), ContributionId = Open, Reason = new('x', length) }).Refusal?.Code);

    private static Contribute Spoken() => Say(Said, "It was his fault", ContributionKind.Story) with
    {
        Speaking = new(SpeakingFor.Others, "my neighbour", Footing.Asked),
        When = "I lost my bus",
        Place = "Mill Lane",
    };
}
