using System.Text.Json;
using DialogueBoard.Acts;

namespace DialogueBoard.Web.Api;

/// <summary>Reads small JSON bodies. What is wrong with one is a refusal.</summary>
internal static class Body
{
    /// <summary>The request, or why it cannot be read.</summary>
    public static async Task<(T? Request, Refusal? Refusal)> ReadAsync<T>(HttpRequest request, int most, CancellationToken cancel)
        where T : class
    {
        var (bytes, refusal) = await RawBody.ReadJsonAsync(request, most, cancel);
        if (refusal is not null)
        {
            return (null, refusal);
        }

        try
        {
            return JsonSerializer.Deserialize<T>(bytes.Span, WireJson.Options) is { } read
                ? (read, null)
                : (null, Refusal.Because(RefusalCode.Malformed, "body"));
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return (null, Refusal.Because(RefusalCode.Malformed, (wrong as JsonException)?.Path ?? "body"));
        }
    }
}
