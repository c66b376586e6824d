using System.Globalization;

namespace DialogueBoard.Words;

/// <summary>
/// Days and moments as people say them, in the current culture: the one place that knows in which order the parts of a date stand.
/// English, Welsh and Arabic have the same order, and each its own names. Moments are UTC, and say so.
/// </summary>
public static class Dated
{
    /// <summary>"12 December 2026".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <inheritdoc cref="Day(DateOnly)"/>
    public static string Day(DateTime at) => Day(DateOnly.FromDateTime(at));

    /// <summary>"12 Dec 2026", where there is little room.</summary>
    public static string ShortDay(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"12 December", where the year goes without saying.</summary>
    public static string DayOfYear(DateOnly day) => day.ToString("d MMMM", CultureInfo.CurrentCulture);

    /// <summary>"12 Dec", as on an axis.</summary>
    public static string ShortDayOfYear(DateOnly day) => day.ToString("d MMM", CultureInfo.CurrentCulture);

    /// <summary>"Dec 2026", as on an axis.</summary>
    public static string Month(DateOnly day) => day.ToString("MMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"14:30 UTC".</summary>
    public static string Clock(DateTime at) => at.ToString("HH:mm", CultureInfo.CurrentCulture) + " UTC";

    /// <summary>"12 December 2026, 14:30 UTC".</summary>
    public static string Moment(DateTime at) => Named(at, "d MMMM yyyy");

    /// <summary>"Saturday 12 December 2026, 14:30 UTC".</summary>
    public static string MomentOfWeek(DateTime at) => Named(at, "dddd d MMMM yyyy");

    /// <summary>"12 December 14:30 UTC", where the year goes without saying.</summary>
    public static string MomentOfYear(DateTime at) => $"{DayOfYear(DateOnly.FromDateTime(at))} {Clock(at)}";

    private static string Named(DateTime at, string day)
    {
        // Arabic has its own comma.
        var comma = CultureInfo.CurrentCulture.TextInfo.IsRightToLeft ? '،' : ',';
        return $"{at.ToString(day, CultureInfo.CurrentCulture)}{comma} {Clock(at)}";
    }
}
