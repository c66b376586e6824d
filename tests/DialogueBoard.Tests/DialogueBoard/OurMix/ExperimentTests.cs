using DialogueBoard.Acts;
using DialogueBoard.Dates;
using DialogueBoard.OurMix;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.OurMix;

/// <summary>Moving dials on purpose, looking again, going back exactly.</summary>
public sealed class ExperimentTests
{
    private static readonly Guid Tried = IdOf("experiment");
    private static readonly DateOnly InMarch = new(2026, 3, 20);
    private readonly SmallBoard _board = Begun();

    public ExperimentTests() =>
        _board.Does(Sue, new MoveDials { Id = IdOf("move"), To = [new(Principle.Talk, 2)] })
            .Does(Sue, Start(new(Principle.Talk, 5), new(Principle.Planning, 1)));

    [Fact, Rule("M10", "M11")]
    public void An_experiment_moves_its_dials_at_once_and_keeps_where_each_stood()
    {
        Assert.Equal(Mix.AtStart with { Talk = 5, Planning = 1 }, _board.View.Mix);
        var experiment = One();
        Assert.Equal([new(Principle.Talk, 2, 5), new DialChange(Principle.Planning, 4, 1)], experiment.Dials);
        Assert.Equal(("Only asking", "More answers", InMarch, ExperimentState.Running), (experiment.Text, experiment.Hope, experiment.LookAgain, experiment.State));
        Assert.Equal(2, _board.View.All<DialMove>().Count(move => move.ExperimentId == Tried && move.Why == "Only asking"));
    }

    public static TheoryData<string, string> BadStarts => new()
    {
        { "no dial", RefusalCode.NoDials },
        { "one twice", RefusalCode.DialTwice },
        { "stop 6", RefusalCode.NoSuchStop },
        { "standing there already", RefusalCode.DialThereAlready },
        { "in another experiment", RefusalCode.DialInExperiment },
        { "no words", RefusalCode.Empty },
        { "hope too long", RefusalCode.TooLong },
        { "no day", RefusalCode.DateMissing },
        { "today", RefusalCode.DateNotAhead },
        { "the year 9999", RefusalCode.DateTooFar },
    };

    [Theory, MemberData(nameof(BadStarts))]
    [Rule("M10", "M12")]
    public void An_experiment_that_cannot_begin_moves_nothing(string what, string code)
    {
        var before = _board.View;
        var act = new StartExperiment
        {
            Id = IdOf("second"),
            Dials = what switch
            {
                "no dial" => [],
                "one twice" => [new(Principle.Change, 2), new(Principle.Change, 3)],
                "stop 6" => [new(Principle.Change, 6)],
                "standing there already" => [new(Principle.Change, 4)],
                "in another experiment" => [new(Principle.Change, 2), new(Principle.Talk, 3)],
                _ => [new(Principle.Change, 2)],
            },
            Text = what == "no words" ? "\u200B" : "Another",
            Hope = what == "hope too long" ? new('h', 1001) : null,
            LookAgain = what switch { "no day" => null, "today" => Day.Of(SmallBoard.Start), "the year 9999" => DateOnly.MaxValue, _ => InMarch },
        };
        Assert.Equal(code, _board.Tries(Sue, act).Refusal?.Code);
        Assert.Same(before, _board.View);
    }

    [Fact, Rule("M13")]
    public void Keeping_leaves_the_dials_and_ends_it()
    {
        _board.Does(Sue, End(ExperimentVerdict.Keep) with { Learned = "People ask more" });
        Assert.Equal(Mix.AtStart with { Talk = 5, Planning = 1 }, _board.View.Mix);
        Assert.Equal((ExperimentState.Kept, "People ask more", (DateTime?)null), (One().State, One().Learned, One().Due));
        Assert.NotNull(One().EndedAt);
        Assert.Equal(RefusalCode.AlreadyEnded, _board.Tries(Sue, End(ExperimentVerdict.GoBack) with { Id = IdOf("again") }).Refusal?.Code);

        // Its dials are free again.
        _board.Does(Sue, new MoveDials { Id = IdOf("free"), To = [new(Principle.Talk, 1)] });
    }

    [Fact, Rule("M14")]
    public void Going_back_is_exact_and_leaves_the_other_dials()
    {
        _board.Does(Sue, new MoveDials { Id = IdOf("other"), To = [new(Principle.Picture, 2)] });
        _board.Does(Sue, End(ExperimentVerdict.GoBack) with { Learned = "Too early" });
        Assert.Equal(Mix.AtStart with { Talk = 2, Picture = 2 }, _board.View.Mix);
        Assert.Equal(ExperimentState.GoneBack, One().State);
        Assert.Equal(
            [(Principle.Planning, 1, 4, "Too early"), (Principle.Talk, 5, 2, "Too early")],
            _board.View.All<DialMove>().Where(move => move.ExperimentId == Tried).TakeLast(2).Select(move => (move.Principle, move.From, move.To, move.Why!)).Order());
    }

