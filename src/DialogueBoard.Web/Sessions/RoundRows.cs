using System.Globalization;
using DialogueBoard.Words;

namespace DialogueBoard.Web.Sessions;

/// <summary>The rows of a plan after one of their buttons was pressed: "more", "out-2", "up-2", "down-2".</summary>
/// <param name="Touched">The row that was added or moved, where it stands now.</param>
public sealed record RoundRows(IReadOnlyList<RoundFields> Rounds, int? Touched)
{
    public static RoundRows Press(string? button, IReadOnlyList<RoundFields> rounds)
    {
        var (verb, row) = button?.Split('-') is [var name, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < rounds.Count
            ? (name, n)
            : (button, -1);
        return (verb, row) switch
        {
            ("more", _) when rounds.Count < Longest.Rows => new([.. rounds, new()], rounds.Count),
            ("out", >= 0) => new([.. rounds.Take(row), .. rounds.Skip(row + 1)], rounds.Count > 1 ? Math.Min(row, rounds.Count - 2) : null),
            ("up", > 0) => new(Swapped(rounds, row - 1), row - 1),
            ("down", >= 0) when row < rounds.Count - 1 => new(Swapped(rounds, row), row + 1),
            _ => new(rounds, null),
        };
    }

    private static List<RoundFields> Swapped(IReadOnlyList<RoundFields> rounds, int first) =>
        [.. rounds.Take(first), rounds[first + 1], rounds[first], .. rounds.Skip(first + 2)];
}
