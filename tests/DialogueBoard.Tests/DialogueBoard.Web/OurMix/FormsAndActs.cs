using DialogueBoard.Acts;
using DialogueBoard.Burning;
using DialogueBoard.Consulting;
using DialogueBoard.Contributions;
using DialogueBoard.Deciding;
using DialogueBoard.Energy;
using DialogueBoard.Growing;
using DialogueBoard.Held;
using DialogueBoard.Learning;
using DialogueBoard.Members;
using DialogueBoard.Openings;
using DialogueBoard.Plans;
using DialogueBoard.Priorities;
using DialogueBoard.Promises;
using DialogueBoard.Seeds;
using DialogueBoard.Sessions;
using DialogueBoard.Shelf;
using DialogueBoard.Steps;
using DialogueBoard.Targets;
using DialogueBoard.Themes;
using DialogueBoard.Threads;
using DialogueBoard.Vision;
using Xunit;

namespace DialogueBoard.Tests.Web.OurMix;

/// <summary>Which act each form on the pages performs: with it the rule itself is asked whether the form may stand there.</summary>
internal static class FormsAndActs
{
    // What sees through, takes back or mends what is there, or is no act on the board.
    private static readonly string[] Otherwise =
    [
        "reword", "withdraw", "take-back", "hide", "restore", "cut-", "let-promise-go", "stand-no-longer", "take-stuck-back",
        "look-after", "keep-care", "put-care-down", "own-board", "give-up-board", "add", "way-back", "poster",
        "report-card", "let-in-after-all", "restore-many", "agree-ground-rules", "set-posting", "queue",
        "mark-", "move-dials", "start-experiment", "end-", "take-out-of-theme", "take-vision-down", "close-",
    ];

    private static readonly (string Form, Func<OfferedScene, Act> Act)[] Known =
    [
        ("try-step", scene => new TryStep { Id = New, Text = "x", LookAgain = Day, About = [scene.Cards["issue"]] }),
        ("make-promise", scene => new MakePromise { Id = New, Text = "x", Agency = new(["a"], Day), Community = new(["b"], Day) }),
        ("gather", scene => new DrawThread { Id = New, From = scene.Cards["group"], To = scene.Cards["story"], Relation = ThreadRelation.Gathers }),
        ("start-group", scene => new StartGroup { Id = New, Text = "x", Until = Day, About = [scene.Cards["issue"]] }),
        ("say-stuck", scene => new SayStuck { Id = New, ContributionId = scene.Cards["issue"], Where = StuckAt.Rule }),
        ("mark-opening", scene => new MarkOpening { Id = New, Text = "x" }),
        ("notice-gain", scene => new NoticeGain { Id = New, Text = "x", Of = GainOf.Process }),
        ("start-trial", scene => new StartTrial { Id = New, Text = "x", About = [scene.Cards["seed"]] }),
        ("offer-care", scene => new OfferCare { Id = New }),
        ("take-care", scene => new TakeCare { Id = New }),
        ("hand-on-care", scene => new HandOnCare { Id = New, To = Guid.NewGuid() }),
        ("together-", scene => new DrawThread { Id = New, From = scene.Cards["offer"], To = scene.Cards["need"], Relation = ThreadRelation.Helps }),
        ("look-again", scene => new LookAgain { Id = New, ContributionId = scene.Cards["step"], Verdict = StepVerdict.Keep }),
        ("report-back", scene => new ReportBack { Id = New, Text = "x", About = [scene.Cards["promise"]], Half = PromiseHalf.Agency }),
        ("tell-trial", scene => new TellTrial { Id = New, ContributionId = scene.Cards["trial"], Noticed = "x" }),
        ("extend-group", scene => new ExtendGroup { Id = New, ContributionId = scene.Cards["group"], Until = Day }),
        ("rename-group", scene => new RenameGroup { Id = New, ContributionId = scene.Cards["group"], Text = "x" }),
        ("let-group-go", scene => new LetGroupGo { Id = New, ContributionId = scene.Cards["group"] }),
        ("put-position", scene => Say(ContributionKind.Position)),
        ("argue-", scene => Say(ContributionKind.Against, scene.Cards["position"])),
        ("today", scene => Say(ContributionKind.Contact)),
        ("add-life-event", scene => new AddLifeEvent { Id = New, Text = "x" }),
        ("add-theme", scene => new AddTheme { Id = New, Name = "x" }),
        ("file-under", scene => new FileUnder { Id = New, ContributionId = scene.Cards["issue"], ThemeId = New }),
        ("ask-to-join", scene => new AskToJoin { Id = New, Body = "x" }),
        ("set-vision", scene => new SetVision { Id = New, Text = "x" }),
        ("announce", scene => Say(ContributionKind.Announcement)),
        ("propose", scene => new Propose { Id = New, Text = "x", Bodies = ["x"] }),
        ("open-priorities", scene => new OpenPriorities { Id = New, Text = "x", Dots = 3, Line = 3 }),
        ("set-consultation", scene => new SetConsultation { Id = New, Text = "x", Questions = [] }),
        ("take-on", scene => new TakeOn { Id = New, Text = "x" }),
        ("set-target", scene => new SetTarget { Id = New, Text = "x" }),
        ("draw-up-plan", scene => new DrawUpPlan { Id = New, Text = "x" }),
        ("plan-session", scene => new PlanSession { Id = New, Purpose = "x", Rounds = [new(RoundKind.CheckIn, "x")] }),
        ("stand-", scene => new StandBehind { Id = New, ContributionId = scene.Cards["learning"] }),
        ("offer", scene => new OfferEnergy { Id = New, ContributionId = scene.Cards["issue"] }),
    ];

    private static Guid New => Guid.NewGuid();
    private static DateOnly Day => DateOnly.FromDateTime(DateTime.UtcNow).AddDays(9);

    /// <summary>Whether the rule lets somebody do what this form does, as far as the board's mix goes.</summary>
    public static bool MayStand(OfferedScene scene, Actor who, string form)
    {
        if (form.StartsWith("add?kind=", StringComparison.Ordinal))
        {
            var asked = Enum.GetValues<ContributionKind>().Single(kind => DialogueBoard.Web.Contributions.WireName.Of(kind) == form["add?kind=".Length..]);
            return Takes(scene, who, Say(asked));
        }

        if (Otherwise.Any(known => form.StartsWith(known, StringComparison.Ordinal) && form is not ("add-life-event" or "add-theme" or "mark-opening")))
        {
            return true;
        }

        var act = Known.FirstOrDefault(known => form.StartsWith(known.Form, StringComparison.Ordinal)).Act;
        Assert.True(act is not null, $"There is no row for the form \"{form}\".");
        return Takes(scene, who, act!(scene));
    }

    /// <summary>Whether the mix has room for an act; that it might be refused for another reason does not count.</summary>
    public static bool Takes(OfferedScene scene, Actor who, Act act) =>
        Rules.Decide(new(scene.View, who, DateTime.UtcNow), act).Refusal?.Code != RefusalCode.NotInThisMix;

    public static Contribute Say(ContributionKind kind, params Guid[] about) =>
        new() { Id = New, Kind = kind, Text = "x", About = about };
}