    [Fact, Rule("M14", "M15")]
    public void Changed_twice_it_still_goes_back_to_where_it_began()
    {
        _board.Does(Sue, End(ExperimentVerdict.Change) with { Id = IdOf("change 1"), Dials = [new(Principle.Talk, 4)], Next = new(2026, 4, 1), Learned = "Both are needed" });
        Assert.Equal((4, 1), (_board.View.Mix.Talk, _board.View.Mix.Planning));
        Assert.Equal((ExperimentState.Running, new DateOnly(2026, 4, 1), Day.Begins(new(2026, 4, 1)), "Both are needed"), (One().State, One().LookAgain, One().Due, One().Learned));

        // Through where it stood before, too.
        _board.Does(Sue, End(ExperimentVerdict.Change) with { Id = IdOf("change 2"), Dials = [new(Principle.Talk, 2), new(Principle.Planning, 3)], Next = new(2026, 5, 1) });
        Assert.Equal([new(Principle.Talk, 2, 2), new DialChange(Principle.Planning, 4, 3)], One().Dials);
        _board.Does(Sue, End(ExperimentVerdict.GoBack));
        Assert.Equal(Mix.AtStart with { Talk = 2 }, _board.View.Mix);
        Assert.Equal("Both are needed", One().Learned);
    }

    public static TheoryData<string, string> BadChanges => new()
    {
        { "no day", RefusalCode.DateMissing },
        { "a day gone by", RefusalCode.DateNotAhead },
        { "a dial of no experiment", RefusalCode.DialNotInExperiment },
        { "one twice", RefusalCode.DialTwice },
        { "stop 0", RefusalCode.NoSuchStop },
        { "learned too long", RefusalCode.TooLong },
    };

    [Theory, MemberData(nameof(BadChanges))]
    [Rule("M15")]
    public void A_change_that_cannot_be_leaves_it_as_it_was(string what, string code)
    {
        var before = _board.View;
        Assert.Equal(code, _board.Tries(Sue, End(ExperimentVerdict.Change) with
        {
            Next = what switch { "no day" => null, "a day gone by" => new(2026, 2, 1), _ => new(2026, 4, 1) },
            Learned = what == "learned too long" ? new('l', 1001) : null,
            Dials = what switch
            {
                "a dial of no experiment" => [new(Principle.Change, 2)],
                "one twice" => [new(Principle.Talk, 2), new(Principle.Talk, 3)],
                "stop 0" => [new(Principle.Talk, 0)],
                _ => [new(Principle.Talk, 3)],
            },
        }).Refusal?.Code);
        Assert.Same(before, _board.View);
    }

    [Fact, Rule("M15")]
    public void It_can_go_on_until_another_day_with_its_dials_as_they_are()
    {
        _board.Does(Sue, End(ExperimentVerdict.Change) with { Next = new(2026, 4, 1) });
        Assert.Equal((ExperimentState.Running, new DateOnly(2026, 4, 1)), (One().State, One().LookAgain));
        Assert.Equal(Mix.AtStart with { Talk = 5, Planning = 1 }, _board.View.Mix);
    }

    [Fact, Rule("M16")]
    public void On_its_day_it_is_marked_once_until_somebody_has_looked_again()
    {
        var due = new ComeDue { Id = IdOf("due"), RecordId = Tried };
        var now = Day.Begins(InMarch);
        Assert.Equal(RefusalCode.NotDue, Rules.Decide(new(_board.View, Actor.TheBoard, now.AddTicks(-1)), due).Refusal?.Code);
        var noticed = (Experiment)Assert.Single(Rules.Decide(new(_board.View, Actor.TheBoard, now), due).Changed);
        Assert.Equal((now, (DateTime?)null), (noticed.CameDue, noticed.Due));

        var view = _board.View.With(_board.View.Board, [noticed]);
        Assert.Equal(RefusalCode.NotDue, Rules.Decide(new(view, Actor.TheBoard, now.AddYears(1)), due with { Id = IdOf("again") }).Refusal?.Code);
        var changed = Rules.Decide(new(view, Sue, now), End(ExperimentVerdict.Change) with { Next = InMarch.AddDays(9) }).Changed.OfType<Experiment>().Single();
        Assert.Null(changed.CameDue);
    }

    private static StartExperiment Start(params DialStop[] dials) => new() { Id = Tried, Dials = dials, Text = "Only asking", Hope = "More answers", LookAgain = InMarch };

    private static EndExperiment End(ExperimentVerdict verdict) => new() { Id = IdOf("end"), ExperimentId = Tried, Verdict = verdict };

    private Experiment One() => (Experiment)_board.View.Find(Tried)!;
}
