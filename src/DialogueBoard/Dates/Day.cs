using DialogueBoard.Acts;

namespace DialogueBoard.Dates;

/// <summary>Days that people name. A day begins and ends in UTC, on every node alike.</summary>
public static class Day
{
    /// <summary>How far ahead a day may lie.</summary>
    public const int MostYears = 10;

    /// <summary>The day it is at this moment.</summary>
    public static DateOnly Of(DateTime now) => DateOnly.FromDateTime(now);

    /// <summary>The first moment of a day.</summary>
    public static DateTime Begins(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    /// <summary>The first moment after a day.</summary>
    public static DateTime IsOver(DateOnly day) => Begins(day < DateOnly.MaxValue ? day.AddDays(1) : day);

    /// <summary>Whether a day lies in times that people plan for, so that reckoning with it leads nowhere out of the calendar; what a file brings in may be any.</summary>
    public static bool IsPlain(DateOnly day) => day.Year is >= 1900 and <= 2200;

    /// <summary>Refuses a day that is missing, past, or too far ahead; null where it will do.</summary>
    /// <param name="field">The field's wire name, for the refusal.</param>
    /// <param name="today">Whether today will do.</param>
    public static Refusal? Refuse(DateOnly? day, string field, DateTime now, bool today = false) => day is not { } named
        ? Refusal.Because(RefusalCode.DateMissing, field)
        : RefuseIfAny(named, field, now, today);

    /// <inheritdoc cref="Refuse"/>
    public static Refusal? RefuseIfAny(DateOnly? day, string field, DateTime now, bool today = false) => day switch
    {
        null => null,
        { } named when named < Of(now).AddDays(today ? 0 : 1) => Refusal.Because(today ? RefusalCode.DatePast : RefusalCode.DateNotAhead, field),
        { } named when named > Of(now).AddYears(MostYears) => Refusal.Because(RefusalCode.DateTooFar, field, MostYears),
        _ => null,
    };

    /// <summary>Refuses a day that is missing, still to come, or too far back; null where it will do.</summary>
    /// <param name="field">The field's wire name, for the refusal.</param>
    public static Refusal? RefuseUnlessGone(DateOnly? day, string field, DateTime now) => day switch
    {
        null => Refusal.Because(RefusalCode.DateMissing, field),
        { } named when named > Of(now) => Refusal.Because(RefusalCode.DateNotYet, field),
        { } named when named < Of(now).AddYears(-MostYears) => Refusal.Because(RefusalCode.DateTooFar, field, MostYears),
        _ => null,
    };
}
