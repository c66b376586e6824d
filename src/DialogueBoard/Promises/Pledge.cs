using DialogueBoard.Acts;
using DialogueBoard.Dates;
using DialogueBoard.Words;

namespace DialogueBoard.Promises;

/// <summary>One half of a promise as somebody asks for it.</summary>
/// <param name="Holders">Those who hold it, by name: at least one, at most <see cref="Longest.Names"/>. Empty names and the same again are left out.</param>
/// <param name="ReportBy">From tomorrow on, at most ten years ahead. Required.</param>
/// <param name="ReportsTo">Whom they tell how it goes.</param>
public sealed record Pledge(IReadOnlyList<string>? Holders, DateOnly? ReportBy, string? ReportsTo = null)
{
    /// <summary>The half that follows from it. Null when it is good; <paramref name="half"/> then holds it.</summary>
    /// <param name="name">The half's wire name, for the refusal.</param>
    internal Refusal? Read(string name, DateTime now, out HalfPromise? half)
    {
        half = null;
        string? reportsTo = null;
        var holders = new List<string>();
        foreach (var raw in Holders ?? [])
        {
            if (PlainText.ReadIfAny(raw, $"{name}.holders", Longest.Whom, out var holder) is { } wrong)
            {
                return wrong;
            }

            if (holder is not null && !holders.Contains(holder, StringComparer.OrdinalIgnoreCase))
            {
                holders.Add(holder);
            }
        }

        var refusal = (holders.Count == 0 ? Refusal.Because(RefusalCode.NoHolders, name) : null)
            ?? (holders.Count > Longest.Names ? Refusal.Because(RefusalCode.TooMany, $"{name}.holders", Longest.Names) : null)
            ?? PlainText.ReadIfAny(ReportsTo, $"{name}.reportsTo", Longest.Whom, out reportsTo)
            ?? Day.Refuse(ReportBy, $"{name}.reportBy", now);
        half = refusal is null ? new(holders, reportsTo, ReportBy) : null;
        return refusal;
    }
}
