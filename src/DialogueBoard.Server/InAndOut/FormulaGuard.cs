using System.Buffers;

namespace DialogueBoard.Server.InAndOut;

/// <summary>
/// Keeps a spreadsheet from taking people's words for a formula: an apostrophe goes before words that begin like one
/// (owasp.org/www-community/attacks/CSV_Injection). Words that look guarded already get one more, so that taking one off
/// always gives back exactly what was written.
/// </summary>
internal static class FormulaGuard
{
    private const char Guard = '\'';
    private static readonly SearchValues<char> Starts = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    public static string? PutOn(string? words) => IsGuardedOrNeedsIt(words) ? Guard + words : words;

    public static string? TakeOff(string? cell) => IsGuardedOrNeedsIt(cell) && cell![0] == Guard ? cell[1..] : cell;

    private static bool IsGuardedOrNeedsIt(string? words)
    {
        var rest = words.AsSpan().TrimStart(Guard);
        return !rest.IsEmpty && Starts.Contains(rest[0]);
    }
}
