namespace DialogueBoard.Dates;

/// <summary>A week, from Monday 00:00 to the next, UTC.</summary>
public readonly record struct Week(DateOnly Monday)
{
    public DateTime Begin => Monday.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    /// <summary>The first instant after it.</summary>
    public DateTime End => Begin.AddDays(7);

    public static Week Of(DateTime at)
    {
        var day = DateOnly.FromDateTime(at);
        return new(day.AddDays(-(((int)day.DayOfWeek + 6) % 7)));
    }

    public bool Holds(DateTime at) => at >= Begin && at < End;

    /// <summary>The weeks from one instant to another, both included, oldest first: the latest ones of many, and some before where there are few.</summary>
    public static IReadOnlyList<Week> Between(DateTime first, DateTime last, int fewest, int most)
    {
        var (from, to) = (Of(first), Of(last));
        var weeks = Math.Clamp(((to.Monday.DayNumber - from.Monday.DayNumber) / 7) + 1, fewest, most);
        return [.. Enumerable.Range(0, weeks).Select(week => new Week(to.Monday.AddDays(7 * (week - weeks + 1))))];
    }
}
