namespace DialogueBoard.Load.Baseline;

/// <summary>Numbers posts in the order in which they reached the hub.</summary>
internal sealed class PostCount
{
    private long _last;

    public long Next() => Interlocked.Increment(ref _last);
}
