using System.Globalization;

namespace DialogueBoard.Web.Sessions;

/// <summary>A day and a time as a form's field has them. The server writes and reads them in UTC; see own-time.ts.</summary>
internal static class TypedMoment
{
    private const string Typed = "yyyy-MM-dd'T'HH:mm";
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;

    public static string? Of(DateTime? moment) => moment?.ToString(Typed, CultureInfo.InvariantCulture);

    /// <summary>What was typed, in UTC: where the form's script is at work it gives how many minutes the device's own time is away from it.</summary>
    public static string? InUtc(string? typed, string? offset) =>
        int.TryParse(offset, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var minutes) && Math.Abs(minutes) < 24 * 60
        && Read(typed) is { Year: > 1 and < 9999 } local ? Of(local.AddMinutes(minutes)) : typed;

    /// <summary>The moment itself; null where it cannot be read as one.</summary>
    public static DateTime? Read(string? typed) =>
        DateTime.TryParseExact(typed, [Typed, "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, Utc, out var moment)
        || DateTime.TryParse(typed, CultureInfo.CurrentCulture, Utc, out moment) ? moment : null;
}
