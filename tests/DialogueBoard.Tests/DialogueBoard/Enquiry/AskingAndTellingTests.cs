using DialogueBoard.Contributions;
using DialogueBoard.Enquiry;
using DialogueBoard.Growing;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Enquiry;

public sealed class AskingAndTellingTests
{
    [Fact, Rule("E64")]
    public void What_asks_and_what_tells_is_counted_and_what_does_neither_is_not()
    {
        var board = Begun().Does(Ann, Say(IdOf("not knowing"), "Who decides?", ContributionKind.NotKnowing));
        board.Does(Ann, new NoticeGain { Id = IdOf("gain"), Text = "They ring", Of = GainOf.Process });
        board.Does(Ann, Say(IdOf("offer"), "A room", ContributionKind.Offer));

        // Ben's question and what Ann does not know; the open card. The hidden one and the one taken back are not on the board.
        Assert.Equal(new AskingAndTelling(2, 1), AskingAndTelling.Of(board.View));
    }

    [Fact, Rule("E60")]
    public void Answers_come_oldest_first_however_they_were_said_and_whenever_their_threads_were_drawn()
    {
        var board = new SmallBoard();
        board.Does(Ann, Say(IdOf("story"), "We walked", ContributionKind.Story)).Does(Ann, Say(IdOf("question"), "How do you get home?", ContributionKind.Question));
        board.Does(Ben, Say(IdOf("second"), "By bike", ContributionKind.BuildingOn, IdOf("question"))).Does(Ann, Say(IdOf("third"), "Not at all", ContributionKind.DifferentView, IdOf("question")));
        board.Does(Ben, new DialogueBoard.Threads.DrawThread { Id = IdOf("drawn"), From = IdOf("story"), To = IdOf("question"), Relation = DialogueBoard.Threads.ThreadRelation.BuildsOn });

        Assert.Equal(
            [IdOf("story"), IdOf("second"), IdOf("third")],
            Answers.To(board.View, board.View.Contributions[IdOf("question")]).Select(answer => answer.Card.Id));
    }
}
