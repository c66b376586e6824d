using System.Threading.RateLimiting;
using DialogueBoard.Acts;

namespace DialogueBoard.Server.Limits;

/// <summary>At most so many held at once for each key. Safe from any thread; keys that hold nothing are forgotten.</summary>
internal sealed class HeldLimit<TKey>(int most, string refusalCode) : IDisposable
    where TKey : notnull
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(30);

    private readonly PartitionedRateLimiter<TKey>? _limiter = most <= 0 ? null : PartitionedRateLimiter.Create<TKey, TKey>(
        key => RateLimitPartition.GetConcurrencyLimiter(key, _ => new() { PermitLimit = most, QueueLimit = 0 }));

    /// <summary>A place, given back by disposing it; null and the reason where all are taken. No limit gives no place and no reason.</summary>
    public (IDisposable? Place, Refusal? Refusal) Take(TKey key)
    {
        if (_limiter?.AttemptAcquire(key) is not { } lease)
        {
            return (null, null);
        }

        if (lease.IsAcquired)
        {
            return (lease, null);
        }

        lease.Dispose();
        return (null, Refusal.Because(refusalCode) with { RetryAfter = Wait });
    }

    public void Dispose() => _limiter?.Dispose();
}
