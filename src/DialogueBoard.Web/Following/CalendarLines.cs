using System.Text;

namespace DialogueBoard.Web.Following;

/// <summary>The lines of a calendar, at most 75 bytes each (RFC 5545, section 3.1).</summary>
internal static class CalendarLines
{
    private const int Most = 75;
    private const string Fold = "\r\n ";

    /// <summary>The same lines folded anew: the library folds by letters of UTF-16, and so in the middle of some.</summary>
    public static string Folded(string calendar)
    {
        var folded = new StringBuilder(calendar.Length + 64);
        var bytes = 0;
        foreach (var rune in calendar.Replace(Fold, "", StringComparison.Ordinal).EnumerateRunes())
        {
            bytes = rune.Value is '\n' or '\r' ? 0 : bytes + rune.Utf8SequenceLength;
            if (bytes > Most)
            {
                folded.Append(Fold);
                bytes = 1 + rune.Utf8SequenceLength;
            }

            folded.Append(rune.ToString());
        }

        return folded.ToString();
    }
}
