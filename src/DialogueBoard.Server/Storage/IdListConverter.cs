using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DialogueBoard.Server.Storage;

/// <summary>A short list of ids in one column, apart by spaces.</summary>
internal sealed class IdListConverter() : ValueConverter<IReadOnlyList<Guid>, string>(
    ids => string.Join(' ', ids),
    stored => stored.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse).ToArray());

/// <summary>Two lists are the same when they hold the same ids in the same order.</summary>
internal sealed class IdListComparer() : ValueComparer<IReadOnlyList<Guid>>(
    (one, other) => one == other || (one != null && other != null && one.SequenceEqual(other)),
    ids => ids.Aggregate(0, HashCode.Combine),
    ids => ids);
