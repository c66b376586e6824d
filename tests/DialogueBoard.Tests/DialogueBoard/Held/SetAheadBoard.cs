using DialogueBoard.Contributions;
using DialogueBoard.Held;
using DialogueBoard.Plans;
using DialogueBoard.Targets;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Held;

/// <summary>One of everything about what an agency holds, targets and plans: Ben's, but for the targets, which are Sue's.</summary>
internal static class SetAheadBoard
{
    public static readonly Guid Held = IdOf("held");
    public static readonly Guid HiddenHeld = IdOf("hidden held");
    public static readonly Guid Target = IdOf("target");
    public static readonly Guid HiddenTarget = IdOf("hidden target");
    public static readonly Guid Plan = IdOf("plan");
    public static readonly Guid HiddenPlan = IdOf("hidden plan");

    /// <summary>Its first stage is finished, its second has begun, its third waits.</summary>
    public static readonly Guid Approved = IdOf("approved plan");

    public static SmallBoard AddTo(SmallBoard board) => board
        .Does(Ben, Taking(Held))
        .Does(Ben, Taking(HiddenHeld))
        .Does(Sue, Aiming(Target))
        .Does(Sue, Aiming(HiddenTarget))
        .Does(Sue, Reading(IdOf("reading"), 0, 38))
        .Does(Ben, Planning(Plan))
        .Does(Ben, Planning(HiddenPlan))
        .Does(Ben, Planning(Approved))
        .Does(Sue, new ApprovePlan { Id = IdOf("approval"), ContributionId = Approved })
        .Does(Ben, new StartStage { Id = IdOf("started 0"), ContributionId = Approved, Stage = 0 })
        .Does(Ben, new FinishStage { Id = IdOf("finished 0"), ContributionId = Approved, Stage = 0 })
        .Does(Ben, new StartStage { Id = IdOf("started 1"), ContributionId = Approved, Stage = 1 })
        .Does(Sue, new Hide { Id = IdOf("hide held"), ContributionId = HiddenHeld, Reason = "It names a person" })
        .Does(Sue, new Hide { Id = IdOf("hide target"), ContributionId = HiddenTarget, Reason = "It names a person" })
        .Does(Sue, new Hide { Id = IdOf("hide plan"), ContributionId = HiddenPlan, Reason = "It names a person" });

    /// <summary>So many days after the board began.</summary>
    public static DateOnly Day(int ahead) => DateOnly.FromDateTime(Start).AddDays(ahead);

    public static TakeOn Taking(Guid id) => new()
    {
        Id = id,
        Text = "The lifts in all three towers are renewed",
        Agency = "Housing",
        Mandate = "The housing act, and the council's vote of May",
        AnswersTo = "The tenants of the towers",
        ReportBack = Day(10),
    };

    public static ReportHeld ReportingOn(Guid id) => new() { Id = id, Text = "Two lifts are in", About = [Held] };

    public static SetTarget Aiming(Guid id) => new()
    {
        Id = id,
        Text = "Days from a call to a repair",
        Unit = "days",
        Baseline = 40,
        Aim = 20,
        ReachBy = Day(30),
    };

    public static Measure Reading(Guid id, int day, double value) => new() { Id = id, ContributionId = Target, Value = value, On = Day(day) };

    public static DrawUpPlan Planning(Guid id) => new()
    {
        Id = id,
        Text = "A crossing at the school",
        Stages = [Stage("Count the cars", 0, 10), Stage("Build it", 8, 40), Stage("Look how it goes", 41, 60)],
    };

    public static PlannedStage Stage(string? name, int from, int until) => new(name, "Highways", Day(from), Day(until));
}
