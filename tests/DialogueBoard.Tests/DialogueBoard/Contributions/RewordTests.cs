using DialogueBoard.Contributions;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Contributions;

public sealed class RewordTests
{
    [Fact, Rule("A6", "W3")]
    public void New_words_take_the_place_of_the_old_and_nothing_else_changes()
    {
        var board = Begun();
        var before = board.View.Contributions[Open];
        var decision = board.Tries(Ann, new Reword { Id = IdOf("new"), ContributionId = Open, Text = " The last bus goes at seven\r\n" });

        Assert.Equal(before with { Text = "The last bus goes at seven", Reworded = Start.AddMinutes(8) }, Assert.Single(decision.Changed));
        Assert.Empty(decision.Hold);
    }

    [Fact, Rule("A6")]
    public void A_contribution_that_was_imported_belongs_to_whoever_said_it_first()
    {
        var id = IdOf("imported");
        var board = Begun().Does(Sue, Say(id, "Words") with { Original = new(Ann.By, Start) });
        Assert.Equal("not-yours", board.Decide(Sue, new Reword { Id = IdOf("new"), ContributionId = id, Text = "Others" }).Refusal?.Code);
        Assert.Null(board.Decide(Ann, new Reword { Id = IdOf("new"), ContributionId = id, Text = "Others" }).Refusal);
    }
}
