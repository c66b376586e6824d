using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace DialogueBoard.Boards;

/// <summary>All records of one kind that stand on a board, by id. Immutable.</summary>
public sealed class RecordSet<T>
    where T : BoardRecord
{
    private readonly ImmutableDictionary<Guid, T> _byId;

    /// <summary>A set with nothing in it.</summary>
    public RecordSet()
        : this(ImmutableDictionary<Guid, T>.Empty)
    {
    }

    private RecordSet(ImmutableDictionary<Guid, T> byId) => _byId = byId;

    public int Count => _byId.Count;
    public IEnumerable<T> Values => _byId.Values;
    public T this[Guid id] => _byId[id];

    public bool ContainsKey(Guid id) => _byId.ContainsKey(id);
    public bool TryGetValue(Guid id, [MaybeNullWhen(false)] out T record) => _byId.TryGetValue(id, out record);

    /// <summary>The set after this record has come, changed, or gone.</summary>
    public RecordSet<T> With(T record) => new(record.Gone ? _byId.Remove(record.Id) : _byId.SetItem(record.Id, record));
}
