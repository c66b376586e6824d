using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Growing;
using DialogueBoard.OurMix;
using DialogueBoard.Targets;
using DialogueBoard.Tests.Held;
using DialogueBoard.Tests.Promises;
using Xunit;
using static DialogueBoard.Tests.Held.SetAheadBoard;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Targets;

/// <summary>A target from 40 days down to 20, by the thirtieth day; 38 were read on the first.</summary>
public sealed class TargetTests
{
    private static readonly DateTime ThirtiethIsOver = Dates.Day.IsOver(Day(30));
    private readonly SmallBoard _board = AddTo(Begun());

    private Target Now => _board.View.PartOf<Target>(SetAheadBoard.Target)!;
    private IEnumerable<(DateOnly, double)> Read => TargetStanding.Of(_board.View, Now).Readings.Select(reading => (reading.On, reading.Value));

    [Fact, Rule("M146")]
    public void It_goes_from_a_baseline_to_an_aim_by_a_day_and_numbers_have_six_decimals()
    {
        Assert.Equal(("days", 40, 20, Day(30), ThirtiethIsOver), (Now.Unit, Now.Baseline, Now.Aim, Now.ReachBy, Now.Due));
        _board.Does(Sue, Aiming(IdOf("fine")) with { Baseline = -0.00000001, Aim = 1d / 3 });
        var fine = _board.View.PartOf<Target>(IdOf("fine"))!;
        Assert.Equal((0, 0.333333, false), (fine.Baseline, fine.Aim, double.IsNegative(fine.Baseline)));
    }

    [Fact, Rule("M147")]
    public void Readings_stand_by_day_and_another_for_the_same_day_takes_the_place_of_the_earlier()
    {
        _board.Does(Sue, Reading(IdOf("b"), -3, 39.5)).Does(Sue, Reading(IdOf("c"), 0, 31));
        Assert.Equal([(Day(-3), 39.5), (Day(0), 31)], Read);
        Assert.True(_board.View.Sides.ContainsKey(IdOf("reading")));
        Assert.False(_board.View.Sides.ContainsKey(IdOf("c")));
    }

    [Fact, Rule("M148")]
    public void A_reading_taken_back_leaves_the_board_with_its_name_and_its_day_can_be_read_again()
    {
        var back = _board.Tries(Sue, new TakeMeasureBack { Id = IdOf("back"), ContributionId = SetAheadBoard.Target, On = Day(0) });
        Assert.Equal((true, null), (Assert.Single(back.Changed).Gone, ((Measured)back.Changed[0]).By.Name));
        Assert.Empty(Read);
        _board.Does(Sue, Reading(IdOf("anew"), 0, 33));
        Assert.Equal([(Day(0), 33)], Read);
    }

    public static TheoryData<double, double, string, TargetState, TargetState> Standings => new()
    {
        { 40, 20, "", TargetState.Unread, TargetState.NeverRead },
        { 40, 20, "1:38", TargetState.OnTheWay, TargetState.NotReached },
        { 40, 20, "1:40", TargetState.OnTheWay, TargetState.NotReached },
        { 40, 20, "1:41", TargetState.FurtherAway, TargetState.NotReached },
        { 40, 20, "1:20", TargetState.Reached, TargetState.Reached },
        { 40, 20, "1:19 2:21", TargetState.OnTheWay, TargetState.NotReached },
        { 20, 40, "1:38", TargetState.OnTheWay, TargetState.NotReached },
        { 20, 40, "1:19", TargetState.FurtherAway, TargetState.NotReached },
        { 20, 40, "1:41", TargetState.Reached, TargetState.Reached },
        { -1, -5, "30:-5", TargetState.Reached, TargetState.Reached },
        { -1, -5, "1:-2 31:-6", TargetState.Reached, TargetState.ReachedLater },
        { -1, -5, "1:-6 31:-2", TargetState.OnTheWay, TargetState.Reached },
    };

    [Theory, Rule("M149")]
    [MemberData(nameof(Standings))]
    public void It_says_where_it_stands_before_its_day_is_over_and_after(double baseline, double aim, string readings, TargetState before, TargetState after)
    {
        var id = IdOf("another");
        var view = _board.View.Then(Start, Sue, Aiming(id) with { Baseline = baseline, Aim = aim });
        foreach (var reading in readings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split(':')))
        {
            view = view.Then(ThirtiethIsOver.AddDays(1), Sue, new Measure
            {
                Id = Guid.NewGuid(),
                ContributionId = id,
                On = Day(int.Parse(reading[0], null)),
                Value = double.Parse(reading[1], System.Globalization.CultureInfo.InvariantCulture),
            });
        }

