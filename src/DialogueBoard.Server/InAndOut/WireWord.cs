using System.Text.Json;

namespace DialogueBoard.Server.InAndOut;

/// <summary>The wire names of an enum's values, to write and to read outside JSON.</summary>
internal static class WireWord<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> Names = Enum.GetValues<T>()
        .ToDictionary(value => value, value => JsonSerializer.SerializeToElement(value, WireJson.Options).GetString()!);

    private static readonly Dictionary<string, T> Values = Names.ToDictionary(name => name.Value, name => name.Key, StringComparer.OrdinalIgnoreCase);

    public static string Of(T value) => Names[value];

    public static bool TryRead(string word, out T value) => Values.TryGetValue(word.Trim(), out value);
}
