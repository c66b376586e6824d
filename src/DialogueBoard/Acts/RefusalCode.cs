namespace DialogueBoard.Acts;

/// <summary>The stable codes of refusals and errors, on every door. Each has a sentence in RefusalSentences.resx.</summary>
public static class RefusalCode
{
    public const string Malformed = "malformed";
    public const string UnknownAct = "unknown-act";
    public const string MissingId = "missing-id";
    public const string Empty = "empty";
    public const string TooLong = "too-long";
    public const string TooMany = "too-many";
    public const string ControlCharacter = "control-character";
    public const string BrokenCharacter = "broken-character";
    public const string UnknownContribution = "unknown-contribution";
    public const string UnknownThread = "unknown-thread";
    public const string IdTaken = "id-taken";
    public const string SameIdOtherContent = "same-id-other-content";
    public const string NotYours = "not-yours";
    public const string StewardsOnly = "stewards-only";
    public const string WordsNotOnBoard = "words-not-on-board";
    public const string AlreadyWithdrawn = "already-withdrawn";
    public const string NotHidden = "not-hidden";
    public const string SameCard = "same-card";
    public const string AlreadyThere = "already-there";
    public const string NoEnergyOfYours = "no-energy-of-yours";
    public const string OffThePicture = "off-the-picture";
    public const string TooFast = "too-fast";
    public const string BoardBusy = "board-busy";
    public const string TooManyJoins = "too-many-joins";
    public const string NoSuchBoard = "no-such-board";
    public const string NotJoined = "not-joined";
    public const string OtherSite = "other-site";
    public const string BadCursor = "bad-cursor";
    public const string TooLarge = "too-large";
    public const string WrongMedia = "wrong-media";
    public const string NoSuchPage = "no-such-page";
    public const string WrongMethod = "wrong-method";
    public const string WrongCode = "wrong-code";
    public const string TryAgain = "try-again";
    public const string NotASpreadsheet = "not-a-spreadsheet";
    public const string NeedsItsOwnForm = "needs-its-own-form";
    public const string UnknownRecord = "unknown-record";
    public const string OtherKind = "other-kind";
    public const string DateMissing = "date-missing";
    public const string DatePast = "date-past";
    public const string DateNotAhead = "date-not-ahead";
    public const string DateTooFar = "date-too-far";
    public const string NotDue = "not-due";
    public const string AlreadyEnded = "already-ended";
    public const string GainOfWhat = "gain-of-what";
}
