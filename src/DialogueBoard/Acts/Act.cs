using System.Text.Json.Serialization;
using DialogueBoard.Burning;
using DialogueBoard.Consulting;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;
using DialogueBoard.Deciding;
using DialogueBoard.Energy;
using DialogueBoard.Growing;
using DialogueBoard.Held;
using DialogueBoard.Learning;
using DialogueBoard.Members;
using DialogueBoard.MyData;
using DialogueBoard.Openings;
using DialogueBoard.Organisations;
using DialogueBoard.OurMix;
using DialogueBoard.Plans;
using DialogueBoard.Priorities;
using DialogueBoard.Promises;
using DialogueBoard.Seeds;
using DialogueBoard.Sessions;
using DialogueBoard.Shelf;
using DialogueBoard.Steps;
using DialogueBoard.Stewarding;
using DialogueBoard.Targets;
using DialogueBoard.Themes;
using DialogueBoard.Threads;
using DialogueBoard.Vision;

namespace DialogueBoard.Acts;

/// <summary>
/// One thing a person does on a board. The client makes the id, which becomes the id of what the act creates and makes
/// a resent act harmless. Each kind of act holds its own rule.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Contribute), "contribute")]
[JsonDerivedType(typeof(Reword), "reword")]
[JsonDerivedType(typeof(Withdraw), "withdraw")]
[JsonDerivedType(typeof(Hide), "hide")]
[JsonDerivedType(typeof(Restore), "restore")]
[JsonDerivedType(typeof(DrawThread), "draw-thread")]
[JsonDerivedType(typeof(CutThread), "cut-thread")]
[JsonDerivedType(typeof(Move), "move")]
[JsonDerivedType(typeof(Tidy), "tidy")]
[JsonDerivedType(typeof(OfferEnergy), "offer-energy")]
[JsonDerivedType(typeof(WithdrawEnergy), "withdraw-energy")]
[JsonDerivedType(typeof(ComeDue), "come-due")]
[JsonDerivedType(typeof(TryStep), "try-step")]
[JsonDerivedType(typeof(LookAgain), "look-again")]
[JsonDerivedType(typeof(MakePromise), "make-promise")]
[JsonDerivedType(typeof(ReportBack), "report-back")]
[JsonDerivedType(typeof(LetPromiseGo), "let-promise-go")]
[JsonDerivedType(typeof(StandBehind), "stand-behind")]
[JsonDerivedType(typeof(StandNoLongerBehind), "stand-no-longer-behind")]
[JsonDerivedType(typeof(StartTrial), "start-trial")]
[JsonDerivedType(typeof(TellTrial), "tell-trial")]
[JsonDerivedType(typeof(AddLifeEvent), "add-life-event")]
[JsonDerivedType(typeof(DropLifeEvent), "drop-life-event")]
[JsonDerivedType(typeof(StartGroup), "start-group")]
[JsonDerivedType(typeof(ExtendGroup), "extend-group")]
[JsonDerivedType(typeof(RenameGroup), "rename-group")]
[JsonDerivedType(typeof(LetGroupGo), "let-group-go")]
[JsonDerivedType(typeof(SayStuck), "say-stuck")]
[JsonDerivedType(typeof(TakeStuckBack), "take-stuck-back")]
[JsonDerivedType(typeof(LookAfter), "look-after")]
[JsonDerivedType(typeof(OfferCare), "offer-care")]
[JsonDerivedType(typeof(TakeCare), "take-care")]
[JsonDerivedType(typeof(HandOnCare), "hand-on-care")]
[JsonDerivedType(typeof(PutCareDown), "put-care-down")]
[JsonDerivedType(typeof(MarkOpening), "mark-opening")]
[JsonDerivedType(typeof(NoticeGain), "notice-gain")]
[JsonDerivedType(typeof(MoveDials), "move-dials")]
[JsonDerivedType(typeof(Mark), "mark")]
[JsonDerivedType(typeof(StartExperiment), "start-experiment")]
[JsonDerivedType(typeof(EndExperiment), "end-experiment")]
[JsonDerivedType(typeof(AddTheme), "add-theme")]
[JsonDerivedType(typeof(ChangeTheme), "change-theme")]
[JsonDerivedType(typeof(DropTheme), "drop-theme")]
[JsonDerivedType(typeof(FileUnder), "file-under")]
[JsonDerivedType(typeof(AskToJoin), "ask-to-join")]
[JsonDerivedType(typeof(TakeBackMembership), "take-back-membership")]
[JsonDerivedType(typeof(Admit), "admit")]
[JsonDerivedType(typeof(Decline), "decline")]
[JsonDerivedType(typeof(SetVision), "set-vision")]
[JsonDerivedType(typeof(TakeVisionDown), "take-vision-down")]
[JsonDerivedType(typeof(Propose), "propose")]
[JsonDerivedType(typeof(AnswerProposal), "answer-proposal")]
[JsonDerivedType(typeof(StartProposal), "start-proposal")]
[JsonDerivedType(typeof(TakeOn), "take-on")]
[JsonDerivedType(typeof(ReportHeld), "report-held")]
[JsonDerivedType(typeof(SetTarget), "set-target")]
[JsonDerivedType(typeof(Measure), "measure")]
[JsonDerivedType(typeof(TakeMeasureBack), "take-measure-back")]
[JsonDerivedType(typeof(DrawUpPlan), "draw-up-plan")]
[JsonDerivedType(typeof(RedrawPlan), "redraw-plan")]
[JsonDerivedType(typeof(ApprovePlan), "approve-plan")]
[JsonDerivedType(typeof(StartStage), "start-stage")]
[JsonDerivedType(typeof(FinishStage), "finish-stage")]
[JsonDerivedType(typeof(OpenPriorities), "open-priorities")]
[JsonDerivedType(typeof(GiveDots), "give-dots")]
[JsonDerivedType(typeof(ClosePriorities), "close-priorities")]
[JsonDerivedType(typeof(SetConsultation), "set-consultation")]
[JsonDerivedType(typeof(AnswerConsultation), "answer-consultation")]
[JsonDerivedType(typeof(CloseConsultation), "close-consultation")]
[JsonDerivedType(typeof(LeaveOutAnswer), "leave-out-answer")]
[JsonDerivedType(typeof(PlanSession), "plan-session")]
[JsonDerivedType(typeof(ChangeSession), "change-session")]
[JsonDerivedType(typeof(DropSession), "drop-session")]
[JsonDerivedType(typeof(OpenSession), "open-session")]
[JsonDerivedType(typeof(EnterSession), "enter-session")]
[JsonDerivedType(typeof(LeaveSession), "leave-session")]
[JsonDerivedType(typeof(StartRound), "start-round")]
[JsonDerivedType(typeof(ExtendRound), "extend-round")]
[JsonDerivedType(typeof(PauseRound), "pause-round")]
[JsonDerivedType(typeof(EndRound), "end-round")]
[JsonDerivedType(typeof(KeepQuiet), "keep-quiet")]
[JsonDerivedType(typeof(Reveal), "reveal")]
[JsonDerivedType(typeof(BringTo), "bring-to")]
[JsonDerivedType(typeof(RaiseHand), "raise-hand")]
[JsonDerivedType(typeof(LowerHand), "lower-hand")]
[JsonDerivedType(typeof(HandOnTurn), "hand-on-turn")]
[JsonDerivedType(typeof(HandPanel), "hand-panel")]
[JsonDerivedType(typeof(TakePanel), "take-panel")]
[JsonDerivedType(typeof(NoticePanel), "notice-panel")]
[JsonDerivedType(typeof(CloseSession), "close-session")]
[JsonDerivedType(typeof(TakeBackWaiting), "take-back-waiting")]
[JsonDerivedType(typeof(EraseMe), "erase-me")]
[JsonDerivedType(typeof(SetKeeping), "set-keeping")]
[JsonDerivedType(typeof(Complain), "complain")]
[JsonDerivedType(typeof(OwnBoard), "own-board")]
[JsonDerivedType(typeof(GiveUpBoard), "give-up-board")]
[JsonDerivedType(typeof(AgreeGroundRules), "agree-ground-rules")]
[JsonDerivedType(typeof(SetPosting), "set-posting")]
[JsonDerivedType(typeof(LetIn), "let-in")]
[JsonDerivedType(typeof(TurnDown), "turn-down")]
[JsonDerivedType(typeof(ReportCard), "report")]
[JsonDerivedType(typeof(SeeToReport), "see-to-report")]
[JsonDerivedType(typeof(HideMany), "hide-many")]
[JsonDerivedType(typeof(RestoreMany), "restore-many")]
public abstract record Act
{
    public required Guid Id { get; init; }

