using DialogueBoard.Acts;

namespace DialogueBoard.Web.Api;

/// <summary>Reads a request's body up to a size, so that a large one costs nothing but its refusal.</summary>
internal static class RawBody
{
    /// <summary>The bytes, or why they were not taken.</summary>
    public static async Task<(ReadOnlyMemory<byte> Bytes, Refusal? Refusal)> ReadJsonAsync(HttpRequest request, int most, CancellationToken cancel)
    {
        if (!request.HasJsonContentType())
        {
            return (default, Refusal.Because(RefusalCode.WrongMedia));
        }

        if (request.ContentLength > most)
        {
            return (default, Refusal.Because(RefusalCode.TooLarge));
        }

        var bytes = new byte[Math.Min(request.ContentLength ?? most + 1, most + 1)];
        try
        {
            var read = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel);
            return read > most ? (default, Refusal.Because(RefusalCode.TooLarge)) : (bytes.AsMemory(0, read), null);
        }
        catch (BadHttpRequestException)
        {
            // The sender left half way: nobody is there to hear it, and nothing is wrong here.
            return (default, Refusal.Because(RefusalCode.Malformed, "body"));
        }
    }
}
