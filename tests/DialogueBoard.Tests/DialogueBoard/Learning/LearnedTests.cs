using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Learning;
using DialogueBoard.Steps;
using DialogueBoard.Tests.Promises;
using Xunit;
using static DialogueBoard.Tests.Promises.PromisedBoard;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Learnings;

public sealed class LearnedTests
{
    private readonly SmallBoard _board = AddTo(Begun());

    [Fact, Rule("E36")]
    public void Each_person_stands_behind_a_learning_once_on_a_footing_they_may_change()
    {
        _board.Does(Ann, Stand("a", Footing.Lived)).Does(OtherAnn, Stand("b", Footing.Work)).Does(Ann, Stand("c", null));
        Assert.Equal(
            [(Ben.Id, Footing.Lived), (OtherAnn.Id, Footing.Work), (Ann.Id, null)],
            _board.View.Beside<Standing>(PromisedBoard.Learning).Select(standing => (standing.By.Id, standing.Footing)));
        Assert.Equal(IdOf("a"), Learned.StandingOf(_board.View, PromisedBoard.Learning, Ann.Id)!.Id);
    }

    [Fact, Rule("E36")]
    public void Who_stands_no_longer_behind_it_is_gone_with_their_name_also_from_a_hidden_learning()
    {
        _board.Does(Sue, new Hide { Id = IdOf("h"), ContributionId = PromisedBoard.Learning, Reason = "It names a person" });
        var gone = Assert.IsType<Standing>(Assert.Single(_board.Tries(Ben, new StandNoLongerBehind { Id = IdOf("n"), ContributionId = PromisedBoard.Learning }).Changed));
        Assert.Equal((true, null), (gone.Gone, gone.By.Name));
        Assert.Empty(_board.View.Beside<Standing>(PromisedBoard.Learning));
    }

    [Fact, Rule("E37")]
    public void Footings_are_told_in_one_order_whatever_their_number()
    {
        _board.Does(Ann, Stand("a", null)).Does(OtherAnn, Stand("b", Footing.Work)).Does(Sue, Stand("c", Footing.Work));
        Assert.Equal([(Footing.Lived, 1), (Footing.Work, 2), (null, 1)], Learned.Behind(_board.View, PromisedBoard.Learning));
    }

    [Fact, Rule("E37")]
    public void What_was_learned_stands_by_date_however_many_stand_behind_it_and_only_with_words()
    {
        _board.Does(Ann, Say(IdOf("newer"), "Ring before nine", ContributionKind.Learning));
        Assert.Equal([IdOf("newer"), PromisedBoard.Learning], Learned.On(_board.View).Select(card => card.Id));
    }

    [Fact, Rule("E37", "E38")]
    public void What_rests_on_a_learning_is_found_from_it()
    {
        _board.Does(Ann, TryingOn(IdOf("step"), PromisedBoard.Learning)).Does(Ann, Say(IdOf("q"), "Where?", ContributionKind.Question, PromisedBoard.Learning));
        Assert.Equal([PromisedBoard.Promise, IdOf("step")], Learned.RestingOn(_board.View, PromisedBoard.Learning).Select(card => card.Id));
        _board.Does(Ann, new Withdraw { Id = IdOf("w"), ContributionId = IdOf("step") });
        Assert.Equal([PromisedBoard.Promise], Learned.RestingOn(_board.View, PromisedBoard.Learning).Select(card => card.Id));
    }

    [Fact, Rule("E38")]
    public void A_step_does_not_rest_on_words_that_are_gone() =>
        Assert.Equal(RefusalCode.WordsNotOnBoard, _board.Decide(Ann, TryingOn(IdOf("step"), HiddenLearning)).Refusal?.Code);

    private static TryStep TryingOn(Guid id, Guid learning) => new() { Id = id, Text = "Two lamps", LookAgain = Day(14), About = [Open, learning] };

    private static StandBehind Stand(string id, Footing? footing) => new() { Id = IdOf(id), ContributionId = PromisedBoard.Learning, Footing = footing };
}
