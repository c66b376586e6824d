using System.Globalization;
using System.Text.Json;
using DialogueBoard.Acts;

namespace DialogueBoard.Web.Stewarding;

/// <summary>What an act would put on the board beside its text, in whichever of its fields: no word comes in that nobody could read before.</summary>
internal static class WordsOfAct
{
    // What says of which kind something is; its values are the product's own words.
    private static readonly HashSet<string> Kinds = new(["id", "type", "kind", "asset", "for", "footing", "channel", "of", "relation", "with"], StringComparer.Ordinal);

    public static IReadOnlyList<string> Beside(Act act)
    {
        var words = JsonSerializer.SerializeToElement(act, WireJson.Options).EnumerateObject()
            .Where(field => field.Name != "text" && !Kinds.Contains(field.Name))
            .SelectMany(field => In(field.Value));
        return [.. words];
    }

    private static IEnumerable<string> In(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when value.GetString() is { } said && IsWords(said) => [said],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(In),
        JsonValueKind.Object => value.EnumerateObject().Where(field => !Kinds.Contains(field.Name)).SelectMany(field => In(field.Value)),
        _ => [],
    };

    // Ids and days are no words.
    private static bool IsWords(string said) =>
        !string.IsNullOrWhiteSpace(said) && !Guid.TryParse(said, out _) && !DateOnly.TryParseExact(said, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
