namespace DialogueBoard.Client;

/// <summary>
/// The pauses between tries: none before the first, then longer up to five seconds, each shortened by chance, so that a
/// hall whose Wi-Fi comes back does not knock all at once. For one user at a time.
/// </summary>
internal sealed class Pauses(TimeProvider time)
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);
    private TimeSpan _next = TimeSpan.Zero;

    public async Task NextAsync(CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (_next > TimeSpan.Zero)
        {
#pragma warning disable CA5394 // Spreading out needs no secret.
            await Task.Delay(_next * (0.5 + (Random.Shared.NextDouble() / 2)), time, cancel).ConfigureAwait(false);
#pragma warning restore CA5394
        }

        _next = _next == TimeSpan.Zero ? First : TimeSpan.FromTicks(Math.Min(_next.Ticks * 2, Longest.Ticks));
    }

    /// <summary>Something went well: the next pause is none again.</summary>
    public void Forget() => _next = TimeSpan.Zero;
}