    /// <summary>The contribution whose held words this act needs to be decided, if any.</summary>
    [JsonIgnore]
    public virtual Guid? NeedsHeldWordsOf => null;

    /// <summary>The act by which those contributions were hidden whose held words this act needs to be decided, if any.</summary>
    [JsonIgnore]
    public virtual Guid? NeedsHeldBy => null;

    /// <summary>The session whose kept words this act needs to be decided, if any.</summary>
    [JsonIgnore]
    public virtual Guid? NeedsWaiting => null;

    /// <summary>The acts that may be waiting and are needed to decide this one, wherever they wait.</summary>
    [JsonIgnore]
    public virtual IReadOnlyCollection<Guid> NeedsWaitingActs => [];

    /// <summary>The reports that this act needs to be decided.</summary>
    [JsonIgnore]
    public virtual IReadOnlyCollection<Guid> NeedsReports => [];

    /// <summary>The contribution whose reports this act needs to be decided, if any.</summary>
    [JsonIgnore]
    public virtual Guid? NeedsReportsOn => null;

    /// <summary>What becomes of it where words are kept back: in its author's session, or until somebody has read them.</summary>
    internal virtual InQuiet InQuiet => InQuiet.NotNow;

    /// <summary>
    /// Whether it adds something of this person's own. Where only members speak nobody else may; what takes back, mends one's own
    /// words or marks the mix in private anybody may who has joined.
    /// </summary>
    internal virtual bool Adds => true;

    /// <summary>Whether it puts anything new before people, words above all: nothing of that comes to a board that is frozen.</summary>
    internal virtual bool IsNew => Adds || InQuiet != InQuiet.Goes;

    /// <summary>
    /// The practices of which it puts something new on the board, each of which must be at hand in the board's mix. None for what
    /// sees through or takes back what is there: that is possible wherever the dials stand.
    /// </summary>
    internal virtual IEnumerable<Practice> PracticesOf(Situation situation) => [];

    /// <summary>The rule: pure, no I/O, no clock but <see cref="Situation.Now"/>.</summary>
    internal abstract Decision Decide(Situation situation);
}
