using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using DialogueBoard.Boards;
using DialogueBoard.OpenEnds;

namespace DialogueBoard.Web.OpenEnds;

/// <summary>Which cards a lens shows, as of a version of the board.</summary>
public sealed record LensAnswer(long Version, IReadOnlyList<LensCard> Cards)
{
    private static readonly ConditionalWeakTable<BoardView, ConcurrentDictionary<(Lens, string), byte[]>> Known = [];

    /// <summary>The wire form, UTF-8. Made once for each view, lens and language: everybody who looks asks for the same.</summary>
    public static byte[] Utf8Of(BoardView view, Lens lens, LensSpeech speech) => Known.GetOrCreateValue(view).GetOrAdd(
        (lens, CultureInfo.CurrentUICulture.Name),
        _ => JsonSerializer.SerializeToUtf8Bytes(new LensAnswer(view.Version, speech.Of(view, lens)), WireJson.Options));
}
