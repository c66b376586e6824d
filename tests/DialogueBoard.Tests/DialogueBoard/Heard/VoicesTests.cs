using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Heard;
using DialogueBoard.Threads;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Heard;

public sealed class VoicesTests
{
    private static readonly Speaking Lived = new(SpeakingFor.Self, Footing: Footing.Lived);
    private static readonly Speaking Work = new(SpeakingFor.Job, "Housing", Footing.Work);
    private static readonly Actor[] People = [.. Enumerable.Range(0, 6).Select(n => new Actor(IdOf($"person {n}"), null, IsSteward: false))];
    private readonly SmallBoard _board = new();

    [Fact, Rule("E21")]
    public void Groups_stand_in_a_fixed_order_or_by_the_alphabet_and_names_that_differ_in_case_are_one()
    {
        Put(0, "a", new(SpeakingFor.Self));
        Put(0, "b", new(SpeakingFor.Job, "Housing", Footing.Asked));
        Put(1, "c", new(SpeakingFor.Others, "Young people", Footing.Lived));
        Put(2, "d", new(SpeakingFor.Others, "carers"));
        Put(3, "e", new(SpeakingFor.Others, "  CARERS  "));
        Put(4, "f", new(SpeakingFor.Others));
        Put(5, "g", new(SpeakingFor.Job, "Adult  care", Footing.Work));

        Assert.Equal(
            [
                new(Footing.Lived), new(Footing.Work), new(Footing.Asked),
                Named(SpeakingFor.Others, "carers"), Named(SpeakingFor.Others, "Young people"), Named(SpeakingFor.Others, null),
                Named(SpeakingFor.Job, "Adult care"), Named(SpeakingFor.Job, "Housing"), Named(SpeakingFor.Self, null),
            ],
            Heard().Groups.Select(group => group.Name));
        Assert.Equal(2, GroupOf(Named(SpeakingFor.Others, "carers")).Cards);
    }

    [Fact, Rule("E21")]
    public void A_card_that_does_not_say_how_it_is_spoken_is_in_no_group()
    {
        Put(0, "a", null);
        Assert.Empty(Heard().Groups);
    }

    [Fact, Rule("E21", "E24")]
    public void Voices_are_people_and_not_cards_and_fewer_than_three_are_not_counted()
    {
        Put(0, "a", Lived);
        Put(0, "b", Lived);
        Put(1, "c", Lived);
        Assert.Equal((null, 3), (GroupOf(new(Footing.Lived)).People, GroupOf(new(Footing.Lived)).Cards));
        Put(2, "d", Lived);
        Assert.Equal((3, 4), (GroupOf(new(Footing.Lived)).People, GroupOf(new(Footing.Lived)).Cards));
    }

    [Fact, Rule("E22")]
    public void A_card_and_those_who_build_on_it_are_one_view_and_each_who_sees_it_differently_is_another()
    {
        Put(0, "bus", Lived);
        Put(1, "yes", Lived, ContributionKind.BuildingOn, "bus");
        Put(2, "no", Lived, ContributionKind.DifferentView, "bus");
        Put(3, "neither", Lived, ContributionKind.DifferentView, "bus");
        Put(3, "again", Lived, ContributionKind.DifferentView, "bus");
        Put(4, "link", Lived, ContributionKind.LinkNoticed, "bus");

        var within = Assert.Single(GroupOf(new(Footing.Lived)).Within);
        Assert.Equal((IdOf("bus"), 3), (within.About, within.Views));
        Assert.Equal(["bus", "yes", "no", "neither", "again"], within.Cards.Select(Word));
    }

    [Fact, Rule("E22")]
    public void Different_people_s_answers_to_one_question_are_views_and_not_knowing_is_none()
    {
        Put(0, "why", Work, ContributionKind.Question);
        Put(1, "because", Lived, ContributionKind.Story, "why");
        Put(2, "also", Lived, ContributionKind.BuildingOn, "why");
        Put(3, "dunno", Lived, ContributionKind.NotKnowing, "why");
        Put(4, "back", Lived, ContributionKind.Question, "why");
        var within = Assert.Single(GroupOf(new(Footing.Lived)).Within);
        Assert.Equal((IdOf("why"), 2), (within.About, within.Views));
        Assert.Equal(["because", "also"], within.Cards.Select(Word));
    }

    [Fact, Rule("E22")]
    public void One_person_alone_does_not_make_a_group_disagree()
    {
        Put(0, "bus", Lived);
        Put(0, "but", Lived, ContributionKind.DifferentView, "bus");
        Put(1, "b", Lived);
        Put(2, "c", Lived);
        Assert.Empty(GroupOf(new(Footing.Lived)).Within);
    }

