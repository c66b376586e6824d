namespace DialogueBoard.OurMix;

/// <summary>
/// How many marked each stop of a dial. Difference is seen, not averaged away: there is no mean. It is told from
/// <see cref="Fewest"/> marks up, so that nobody can count back to one of a few.
/// </summary>
/// <param name="Counts">For the stops 1 to 5, in their order.</param>
public sealed record Spread(IReadOnlyList<int> Counts)
{
    public const int Fewest = 5;

    public int this[int stop] => Counts[stop - Mix.First];

    public int Marks => Counts.Sum();

    public int Most => Counts.Max();

    /// <summary>What these marks come to; null where there are too few to be told.</summary>
    /// <param name="marks">Each stop and how many marked it; those without a stop say nothing.</param>
    public static Spread? Of(IEnumerable<(int? Stop, int Count)> marks)
    {
        var counts = new int[Mix.Last - Mix.First + 1];
        foreach (var (stop, count) in marks)
        {
            if (stop is { } named && Mix.IsStop(named))
            {
                counts[named - Mix.First] += count;
            }
        }

        return counts.Sum() < Fewest ? null : new(counts);
    }
}
