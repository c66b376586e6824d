using DialogueBoard.Acts;
using DialogueBoard.Reach;
using DialogueBoard.Web.Contributions;
using DialogueBoard.Words;
using Microsoft.AspNetCore.Http.Extensions;

namespace DialogueBoard.Web.Reach;

/// <summary>Which posters somebody asks for: one for the board as a whole, or one for each counter.</summary>
/// <param name="From">How what is told there will have come.</param>
/// <param name="ForBoard">Whether they lead to the board itself, and not to the form for what happened today.</param>
/// <param name="At">The counters, each once; empty for one poster without a name.</param>
/// <param name="Refused">Why there are none.</param>
public sealed record Posters(Channel From, bool ForBoard, IReadOnlyList<string> At, Refusal? Refused)
{
    /// <summary>The most that are made at once.</summary>
    public const int Most = Longest.Rows;

    /// <summary>What stands in the address for a poster of the board as a whole.</summary>
    public const string Board = "board";

    /// <param name="at">The counters, one a line.</param>
    public static Posters Read(string? from, string? at)
    {
        var asked = new Posters(WireName.Read<Channel>(from) ?? Channel.Counter, from == Board, [], null);
        if (asked.ForBoard || at is null)
        {
            return asked;
        }

        var counters = new List<string>();
        foreach (var line in at.Length > Most * Longest.Place * 4 ? [at] : at.ReplaceLineEndings("\n").Split('\n'))
        {
            if (PlainText.ReadIfAny(line, "at", Longest.Place, out var counter) is { } refusal)
            {
                return asked with { Refused = refusal };
            }

            if (counter is not null && !counters.Contains(counter, StringComparer.OrdinalIgnoreCase))
            {
                counters.Add(counter);
            }
        }

        return counters.Count > Most ? asked with { Refused = Refusal.Because(RefusalCode.TooMany, "at", Most) } : asked with { At = counters };
    }

    /// <summary>Where the code of each poster leads, with the counter where it hangs; none where they are refused.</summary>
    /// <param name="board">The whole address of the board's first page.</param>
    public IEnumerable<(string? At, string Address)> Addresses(string board) =>
        Refused is not null ? []
        : ForBoard ? [(null, board)]
        : At.Count == 0 ? [(null, Today(board, null))]
        : At.Select(at => ((string?)at, Today(board, at)));

    /// <summary>The address to type.</summary>
    /// <inheritdoc cref="Addresses"/>
    public string ToType(string board) => (ForBoard ? board : $"{board}/today")[(board.IndexOf("//", StringComparison.Ordinal) + 2)..];

    private string Today(string board, string? at)
    {
        var query = new QueryBuilder { { "from", WireName.Of(From) } };
        if (at is not null)
        {
            query.Add("at", at);
        }

        return $"{board}/today{query}";
    }
}