        Assert.Equal(before, TargetStanding.Of(view, view.PartOf<Target>(id)!).State);
        view = view.Notices(ThirtiethIsOver);
        Assert.Equal(after, TargetStanding.Of(view, view.PartOf<Target>(id)!).State);
    }

    [Fact, Rule("M150")]
    public void It_comes_due_once_when_its_day_is_over_and_can_still_be_measured()
    {
        Assert.Same(_board.View, _board.View.Notices(Dates.Day.IsOver(Day(10)).AddSeconds(-1)));
        var view = _board.View.Notices(ThirtiethIsOver);
        var over = view.PartOf<Target>(SetAheadBoard.Target)!;
        Assert.Equal((ThirtiethIsOver, null), (over.CameDue, over.Due));
        Assert.Same(view, view.Notices(ThirtiethIsOver.AddYears(1)));
        view = view.Then(ThirtiethIsOver.AddDays(2), Sue, Reading(IdOf("late"), 31, 19));
        Assert.Equal(TargetState.ReachedLater, TargetStanding.Of(view, over).State);
    }

    [Fact, Rule("M152")]
    public void Gains_about_it_that_can_be_read_are_its_own_and_no_other_card()
    {
        _board.Does(Ann, new NoticeGain { Id = IdOf("gain"), Text = "They ring each other", Of = GainOf.Process, About = [SetAheadBoard.Target] })
            .Does(Ann, new NoticeGain { Id = IdOf("gone"), Text = "They ring", Of = GainOf.Process, About = [SetAheadBoard.Target] })
            .Does(Ann, new NoticeGain { Id = IdOf("other"), Text = "They wave", Of = GainOf.Process })
            .Does(Ben, Say(IdOf("question"), "Why 20?", ContributionKind.Question, SetAheadBoard.Target))
            .Does(Ben, new DialogueBoard.Threads.DrawThread { Id = IdOf("drawn later"), From = IdOf("other"), To = SetAheadBoard.Target, Relation = DialogueBoard.Threads.ThreadRelation.Links })
            .Does(Ann, new Withdraw { Id = IdOf("w"), ContributionId = IdOf("gone") });
        Assert.Equal([IdOf("gain"), IdOf("other")], TargetStanding.GainsFor(_board.View, SetAheadBoard.Target).Select(card => card.Id));
    }

    [Fact, Rule("M154", "M162", "W9")]
    public void Hidden_it_has_no_words_no_names_and_no_day_and_restored_it_has_all_of_them_again()
    {
        _board.Does(Sue, Reading(IdOf("b"), -3, 39.5));
        var (before, read) = (Now, Named());
        Assert.Equal(["Sue", "Sue"], read.Select(one => one.Name));
        _board.Does(Sue, new Hide { Id = IdOf("hide"), ContributionId = SetAheadBoard.Target, Reason = "It names a person" });
        Assert.Equal((null, null, null), (Now.Unit, Now.By.Name, Now.Due));
        Assert.Equal(read.Select(one => (one.Value, (string?)null)), Named());
        Assert.Contains("Sue", _board.Held[SetAheadBoard.Target].Parts, StringComparison.Ordinal);

        _board.Does(Sue, new Restore { Id = IdOf("restore"), ContributionId = SetAheadBoard.Target });
        Assert.Equal(before with { Version = _board.View.Version }, Now);
        Assert.Equal(read, Named());
        _board.Does(Sue, new Withdraw { Id = IdOf("w"), ContributionId = SetAheadBoard.Target });
        Assert.All(Named(), one => Assert.Null(one.Name));
        Assert.Same(_board.View.PartOf<Target>(SetAheadBoard.Target), _board.View.Notices(ThirtiethIsOver.AddDays(1)).PartOf<Target>(SetAheadBoard.Target));

        List<(double Value, string? Name)> Named() => [.. TargetStanding.Of(_board.View, Now).Readings.Select(reading => (reading.Value, reading.By.Name))];
    }

    [Fact, Rule("M165")]
    public void Where_the_mix_has_no_targets_none_is_set_and_the_one_there_is_measured()
    {
        _board.Does(Sue, new MoveDials { Id = IdOf("move"), To = [new(Principle.Performance, 5)] });
        var refusal = _board.Decide(Sue, Aiming(IdOf("new"))).Refusal;
        Assert.Equal((RefusalCode.NotInThisMix, "performance"), (refusal?.Code, refusal?.Dial));
        Assert.Null(_board.Decide(Sue, Reading(IdOf("r"), 0, 30)).Refusal);
    }
}
