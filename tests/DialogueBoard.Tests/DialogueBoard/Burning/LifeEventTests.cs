using DialogueBoard.Acts;
using DialogueBoard.Burning;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Burning;

public sealed class LifeEventTests
{
    [Fact, Rule("E10")]
    public void A_new_board_has_a_list_and_stewards_take_its_first_entries_off_and_put_others_on()
    {
        var board = Begun();
        var first = LifeEvents.Of(board.View).ToList();
        Assert.Contains("left hospital", first.Select(entry => entry.Text));
        Assert.Equal(first.Count, first.DistinctBy(entry => entry.Id).Count());

        board.Does(Sue, new DropLifeEvent { Id = IdOf("1"), LifeEventId = first[0].Id });
        board.Does(Sue, new AddLifeEvent { Id = IdOf("2"), Text = " lost my sight " });
        Assert.Equal([.. first.Skip(1).Select(entry => entry.Text), "lost my sight"], LifeEvents.Of(board.View).Select(entry => entry.Text));
        Assert.Equal(RefusalCode.UnknownRecord, board.Decide(Sue, new DropLifeEvent { Id = IdOf("3"), LifeEventId = first[0].Id }).Refusal?.Code);

        board.Does(Sue, new DropLifeEvent { Id = IdOf("4"), LifeEventId = IdOf("2") });
        board.Does(Sue, new AddLifeEvent { Id = IdOf("5"), Text = first[0].Text });
        Assert.Equal([.. first.Skip(1).Select(entry => entry.Text), first[0].Text], LifeEvents.Of(board.View).Select(entry => entry.Text));
    }

    [Fact, Rule("E10")]
    public void A_list_that_is_full_takes_no_more()
    {
        var board = Begun();
        for (var n = 0; LifeEvents.Of(board.View).Count < 60; n++)
        {
            board.Does(Sue, new AddLifeEvent { Id = IdOf($"event {n}"), Text = $"moved for the {n}th time" });
        }

        Assert.Equal(RefusalCode.TooMany, board.Decide(Sue, new AddLifeEvent { Id = IdOf("more"), Text = "moved again" }).Refusal?.Code);
    }

    [Theory, Rule("E11")]
    [InlineData("left hospital")]
    [InlineData("Left Hospital ")]
    [InlineData("I left hospital")]
    [InlineData("When I left hospital")]
    [InlineData("when left hospital")]
    public void However_it_is_written_it_is_the_same_life_event(string when) =>
        Assert.Equal(LifeEvents.KeyOf("left hospital"), LifeEvents.KeyOf(when));

    [Theory, Rule("E11", "G171")]
    [InlineData("Pan gollais i fy mws")]
    [InlineData("pan gollais i fy mws ")]
    [InlineData("gollais i fy mws")]
    public void However_it_is_written_in_Welsh_it_is_the_same_whatever_language_somebody_reads_in(string when) =>
        Assert.Equal("GOLLAIS I FY MWS", LifeEvents.KeyOf(when));

    [Theory, Rule("E11")]
    [InlineData("in hospital", "in hospital")]
    [InlineData("whenever it rains", "whenever it rains")]
    [InlineData("When my mum fell ill", "my mum fell ill")]
    [InlineData("panic attacks", "panic attacks")]
    public void Only_how_the_question_begins_is_left_out(string when, string bare) => Assert.Equal(bare, LifeEvents.Bare(when));
}
