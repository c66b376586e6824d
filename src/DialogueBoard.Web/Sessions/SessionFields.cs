using System.Globalization;
using DialogueBoard.Sessions;
using DialogueBoard.Words;

namespace DialogueBoard.Web.Sessions;

/// <summary>What somebody has typed to plan or change a session. Kept as it is, so that neither a change of its rows nor a refusal loses anything.</summary>
public sealed record SessionFields
{
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
        Begins = TypedMoment.Of(session.Begins),
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
            Begins = TypedMoment.InUtc(form["begins"], form["offset"]),
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
    private DateTime? Moment => string.IsNullOrWhiteSpace(Begins) ? null : TypedMoment.Read(Begins) ?? DateTime.MinValue.ToUniversalTime();
}
