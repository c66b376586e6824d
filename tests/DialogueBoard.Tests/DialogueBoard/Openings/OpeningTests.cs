using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;
using DialogueBoard.Openings;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Openings;

public sealed class OpeningTests
{
    private static readonly Guid TheFund = IdOf("the fund");
    private static readonly DateOnly Until = new(2026, 3, 20);

    [Fact, Rule("E52", "E53")]
    public void An_opening_shows_on_the_cards_it_is_about_until_the_board_has_closed_it()
    {
        var board = Marked();
        Assert.Equal([TheFund], board.View.OpenFor(Open).Select(one => one.Card.Id));
        Assert.Equal([TheFund], board.View.OpenNow().Select(one => one.Card.Id));

        var opening = board.View.PartOf<Opening>(TheFund)!;
        Assert.Equal((Until, new DateTime(2026, 3, 21, 0, 0, 0, DateTimeKind.Utc), false), (opening.Until, opening.Due, opening.IsClosed));
        var noticed = Rules.Decide(new(board.View, Actor.TheBoard, opening.Due!.Value), new ComeDue { Id = Guid.NewGuid(), RecordId = opening.Id });
        var closed = board.View.With(board.View.Board, noticed.Changed);
        Assert.True(closed.PartOf<Opening>(TheFund)!.IsClosed);
        Assert.Null(closed.PartOf<Opening>(TheFund)!.Due);
        Assert.Empty(closed.OpenFor(Open));
        Assert.Empty(closed.OpenNow());
    }

    [Fact, Rule("E53")]
    public void Nobody_closes_it_before_its_day()
    {
        var board = Marked();
        var part = board.View.PartOf<Opening>(TheFund)!;
        Assert.Equal(RefusalCode.NotDue, board.Decide(Ann, new ComeDue { Id = Guid.NewGuid(), RecordId = part.Id }).Refusal?.Code);
    }

    [Fact, Rule("E52")]
    public void Hidden_it_shows_nowhere_and_restored_it_is_open_again()
    {
        var board = Marked().Does(Sue, new Hide { Id = IdOf("hide"), ContributionId = TheFund, Reason = "It names a person" });
        Assert.Empty(board.View.OpenFor(Open));
        Assert.Null(board.View.PartOf<Opening>(TheFund)!.Due);
        board.Does(Sue, new Restore { Id = IdOf("restore"), ContributionId = TheFund });
        Assert.Equal([TheFund], board.View.OpenFor(Open).Select(one => one.Card.Id));
        Assert.Equal(Day.IsOver(Until), board.View.PartOf<Opening>(TheFund)!.Due);
    }

    [Fact, Rule("E52")]
    public void Those_that_close_first_come_first_and_those_without_a_day_last()
    {
        var board = Marked()
            .Does(Ann, new MarkOpening { Id = IdOf("no day"), Text = "The old bank stands empty" })
            .Does(Ann, new MarkOpening { Id = IdOf("soon"), Text = "The council asks", Until = Until.AddDays(-5) });
        Assert.Equal([IdOf("soon"), TheFund, IdOf("no day")], board.View.OpenNow().Select(one => one.Card.Id));
    }

    private static SmallBoard Marked() => Begun().Does(Ben, new MarkOpening { Id = TheFund, Text = "There is a fund for small trials", Until = Until, About = [Open] });
}
