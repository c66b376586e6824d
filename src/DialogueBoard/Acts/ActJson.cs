using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DialogueBoard.Acts;

/// <summary>Reads one act off the wire. Whatever is wrong with it becomes a refusal, never an exception.</summary>
public static class ActJson
{
    // A number too large for a double reads as infinity, which the rules refuse but the wire's own options cannot write.
    private static readonly JsonSerializerOptions CanonicalOptions = new(WireJson.Options)
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>The most bytes of one act: a text at its longest with every character escaped, and room for the rest.</summary>
    public const int MostBytes = 64 * 1024;

    /// <summary>The act, or why it cannot be read.</summary>
    public static (Act? Act, Refusal? Refusal) Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > MostBytes)
        {
            return (null, Refusal.Because(RefusalCode.TooLarge));
        }

        try
        {
            var reader = new Utf8JsonReader(utf8, new() { MaxDepth = WireJson.Options.MaxDepth });
            return JsonSerializer.Deserialize<Act>(ref reader, WireJson.Options) is { } act && OnlyWhiteIsLeft(utf8, reader)
                ? (act, null)
                : (null, Malformed("$"));
        }
        catch (JsonException wrong)
        {
            return (null, wrong.Path is "$" or "$.type" or null && NamesNoKnownAct(utf8)
                ? Refusal.Because(RefusalCode.UnknownAct)
                : Malformed(wrong.Path));
        }
        catch (Exception wrong) when (wrong is NotSupportedException or InvalidOperationException or DecoderFallbackException)
        {
            // No type at all is "not supported"; a lone surrogate in an escape is an "invalid operation".
            return (null, wrong is NotSupportedException ? Refusal.Because(RefusalCode.UnknownAct) : Malformed("$"));
        }
    }

    /// <inheritdoc cref="Read(ReadOnlySpan{byte})"/>
    public static (Act? Act, Refusal? Refusal) Read(JsonElement element) => element.ValueKind == JsonValueKind.Undefined
        ? (null, Malformed(null))
        : Read(JsonMarshal.GetRawUtf8Value(element));

    /// <summary>The act's one canonical form, for telling a resent act from another under the same id.</summary>
    /// <remarks>What an import makes has no name on the wire, and its type's name instead.</remarks>
    public static byte[] Canonical(Act act) => Types.Contains(act.GetType())
        ? JsonSerializer.SerializeToUtf8Bytes(act, CanonicalOptions)
        : [.. Encoding.UTF8.GetBytes(act.GetType().Name), .. JsonSerializer.SerializeToUtf8Bytes(act, act.GetType(), CanonicalOptions)];

    /// <summary>The wire name of a kind of act, by its type's name.</summary>
    public static string NameOf(string type) => OnTheWire.FirstOrDefault(known => known.DerivedType.Name == type)?.TypeDiscriminator as string ?? JsonNamingPolicy.KebabCaseLower.ConvertName(type);

    /// <summary>Whether acts of this kind, by its type's name, are done in private.</summary>
    public static bool IsPrivate(string type) => OnTheWire.Any(known => known.DerivedType.Name == type && known.DerivedType.IsSubclassOf(typeof(Ballots.BallotAct)));

    // Paths are the client's own field names, cut short: they go back into a sentence.
    private static Refusal Malformed(string? path) =>
        Refusal.Because(RefusalCode.Malformed, path is null or "$" or "" ? "act" : path.Length > 60 ? path[..60] : path);

    private static bool OnlyWhiteIsLeft(ReadOnlySpan<byte> utf8, Utf8JsonReader reader) =>
        utf8[(int)reader.BytesConsumed..].IndexOfAnyExcept(" \t\r\n"u8) < 0;

    private static bool NamesNoKnownAct(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8, new() { MaxDepth = WireJson.Options.MaxDepth });
            using var document = JsonDocument.ParseValue(ref reader);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && (!document.RootElement.TryGetProperty("type", out var type)
                    || type.ValueKind != JsonValueKind.String
                    || !Known.Contains(type.GetString() ?? ""));
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static readonly JsonDerivedTypeAttribute[] OnTheWire =
        [.. typeof(Act).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false).Cast<JsonDerivedTypeAttribute>()];

    private static readonly HashSet<string> Known = [.. OnTheWire.Select(known => (string)known.TypeDiscriminator!)];

    private static readonly HashSet<Type> Types = [.. OnTheWire.Select(known => known.DerivedType)];
}
