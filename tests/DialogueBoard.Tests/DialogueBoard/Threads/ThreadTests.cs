using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Threads;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Threads;

public sealed class ThreadTests
{
    [Fact, Rule("A1", "A10")]
    public void A_thread_is_drawn_under_the_id_of_its_act_in_the_name_of_whoever_draws_it()
    {
        var act = new DrawThread { Id = IdOf("new"), From = Open, To = Hidden, Relation = ThreadRelation.BuildsOn };
        var thread = Assert.IsType<BoardThread>(Assert.Single(Begun().Tries(OtherAnn, act).Changed));
        Assert.Equal(
            (act.Id, Open, Hidden, ThreadRelation.BuildsOn, OtherAnn.By),
            (thread.Id, thread.From, thread.To, thread.Relation, thread.By));
    }

    [Fact, Rule("A11")]
    public void A_cut_thread_is_gone_from_both_its_ends_and_they_stay()
    {
        var board = Begun().Does(Sue, new CutThread { Id = IdOf("cut"), ThreadId = BensThread });
        Assert.False(board.View.Threads.ContainsKey(BensThread));
        Assert.Empty(board.View.ThreadsOf(Withdrawn));
        Assert.Equal(DerivedId.Of(BensAnswer, Open), Assert.Single(board.View.ThreadsOf(BensAnswer)).Id);
        Assert.Equal([Open], board.View.Contributions[BensAnswer].About);
    }

    [Fact, Rule("A11")]
    public void Cutting_the_thread_an_answer_came_with_also_changes_what_it_is_about()
    {
        var board = Begun().Does(Ann, Say(IdOf("new"), "Both", ContributionKind.LinkNoticed, Open, Hidden));
        board.Does(Ann, new CutThread { Id = IdOf("cut"), ThreadId = DerivedId.Of(IdOf("new"), Open) });
        Assert.Equal([Hidden], board.View.Contributions[IdOf("new")].About);
        Assert.DoesNotContain(board.View.ThreadsOf(Open), thread => thread.From == IdOf("new"));
    }

    [Fact, Rule("A10")]
    public void A_thread_that_was_cut_can_be_drawn_again_under_a_new_id()
    {
        var board = Begun().Does(Ben, new CutThread { Id = IdOf("cut"), ThreadId = BensThread });
        board.Does(Ann, new DrawThread { Id = IdOf("again"), From = BensAnswer, To = Withdrawn, Relation = ThreadRelation.Links });
        Assert.Equal(IdOf("again"), Assert.Single(board.View.ThreadsOf(Withdrawn)).Id);
    }
}
