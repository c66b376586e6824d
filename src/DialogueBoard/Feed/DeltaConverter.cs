using System.Text.Json;
using System.Text.Json.Serialization;

namespace DialogueBoard.Feed;

/// <summary>Writes a delta's prepared bytes as they are, in whatever they are part of; reads one field by field.</summary>
internal sealed class DeltaConverter : JsonConverter<Delta>
{
    public override Delta? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<DeltaFields>(ref reader, WireJson.Options) is { } read
            ? new(read.Epoch, read.From, read.To, read.Full, read.Put ?? new(), read.Gone ?? [])
            : null;

    public override void Write(Utf8JsonWriter writer, Delta value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.Utf8.Span, skipInputValidation: true);
}
