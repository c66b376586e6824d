using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DialogueBoard.Server.Storage;

/// <summary>Something small that is read and written as a whole, in one column, as the wire writes it.</summary>
internal sealed class AsJson<T>() : ValueConverter<T, string>(
    value => JsonSerializer.Serialize(value, WireJson.Options),
    stored => JsonSerializer.Deserialize<T>(stored, WireJson.Options)!);

/// <summary>Two lists are the same when they hold the same in the same order.</summary>
internal sealed class ListComparer<T>() : ValueComparer<IReadOnlyList<T>>(
    (one, other) => one == other || (one != null && other != null && one.SequenceEqual(other)),
    list => list.Aggregate(0, (hash, one) => HashCode.Combine(hash, one)),
    list => list);
