using DialogueBoard.Boards;

namespace DialogueBoard.Server.Feed;

/// <summary>
/// Which records changed at which version, as far back as this node remembers. Safe from any thread.
/// </summary>
internal sealed class ChangeLog
{
    private const int Most = 8192;
    private readonly Lock _lock = new();
    private readonly List<(long Version, Guid Id)> _entries = [];

    /// <summary>Cursors before this one get the whole view.</summary>
    private long _remembersFrom;

    /// <summary>Takes in records that changed, all at versions later than any before.</summary>
    public void Add(IEnumerable<BoardRecord> changed)
    {
        lock (_lock)
        {
            _entries.AddRange(changed.OrderBy(record => record.Version).Select(record => (record.Version, record.Id)));
            if (_entries.Count > Most)
            {
                // Half at a time, so that forgetting costs little per change.
                var dropped = _entries.Count - (Most / 2);
                _remembersFrom = _entries[dropped - 1].Version;
                _entries.RemoveRange(0, dropped);
            }
        }
    }

    /// <summary>The ids that changed after <paramref name="after"/>, up to <paramref name="to"/>, each once; null where that is forgotten.</summary>
    public IReadOnlyCollection<Guid>? Between(long after, long to)
    {
        lock (_lock)
        {
            if (after < _remembersFrom)
            {
                return null;
            }

            var first = FirstAfter(after);
            var ids = new HashSet<Guid>();
            for (var i = first; i < _entries.Count && _entries[i].Version <= to; i++)
            {
                ids.Add(_entries[i].Id);
            }

            return ids;
        }
    }

    private int FirstAfter(long after)
    {
        int low = 0, high = _entries.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_entries[middle].Version <= after)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
