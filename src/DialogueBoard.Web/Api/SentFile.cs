using System.Net.Mime;
using DialogueBoard.Acts;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace DialogueBoard.Web.Api;

/// <summary>A file that came with a request: as its body, or as a form's first file.</summary>
internal static class SentFile
{
    // What a form writes around a file: its boundaries and headers, and a few other fields.
    private const int FormRoom = 64 * 1024;

    /// <summary>The file to read, or why there is none. One that is too large is refused before it is read.</summary>
    public static async Task<(Stream? File, Refusal? Refusal)> OpenAsync(HttpRequest request, IReadOnlyList<string> media, int most, CancellationToken cancel)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
        {
            return (null, Refusal.Because(RefusalCode.WrongMedia));
        }

        var isForm = type.MediaType.Equals(MediaTypeNames.Multipart.FormData, StringComparison.OrdinalIgnoreCase);
        if (!isForm && !media.Any(known => type.MediaType.Equals(known, StringComparison.OrdinalIgnoreCase)))
        {
            return (null, Refusal.Because(RefusalCode.WrongMedia));
        }

        if (request.ContentLength > most + (isForm ? FormRoom : 0))
        {
            return (null, Refusal.Because(RefusalCode.TooLarge));
        }

        return isForm ? await OpenFromFormAsync(request, most, cancel) : await OpenBodyAsync(request, most, cancel);
    }

    private static async Task<(Stream? File, Refusal? Refusal)> OpenFromFormAsync(HttpRequest request, int most, CancellationToken cancel)
    {
        try
        {
            var form = await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = most + FormRoom, ValueCountLimit = 16 }, cancel);
            return form.Files is not [var file, ..] ? (null, Refusal.Because(RefusalCode.NotASpreadsheet))
                : file.Length > most ? (null, Refusal.Because(RefusalCode.TooLarge))
                : (file.OpenReadStream(), null);
        }
        catch (Exception wrong) when (wrong is InvalidDataException or IOException)
        {
            // A form that told its length was let in because it fits; then it is its shape that is wrong.
            return (null, request.ContentLength is null ? Refusal.Because(RefusalCode.TooLarge) : Refusal.Because(RefusalCode.Malformed, "file"));
        }
    }

    // Kept aside on disk beyond a little, so that its length is known before the first row is taken.
    private static async Task<(Stream? File, Refusal? Refusal)> OpenBodyAsync(HttpRequest request, int most, CancellationToken cancel)
    {
        var aside = new FileBufferingReadStream(request.Body, memoryThreshold: FormRoom, bufferLimit: most, tempFileDirectoryAccessor: Path.GetTempPath);
        try
        {
            await aside.DrainAsync(cancel);
            aside.Position = 0;
            return (aside, null);
        }
        catch (IOException)
        {
            await aside.DisposeAsync();
            return (null, Refusal.Because(RefusalCode.TooLarge));
        }
    }
}
