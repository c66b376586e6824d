namespace DialogueBoard.Server.Dates;

/// <summary>A clock that is so much ahead of this machine's, for rehearsing what a board does on days to come.</summary>
internal sealed class ClockAhead(TimeSpan ahead) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;

    /// <summary>The clock of "Clock:Ahead", or this machine's own.</summary>
    public static TimeProvider Of(TimeSpan? ahead) => ahead is { } by && by != TimeSpan.Zero ? new ClockAhead(by) : System;
}
