using System.Text.Json;
using System.Text.Json.Serialization;

namespace DialogueBoard.Feed;

/// <summary>
/// What changed on a board after one version, up to another: the only way anything is heard. Immutable and shared by
/// every viewer at the same cursor; its JSON is made once, at first use, and written raw to all of them.
/// </summary>
[JsonConverter(typeof(DeltaConverter))]
public sealed class Delta(string epoch, long from, long to, bool full, Put put, IReadOnlyList<Guid> gone)
{
    private byte[]? _utf8;

    /// <summary>The unbroken history that the versions belong to.</summary>
    public string Epoch { get; } = epoch;

    /// <summary>The cursor it begins at; 0 when <see cref="Full"/>.</summary>
    public long From { get; } = from;

    /// <summary>The cursor after it.</summary>
    public long To { get; } = to;

    /// <summary>True for the whole view, which replaces whatever the viewer has.</summary>
    public bool Full { get; } = full;

    /// <summary>Records that came or changed, as they are now.</summary>
    public Put Put { get; } = put;

    /// <summary>The ids of records that left the board.</summary>
    public IReadOnlyList<Guid> Gone { get; } = gone;

    /// <summary>The wire form, UTF-8. Two threads may make it at once; either's is the same.</summary>
    public ReadOnlyMemory<byte> Utf8 => _utf8 ??= JsonSerializer.SerializeToUtf8Bytes(
        new DeltaFields(Epoch, From, To, Full, Put, Gone), WireJson.Options);
}
