using DialogueBoard.Plans;
using DialogueBoard.Words;

namespace DialogueBoard.Web.Plans;

/// <summary>The time axis of a plan, from its first day to its last, with today on it. Places are in percent of its length.</summary>
internal sealed class Timescale
{
    private const int MostMarks = 4;
    private const int FewestDays = 7;

    // Beyond this its words would hang over the end.
    private const double LastMark = 76;
    private static readonly int[] Months = [1, 2, 3, 6, 12, 24, 60];
    private readonly int _first;
    private readonly double _days;

    private Timescale(DateOnly first, DateOnly last, DateOnly today)
    {
        _first = first.DayNumber;
        _days = Math.Max(FewestDays, last.DayNumber - _first + 1);
        Today = At(today) + (50 / _days);
        Marks = [.. Chosen(first, last).Select(mark => (At(mark.Day), mark.Says)).Where(mark => mark.Item1 <= LastMark)];
    }

    /// <summary>The middle of today.</summary>
    public double Today { get; }

    /// <summary>Where some of its days begin, and what they are called; in order.</summary>
    public IReadOnlyList<(double At, string Says)> Marks { get; }

    public static Timescale Of(IReadOnlyList<Stage> stages, DateOnly today)
    {
        var (first, last) = (stages.Min(stage => stage.From), stages.Max(stage => stage.Until));
        return new(first < today ? first : today, last > today ? last : today, today);
    }

    /// <summary>Where a day begins.</summary>
    public double At(DateOnly day) => 100 * (day.DayNumber - _first) / _days;

    /// <summary>How long a stage is, its last day included.</summary>
    public double Length(Stage stage) => 100 * (stage.Until.DayNumber - stage.From.DayNumber + 1) / _days;

    private static IEnumerable<(DateOnly Day, string Says)> Chosen(DateOnly first, DateOnly last)
    {
        var days = last.DayNumber - first.DayNumber + 1;
        if (days <= 62)
        {
            var step = Math.Max(1, (days + MostMarks - 1) / MostMarks);
            for (var day = first; day <= last; day = day.AddDays(step))
            {
                yield return (day, Dated.ShortDayOfYear(day));
            }

            yield break;
        }

        var months = Months.First(step => days / 30.4 / step <= MostMarks || step == Months[^1]);
        for (var month = new DateOnly(first.Year, first.Month, 1).AddMonths(1); month <= last; month = month.AddMonths(months))
        {
            yield return (month, Dated.Month(month));
        }
    }
}
