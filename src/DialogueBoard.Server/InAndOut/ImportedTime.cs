using System.Globalization;

namespace DialogueBoard.Server.InAndOut;

/// <summary>Reads when something was first said. No time at all means now; a time that has not come yet is refused.</summary>
internal static class ImportedTime
{
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromDays(1);

    /// <summary>Milliseconds since 1970.</summary>
    public static bool TryReadMilliseconds(string? cell, DateTime now, out DateTime at)
    {
        at = now;
        if (cell is null)
        {
            return true;
        }

        if (!long.TryParse(cell, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var milliseconds)
            || milliseconds > (DateTime.MaxValue - DateTime.UnixEpoch).TotalMilliseconds)
        {
            return false;
        }

        at = DateTime.UnixEpoch.AddMilliseconds(milliseconds);
        return at <= now + ClocksDiffer;
    }

    /// <summary>ISO 8601, year first; UTC where it names no zone.</summary>
    public static bool TryReadIso(string? cell, DateTime now, out DateTime at)
    {
        at = now;
        if (cell is null)
        {
            return true;
        }

        // The year first: any other order would be read differently in different places.
        if (cell is not [_, _, _, _, '-', ..]
            || !DateTimeOffset.TryParse(cell, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var read))
        {
            return false;
        }

        at = read.UtcDateTime;
        return at <= now + ClocksDiffer;
    }
}
