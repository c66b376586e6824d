using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;
using DialogueBoard.Promises;
using Xunit;
using static DialogueBoard.Tests.Promises.PromisedBoard;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Promises;

/// <summary>Days pass over a promise: the agency's half is to speak by the tenth, the community's by the twentieth.</summary>
public sealed class SilentHalfTests
{
    private static readonly DateTime TenthIsOver = DialogueBoard.Dates.Day.IsOver(Day(10));
    private static readonly DateTime TwentiethIsOver = DialogueBoard.Dates.Day.IsOver(Day(20));
    private readonly SmallBoard _board = AddTo(Begun());

    [Fact, Rule("E33")]
    public void A_half_turns_amber_when_its_day_is_over_and_not_before()
    {
        Assert.Same(_board.View, _board.View.Notices(TenthIsOver.AddSeconds(-1)));
        var promise = PromiseOf(_board.View.Notices(TenthIsOver.AddMinutes(3)));
        Assert.Equal((TenthIsOver, null), (promise.Agency.SilentSince, promise.Community.SilentSince));
        Assert.Equal((true, TenthIsOver.AddMinutes(3), TwentiethIsOver), (promise.IsSilent(), promise.CameDue, promise.Due));
    }

    [Fact, Rule("E33")]
    public void Both_turn_amber_each_since_its_own_day_though_nobody_looked_for_a_year()
    {
        var promise = PromiseOf(_board.View.Notices(Start.AddYears(1)));
        Assert.Equal((TenthIsOver, TwentiethIsOver, null), (promise.Agency.SilentSince, promise.Community.SilentSince, promise.Due));
    }

    [Fact, Rule("E33")]
    public void It_is_noticed_once()
    {
        var view = _board.View.Notices(TenthIsOver);
        Assert.Same(PromiseOf(view), PromiseOf(view.Notices(TwentiethIsOver.AddSeconds(-1))));
        Assert.Equal(
            RefusalCode.NotDue,
            Rules.Decide(new(view, Actor.TheBoard, TenthIsOver), new ComeDue { Id = Guid.NewGuid(), RecordId = PromiseOf(view).Id } with { Id = IdOf("again") }).Refusal?.Code);
    }

    [Fact, Rule("E32", "E33")]
    public void A_report_ends_the_silence_of_its_own_half_alone()
    {
        var now = Start.AddDays(30);
        var view = _board.View.Notices(now).Then(now, Ann, Reporting(IdOf("r")) with { Next = Day(40) });
        var promise = PromiseOf(view);
        Assert.Equal((null, TwentiethIsOver, now), (promise.Agency.SilentSince, promise.Community.SilentSince, promise.CameDue));
        Assert.Equal(DialogueBoard.Dates.Day.IsOver(Day(40)), promise.Due);

        promise = PromiseOf(view.Then(now, Ben, Reporting(IdOf("s")) with { Half = PromiseHalf.Community }));
        Assert.Equal((false, null), (promise.IsSilent(), promise.CameDue));
    }

    [Fact, Rule("E33")]
    public void A_half_that_was_kept_is_never_silent()
    {
        var view = _board.View.Then(Start, Ann, Reporting(IdOf("r")) with { Kept = true }).Notices(Start.AddYears(1));
        Assert.Equal((null, TwentiethIsOver), (PromiseOf(view).Agency.SilentSince, PromiseOf(view).Community.SilentSince));
    }

    [Fact, Rule("E39", "W9")]
    public void Hidden_it_has_no_words_and_no_day_and_restored_it_has_both_again()
    {
        var before = PromiseOf(_board.View);
        _board.Does(Sue, new Hide { Id = IdOf("hide"), ContributionId = PromisedBoard.Promise, Reason = "It names a person" });
        var hidden = PromiseOf(_board.View);
        Assert.Equal((null, null, null), (hidden.Because, hidden.By.Name, hidden.Due));
        Assert.Equal((0, 0, null), (hidden.Agency.Holders.Count, hidden.Community.Holders.Count, hidden.Agency.ReportsTo));
        Assert.Same(hidden, PromiseOf(_board.View.Notices(Start.AddYears(1))));

        _board.Does(Sue, new Restore { Id = IdOf("restore"), ContributionId = PromisedBoard.Promise });
        Assert.Equal(before with { Version = _board.View.Version }, PromiseOf(_board.View));
        Assert.True(PromiseOf(_board.View.Notices(TenthIsOver)).IsSilent());
    }

    private static Promise PromiseOf(DialogueBoard.Boards.BoardView view) => view.PartOf<Promise>(PromisedBoard.Promise)!;
}
