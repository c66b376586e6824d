using System.Threading.RateLimiting;
using DialogueBoard.Acts;

namespace DialogueBoard.Server.Limits;

/// <summary>At most so many in a minute for each key. Safe from any thread; keys long unused are forgotten.</summary>
internal sealed class MinuteLimit<TKey>(int perMinute, string refusalCode) : IDisposable
    where TKey : notnull
{
    private readonly PartitionedRateLimiter<TKey>? _limiter = perMinute <= 0 ? null : PartitionedRateLimiter.Create<TKey, TKey>(
        key => RateLimitPartition.GetFixedWindowLimiter(key, _ => new()
        {
            PermitLimit = perMinute,
            Window = TimeSpan.FromMinutes(1),
            QueueLimit = 0,
        }));

    /// <summary>Null when there is room; otherwise why not, and after how long to try again.</summary>
    public Refusal? Take(TKey key) => Ask(key, 1);

    /// <summary>As <see cref="Take"/>, without taking anything.</summary>
    public Refusal? Full(TKey key) => Ask(key, 0);

    public void Dispose() => _limiter?.Dispose();

    private Refusal? Ask(TKey key, int permits)
    {
        if (_limiter is null)
        {
            return null;
        }

        using var lease = _limiter.AttemptAcquire(key, permits);
        if (lease.IsAcquired)
        {
            return null;
        }

        return Refusal.Because(refusalCode) with
        {
            RetryAfter = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromMinutes(1),
        };
    }
}