    [Fact, Rule("E22")]
    public void A_thread_that_was_drawn_later_counts_and_one_that_was_cut_does_not()
    {
        Put(0, "bus", Lived);
        Put(1, "van", Lived);
        Put(2, "c", Lived);
        _board.Does(Ann, new DrawThread { Id = BensThread, From = IdOf("van"), To = IdOf("bus"), Relation = ThreadRelation.Differs });
        Assert.Equal(2, Assert.Single(GroupOf(new(Footing.Lived)).Within).Views);
        _board.Does(Ann, new CutThread { Id = IdOf("cut"), ThreadId = BensThread });
        Assert.Empty(GroupOf(new(Footing.Lived)).Within);
    }

    [Fact, Rule("E23")]
    public void Groups_of_one_sort_differ_where_one_sees_the_other_s_card_differently()
    {
        Put(0, "bus", Lived);
        Put(1, "on time", Work, ContributionKind.DifferentView, "bus");
        var between = Assert.Single(Heard().BetweenFootings);
        Assert.Equal(IdOf("bus"), between.About);
        Assert.Equal([(new(Footing.Lived), "bus"), (new GroupName(Footing.Work), "on time")], between.Sides.Select(side => (side.Group, Word(Assert.Single(side.Cards)))));
        Assert.Equal([Named(SpeakingFor.Job, "Housing"), Named(SpeakingFor.Self, null)], Assert.Single(Heard().BetweenOthers).Sides.Select(side => side.Group));
    }

    [Fact, Rule("E23")]
    public void Groups_that_build_on_the_same_card_do_not_differ()
    {
        Put(0, "bus", Lived);
        Put(1, "yes", Work, ContributionKind.BuildingOn, "bus");
        Assert.Empty(Heard().BetweenFootings);
        Assert.Empty(Heard().BetweenOthers);
    }

    [Fact, Rule("E23")]
    public void Groups_that_answer_the_same_question_stand_side_by_side()
    {
        Put(5, "why", null, ContributionKind.Question);
        Put(0, "because", Lived, ContributionKind.Story, "why");
        Put(1, "rules", Work, ContributionKind.Story, "why");
        Assert.Equal(["because", "rules"], Assert.Single(Heard().BetweenFootings).Sides.SelectMany(side => side.Cards).Select(Word));
    }

    [Fact, Rule("E24")]
    public void A_group_of_two_is_not_looked_into_though_they_differ()
    {
        Put(0, "bus", Lived);
        Put(1, "no", Lived, ContributionKind.DifferentView, "bus");
        Assert.Equal((null, 0), (GroupOf(new(Footing.Lived)).People, GroupOf(new(Footing.Lived)).Within.Count));
        Put(2, "c", Lived);
        Assert.Single(GroupOf(new(Footing.Lived)).Within);
    }

    [Fact, Rule("E25", "W9")]
    public void Hidden_and_taken_back_cards_have_no_voice()
    {
        Put(0, "bus", Lived);
        Put(1, "no", Lived, ContributionKind.DifferentView, "bus");
        Put(2, "c", Lived);
        Put(3, "d", new(SpeakingFor.Others, "secret"));
        _board.Does(Sue, new Hide { Id = IdOf("hide"), ContributionId = IdOf("no"), Reason = "It names a person" });
        _board.Does(People[3], new Withdraw { Id = IdOf("withdraw"), ContributionId = IdOf("d") });
        Assert.Equal([new(Footing.Lived), Named(SpeakingFor.Self, null)], Heard().Groups.Select(group => group.Name));
        Assert.Null(GroupOf(new(Footing.Lived)).People);

        _board.Does(Sue, new Restore { Id = IdOf("restore"), ContributionId = IdOf("no") });
        Assert.Single(GroupOf(new(Footing.Lived)).Within);
        _board.Does(Sue, new Hide { Id = IdOf("hide it"), ContributionId = IdOf("bus"), Reason = "It names a person" });
        Put(4, "e", Lived);
        Assert.Empty(GroupOf(new(Footing.Lived)).Within);
    }

    [Fact, Rule("E21")]
    public void The_same_board_is_looked_at_once()
    {
        Put(0, "a", Lived);
        Assert.Same(Voices.Of(_board.View), Voices.Of(_board.View));
    }

    private Voices Heard() => Voices.Of(_board.View);

    private VoiceGroup GroupOf(GroupName name) => Heard().Groups.Single(group => group.Name == name);

    private static GroupName Named(SpeakingFor speaking, string? whom) => new(null, speaking, whom);

    private string Word(Guid card) => _board.View.Contributions[card].Text;

    private void Put(int who, string word, Speaking? speaking, ContributionKind kind = ContributionKind.Issue, string? about = null) =>
        _board.Does(People[who], Say(IdOf(word), word, kind, about is null ? [] : [IdOf(about)]) with { Speaking = speaking });
}
