using DialogueBoard.Dates;
using DialogueBoard.Words;

namespace DialogueBoard.Promises;

/// <summary>One half of a shared promise: who holds it, whom they report to, and by when they are expected to say how it goes.</summary>
/// <param name="Holders">The people or bodies who hold it, by name.</param>
/// <param name="ReportsTo">Whom they tell how it goes.</param>
/// <param name="ReportBy">The day by which they are expected to say how it goes; null once nothing more is expected.</param>
/// <param name="HeardAt">When they last said how it goes.</param>
/// <param name="SilentSince">Since when they have been silent past their day: the half is amber.</param>
/// <param name="Kept">Whether they say that their half was kept.</param>
public sealed record HalfPromise(
    IReadOnlyList<string> Holders, string? ReportsTo, DateOnly? ReportBy, DateTime? HeardAt = null, DateTime? SilentSince = null, bool Kept = false)
{
    /// <summary>When its silence will be noticed; null where it is not expected to speak, or its silence was noticed.</summary>
    internal DateTime? Expected => Kept || SilentSince is not null || ReportBy is not { } day ? null : Day.IsOver(day);

    internal HalfPromise NoticedAt(DateTime now) => Expected is { } expected && expected <= now ? this with { SilentSince = expected } : this;

    internal IEnumerable<(string? Words, int Most)> AllWords => [.. Holders.Select(holder => (holder, Longest.Whom)), (ReportsTo, Longest.Whom)];

    internal HalfPromise Wordless() => this with { Holders = [], ReportsTo = null };

    internal HalfPromise WithWordsOf(HalfPromise held) => this with { Holders = held.Holders, ReportsTo = held.ReportsTo };

    /// <inheritdoc/>
    public bool Equals(HalfPromise? other) => other is not null
        && Holders.SequenceEqual(other.Holders)
        && (ReportsTo, ReportBy, HeardAt, SilentSince, Kept) == (other.ReportsTo, other.ReportBy, other.HeardAt, other.SilentSince, other.Kept);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Holders.Count, ReportsTo, ReportBy, HeardAt, SilentSince, Kept);
}
