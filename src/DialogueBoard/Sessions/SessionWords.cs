using DialogueBoard.Acts;
using DialogueBoard.Dates;
using DialogueBoard.Words;

namespace DialogueBoard.Sessions;

/// <summary>What is said of a session, as it is read from whoever plans or changes it.</summary>
internal sealed class SessionWords
{
    public string Purpose = "";
    public string? Where;
    public IReadOnlyList<string> HeldBy = [];
    public IReadOnlyList<Round> Rounds = [];

    /// <summary>Reads them, or says why they cannot be used.</summary>
    public static Refusal? Read(string? purpose, string? where, IReadOnlyList<string?>? heldBy, int hours, out SessionWords words)
    {
        words = new();
        return PlainText.Read(purpose, "purpose", Longest.Purpose, out words.Purpose)
            ?? PlainText.ReadIfAny(where, "where", Longest.When, out words.Where)
            ?? ReadBodies(heldBy, out words.HeldBy)
            ?? (hours is >= 0 and <= Session.MostHoursBeforePublic ? null : Refusal.Because(RefusalCode.NumberOutOfRange, "hoursBeforePublic", 0, Session.MostHoursBeforePublic));
    }

    /// <summary>A moment as it is kept, whatever the sender wrote behind it; UTC where nothing was.</summary>
    public static DateTime? Utc(DateTime? time) => time is { } moment
        ? moment.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(moment, DateTimeKind.Utc) : moment.ToUniversalTime()
        : null;

    /// <summary>Refuses a time to begin that is past by more than a day, or too far ahead.</summary>
    public static Refusal? RefuseTime(DateTime? begins, DateTime now) => begins is { } time
        ? Day.RefuseIfAny(DateOnly.FromDateTime(time), "begins", now.AddDays(-1), today: true)
        : null;

    private static Refusal? ReadBodies(IReadOnlyList<string?>? heldBy, out IReadOnlyList<string> bodies)
    {
        bodies = [];
        var read = new List<string>();
        foreach (var written in heldBy ?? [])
        {
            if (PlainText.ReadIfAny(written, "heldBy", Longest.Whom, out var body) is { } refusal)
            {
                return refusal;
            }

            if (body is not null && !read.Any(one => Named.AreOne(one, body)))
            {
                read.Add(Named.Tidied(body));
            }
        }

        bodies = read;
        return read.Count > Longest.Names ? Refusal.Because(RefusalCode.TooMany, "heldBy", Longest.Names) : null;
    }
}
