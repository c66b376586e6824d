namespace DialogueBoard.Load.Deliveries;

/// <summary>What a number of acts came to, computed from every act's receipt and every watcher's sightings after the fact.</summary>
internal sealed class Deliveries
{
    public Deliveries(ActLog log, Sightings sightings, int watchers)
    {
        var lastSeen = new long[log.Count];
        for (var watcher = 0; watcher < watchers; watcher++)
        {
            var row = sightings.Of(watcher);
            OutOfOrder += CountOutOfOrder(row, log);
            for (var act = 0; act < log.Count; act++)
            {
                if (!log.HasReceipt(act))
                {
                    continue;
                }

                Expected++;
                if (row[act] == 0)
                {
                    lastSeen[act] = long.MaxValue;
                    continue;
                }

                Received++;
                ToOne.Add(row[act] - log.SentAt(act));
                lastSeen[act] = Math.Max(lastSeen[act], row[act]);
            }
        }

        for (var act = 0; act < log.Count; act++)
        {
            Late.Add(log.LateBy(act));
            if (log.HasReceipt(act))
            {
                ToReceipt.Add(log.ReceiptAt(act) - log.SentAt(act));
                if (lastSeen[act] != long.MaxValue)
                {
                    ToEveryone.Add(lastSeen[act] - log.SentAt(act));
                }
            }
        }
    }

    /// <summary>Acts with a receipt, times watchers.</summary>
    public long Expected { get; }

    public long Received { get; }
    public long Lost => Expected - Received;

    /// <summary>Sightings of an act after one that comes later in the board's order.</summary>
    public long OutOfOrder { get; }

    public Times ToReceipt { get; } = new();

    /// <summary>From sending to one watcher, for each delivery.</summary>
    public Times ToOne { get; } = new();

    /// <summary>From sending to the last watcher, for each act that all saw.</summary>
    public Times ToEveryone { get; } = new();

    /// <summary>How late this program sent: if this is not small, the figures are about it and not about the server.</summary>
    public Times Late { get; } = new();

    private static long CountOutOfOrder(IReadOnlyList<long> row, ActLog log)
    {
        var inOrderSeen = Enumerable.Range(0, log.Count)
            .Where(act => row[act] > 0 && log.HasReceipt(act))
            .OrderBy(act => row[act])
            .ThenBy(log.VersionOf);
        long latest = 0, count = 0;
        foreach (var act in inOrderSeen)
        {
            count += log.VersionOf(act) < latest ? 1 : 0;
            latest = Math.Max(latest, log.VersionOf(act));
        }

        return count;
    }
}
