namespace DialogueBoard.Server.KeepPosted;

/// <summary>Days of the week as one number: bit 0 for Sunday, as <see cref="DayOfWeek"/> counts, to bit 6 for Saturday.</summary>
public static class MailDays
{
    /// <summary>Monday and Thursday.</summary>
    public const int Usual = (1 << (int)DayOfWeek.Monday) | (1 << (int)DayOfWeek.Thursday);

    /// <summary>Monday first.</summary>
    public static IReadOnlyList<DayOfWeek> Week { get; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public static bool Has(int days, DayOfWeek day) => (days & (1 << (int)day)) != 0;

    public static int Of(IEnumerable<DayOfWeek> days) => days.Aggregate(0, (all, day) => all | (1 << (int)day));

    /// <summary>The next moment after this one at which a digest may be built.</summary>
    /// <param name="days">At least one day; none counts as <see cref="Usual"/>.</param>
    /// <param name="hour">The hour of the day, UTC.</param>
    public static DateTime NextAfter(DateTime now, int days, int hour)
    {
        var wanted = (days & 0x7F) == 0 ? Usual : days;
        var next = now.Date.AddHours(hour);
        while (next <= now || !Has(wanted, next.DayOfWeek))
        {
            next = next.AddDays(1);
        }

        return DateTime.SpecifyKind(next, DateTimeKind.Utc);
    }
}
