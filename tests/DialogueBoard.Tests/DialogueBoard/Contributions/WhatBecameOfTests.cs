using DialogueBoard.Burning;
using DialogueBoard.Contributions;
using DialogueBoard.Steps;
using DialogueBoard.Threads;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Contributions;

public sealed class WhatBecameOfTests
{
    private static readonly Guid Issue = IdOf("the issue");
    private static readonly Guid Answer = IdOf("an answer");
    private readonly SmallBoard _board = new SmallBoard().Does(Ann, Say(Issue, "The last bus goes at six"));

    [Fact, Rule("G77")]
    public void Nothing_has_become_of_what_only_its_author_spoke_to()
    {
        _board.Does(Ann, Say(Answer, "And on Sundays none goes", ContributionKind.BuildingOn, Issue));

        Assert.Empty(News());
        Assert.Equal(Start, WhatBecameOf.Of(_board.View, _board.View.Contributions[Issue]).LastAt);
    }

    [Fact, Rule("G77")]
    public void Somebody_else_s_words_answer_it_and_a_group_and_a_step_are_what_became_of_it()
    {
        var (step, group) = (IdOf("a step"), IdOf("a group"));
        _board.Does(Ben, Say(Answer, "Could the school bus take us?", ContributionKind.Question, Issue))
            .Does(Ben, new StartGroup { Id = group, Text = "Getting home", Until = new(2026, 3, 20), About = [Issue] })
            .Does(Ann, new TryStep { Id = step, Text = "A van on Saturdays", LookAgain = new(2026, 3, 20), About = [Issue] });

        Assert.Equal([(BecameBy.Answered, Answer), (BecameBy.Gathered, group), (BecameBy.LedTo, step)], News());
        Assert.Equal(Start.AddMinutes(3), WhatBecameOf.Of(_board.View, _board.View.Contributions[Issue]).LastAt);
        Assert.Empty(News(Answer));
    }

    [Fact, Rule("G77")]
    public void A_step_that_it_speaks_to_did_not_come_of_it_but_one_that_somebody_ties_it_to_later_did()
    {
        var (before, after) = (IdOf("a step before"), IdOf("a step after"));
        _board.Does(Ben, new TryStep { Id = before, Text = "A bench by the stop", LookAgain = new(2026, 3, 20) })
            .Does(Ann, Say(Answer, "The bench is wet", ContributionKind.Story, before))
            .Does(Ben, new TryStep { Id = after, Text = "A roof for it", LookAgain = new(2026, 3, 20) });
        Assert.Empty(News(Answer));

        _board.Does(Ann, new DrawThread { Id = IdOf("drawn by Ann"), From = Answer, To = after, Relation = ThreadRelation.Links });

        Assert.Equal([(BecameBy.LedTo, after)], News(Answer));
    }

    [Fact, Rule("G77")]
    public void What_can_no_longer_be_read_is_no_news_and_what_is_hidden_itself_has_none()
    {
        var group = IdOf("a group");
        _board.Does(Ben, Say(Answer, "Could the school bus take us?", ContributionKind.Question, Issue))
            .Does(Ben, new StartGroup { Id = group, Text = "Getting home", Until = new(2026, 3, 20), About = [Issue, Answer] });
        _board.Does(Sue, new Hide { Id = IdOf("hide it"), ContributionId = Answer, Reason = "It names a person" });
        Assert.Equal([(BecameBy.Gathered, group)], News());

        _board.Does(Ben, new LetGroupGo { Id = IdOf("let it go"), ContributionId = group });
        Assert.Empty(News());
        Assert.Empty(News(Answer));
    }

    private IEnumerable<(BecameBy, Guid)> News(Guid? of = null) =>
        WhatBecameOf.Of(_board.View, _board.View.Contributions[of ?? Issue]).News.Select(became => (became.By, became.Card.Id));
}
