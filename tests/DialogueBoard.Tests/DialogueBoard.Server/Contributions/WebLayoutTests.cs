using CsCheck;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Server.Contributions;
using DialogueBoard.Tests.Acts;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.Contributions;

public sealed class WebLayoutTests
{
    private static readonly Actor[] Everyone = [Ann, Ben, Sue];

    [Fact, Rule("V13", "V3")]
    public void Tidy_gives_every_card_of_any_web_a_place_of_its_own_on_the_picture() =>
        RandomActs.Sequence(Everyone.Length).Sample(steps =>
        {
            var board = new SmallBoard();
            foreach (var (who, act) in steps)
            {
                board.Tries(Everyone[who], act);
            }

            var layout = WebLayout.Of(board.View);
            Assert.Equal(board.View.Arrivals.Select(arrival => arrival.Id).Order(), layout.Select(position => position.Id).Order());
            Assert.Distinct(layout.Select(position => BoardView.CellOf(position.X, position.Y)));
            Assert.All(layout, position => Assert.True(position.IsOnThePicture));
        }, iter: 60, threads: 1);

    [Fact, Rule("V13")]
    public void The_same_web_gives_the_same_picture()
    {
        var view = Begun().View;
        Assert.Equal(WebLayout.Of(view), WebLayout.Of(view));
    }
}
