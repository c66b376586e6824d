using System.Globalization;
using DialogueBoard.Sessions;
using DialogueBoard.Words;

namespace DialogueBoard.Web.Sessions;

/// <summary>What somebody has typed to plan or change a session. Kept as it is, so that neither a change of its rows nor a refusal loses anything.</summary>
public sealed record SessionFields
{
    private const string Typed = "yyyy-MM-dd'T'HH:mm";

    public string? Purpose { get; init; }
    public string? Where { get; init; }

    /// <summary>When it is to begin, UTC, as a field for day and time has it.</summary>
    public string? Begins { get; init; }

    /// <summary>The organisations that hold it, one on each line.</summary>
    public string? HeldBy { get; init; }

    public int Hours { get; init; } = SessionTemplates.HoursBeforePublic;
    public Guid? StartsFrom { get; init; }
    public IReadOnlyList<RoundFields> Rounds { get; init; } = [new()];

    /// <summary>Whether a button was pressed that only changes the rows.</summary>
    public bool OnlyRows { get; init; }

    /// <summary>The row that was just added or moved.</summary>
    public int? Touched { get; init; }

    public static SessionFields Of(SessionTemplate template) => new() { Purpose = template.Purpose, Rounds = [.. template.Rounds.Select(RoundFields.Of)] };

    /// <summary>A session as it can be changed: what has not begun.</summary>
    public static SessionFields Of(Session session) => new()
    {
        Purpose = session.Purpose,
        Where = session.Where,
        Begins = session.Begins?.ToString(Typed, CultureInfo.InvariantCulture),
        HeldBy = string.Join('\n', session.HeldBy),
        Hours = session.HoursBeforePublic,
        Rounds = [.. session.Rounds.Where(round => round.Began is null).Select(RoundFields.Of)],
    };

    /// <summary>The next session, as it starts from one that is over: with all its rounds, and neither a day nor a place.</summary>
    public static SessionFields After(Session session) =>
        Of(session) with { Begins = null, Where = null, StartsFrom = session.Id, Rounds = [.. session.Rounds.Select(RoundFields.Of)] };

    public static SessionFields From(IFormCollection form)
    {
        var count = int.TryParse(form["rounds"], NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? Math.Clamp(said, 0, Longest.Rows) : 0;
        var rows = RoundRows.Press(form["rows"], [.. Enumerable.Range(0, count).Select(n => RoundFields.From(form, n))]);
        return new()
        {
            Purpose = form["purpose"],
            Where = form["where"],
            Begins = ReadBegins(form["begins"], form["offset"]),
            HeldBy = form["heldBy"],
            Hours = int.TryParse(form["hours"], NumberStyles.None, CultureInfo.InvariantCulture, out var hours) ? hours : SessionTemplates.HoursBeforePublic,
            StartsFrom = Guid.TryParse(form["startsFrom"], out var from) ? from : null,
            Rounds = rows.Rounds,
            Touched = rows.Touched,
            OnlyRows = !string.IsNullOrEmpty(form["rows"]),
        };
    }

    public PlanSession ToPlan(Guid id) => new()
    {
        Id = id,
        Purpose = Purpose ?? "",
        Where = Where,
        Begins = Moment,
        HeldBy = Bodies,
        Rounds = [.. Rounds.Select(round => round.ToRound())],
        HoursBeforePublic = Hours,
        StartsFrom = StartsFrom,
    };

    public ChangeSession ToChange(Guid id, Guid sessionId) => new()
    {
        Id = id,
        SessionId = sessionId,
        Purpose = Purpose ?? "",
        Where = Where,
        Begins = Moment,
        HeldBy = Bodies,
        Rounds = [.. Rounds.Select(round => round.ToRound())],
        HoursBeforePublic = Hours,
    };

    private string[] Bodies => (HeldBy ?? "").Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // What cannot be read as a time is none that will do, and so is refused with a sentence.
    private DateTime? Moment => string.IsNullOrWhiteSpace(Begins) ? null : Read(Begins) ?? DateTime.MinValue.ToUniversalTime();

    // Where the form's script is at work it gives how many minutes the device's own time is away from UTC.
    private static string? ReadBegins(string? typed, string? offset) =>
        int.TryParse(offset, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var minutes) && Math.Abs(minutes) < 24 * 60
        && Read(typed) is { Year: > 1 and < 9999 } local ? local.AddMinutes(minutes).ToString(Typed, CultureInfo.InvariantCulture) : typed;

    private static DateTime? Read(string? typed) =>
        DateTime.TryParseExact(typed, [Typed, "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, Utc, out var moment)
        || DateTime.TryParse(typed, CultureInfo.CurrentCulture, Utc, out moment) ? moment : null;

    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;
}
