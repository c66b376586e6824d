using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Seeds;
using DialogueBoard.Tests.Promises;
using DialogueBoard.Threads;
using Xunit;
using static DialogueBoard.Tests.Promises.PromisedBoard;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Seeds;

public sealed class TrialTests
{
    private static readonly Guid New = IdOf("new trial");
    private readonly SmallBoard _board = AddTo(Begun());

    [Fact, Rule("E100")]
    public void A_trial_lasts_two_weeks_where_nobody_says_otherwise()
    {
        _board.Does(Ann, Trying(New)).Does(Ann, Trying(IdOf("longer")) with { Ends = Day(40) });
        Assert.Equal((Day(14), DialogueBoard.Dates.Day.IsOver(Day(14))), (TrialOf(New).Ends, TrialOf(New).Due));
        Assert.Equal(Day(40), TrialOf(IdOf("longer")).Ends);
        Assert.Equal([PromisedBoard.Seed], _board.View.Contributions[New].About);
    }

    [Theory, Rule("E100")]
    [InlineData(0, RefusalCode.DateNotAhead)]
    [InlineData(-700_000, RefusalCode.DateNotAhead)]
    [InlineData(4000, RefusalCode.DateTooFar)]
    [InlineData(1, null)]
    public void Its_last_day_is_one_to_come(int days, string? code) =>
        Assert.Equal(code, _board.Decide(Ann, Trying(New) with { Ends = Day(days) }).Refusal?.Code);

    [Fact, Rule("E101")]
    public void Told_it_says_what_was_noticed_and_what_is_next_and_its_author_may_tell_it_again()
    {
        _board.Does(Ann, Trying(New)).Does(Sue, Tell("t", " They came ", null));
        Assert.Equal(("They came", null, null), (TrialOf(New).Noticed, TrialOf(New).Next, TrialOf(New).Due));
        Assert.Equal(RefusalCode.NotYours, _board.Decide(Sue, Tell("u", "They did not", null)).Refusal?.Code);
        _board.Does(Ann, Tell("v", "Six came", "A second route"));
        Assert.Equal(("Six came", "A second route"), (TrialOf(New).Noticed, TrialOf(New).Next));
        Assert.Equal(RefusalCode.TooLong, _board.Decide(Ann, Tell("w", new('x', 1001), null)).Refusal?.Code);
    }

    [Fact, Rule("E102")]
    public void Over_and_not_told_it_is_marked_until_somebody_tells()
    {
        var over = DialogueBoard.Dates.Day.IsOver(Day(14));
        Assert.Same(_board.View, _board.View.Notices(DialogueBoard.Dates.Day.IsOver(Day(10)).AddSeconds(-1)));
        var view = _board.View.Notices(over.AddHours(1));
        Assert.Equal(over.AddHours(1), view.PartOf<Trial>(PromisedBoard.Trial)!.CameDue);
        Assert.Null(view.PartOf<Trial>(ToldTrial)!.CameDue);
        var told = view.Then(over.AddHours(2), Ben, new TellTrial { Id = IdOf("t"), ContributionId = PromisedBoard.Trial, Noticed = "Late, but well" });
        Assert.Null(told.PartOf<Trial>(PromisedBoard.Trial)!.CameDue);
    }

    [Fact, Rule("E103")]
    public void A_seed_has_its_loops_oldest_first_and_no_others()
    {
        _board.Does(Ann, Say(IdOf("other seed"), "A shared key", ContributionKind.Seed)).Does(Ann, Trying(New) with { About = [IdOf("other seed")] });
        _board.Does(Ben, new DrawThread { Id = IdOf("thread"), From = New, To = PromisedBoard.Seed, Relation = ThreadRelation.Links });
        Assert.Equal([PromisedBoard.Trial, ToldTrial], Loops.Of(_board.View, PromisedBoard.Seed).Select(loop => loop.Card.Id));
        Assert.Equal([IdOf("other seed"), PromisedBoard.Seed], Loops.Seeds(_board.View).Select(card => card.Id));
        _board.Does(Ben, new Withdraw { Id = IdOf("w"), ContributionId = PromisedBoard.Trial });
        Assert.Equal([ToldTrial], Loops.Of(_board.View, PromisedBoard.Seed).Select(loop => loop.Card.Id));
    }

    [Fact, Rule("E39", "W9")]
    public void Its_words_go_and_come_back_with_its_card()
    {
        var before = TrialOf(ToldTrial);
        _board.Does(Sue, new Hide { Id = IdOf("h"), ContributionId = ToldTrial, Reason = "It names a person" });
        Assert.Equal((null, null, null), (TrialOf(ToldTrial).Noticed, TrialOf(ToldTrial).Next, TrialOf(ToldTrial).By.Name));
        _board.Does(Sue, new Restore { Id = IdOf("r"), ContributionId = ToldTrial });
        Assert.Equal(before with { Version = _board.View.Version }, TrialOf(ToldTrial));
    }

    private Trial TrialOf(Guid id) => _board.View.PartOf<Trial>(id)!;

    private static TellTrial Tell(string id, string noticed, string? next) => new() { Id = IdOf(id), ContributionId = New, Noticed = noticed, Next = next };
}
