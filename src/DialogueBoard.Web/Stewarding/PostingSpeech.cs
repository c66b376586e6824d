using DialogueBoard.Stewarding;
using DialogueBoard.Web.Contributions;
using DialogueBoard.Web.Shell;
using Microsoft.Extensions.Localization;

namespace DialogueBoard.Web.Stewarding;

/// <summary>How what people write comes to a board, in sentences.</summary>
internal static class PostingSpeech
{
    /// <summary>To everybody, of the board.</summary>
    public static string InWords(IStringLocalizer<StewardingWords> words, Posting posting) => posting.Mode == PostingMode.Slow
        ? words.Count("comes-slow", posting.SlowMinutes)
        : words[$"comes-{WireName.Of(posting.Mode)}"];

    /// <summary>To somebody about to write.</summary>
    /// <param name="met">How they meet it; not open.</param>
    public static string Met(IStringLocalizer<StewardingWords> words, PostingMode met, Posting posting) => met == PostingMode.Slow
        ? words.Count("comes-slow", posting.SlowMinutes)
        : words[$"meets-{WireName.Of(met)}"];

    /// <summary>A mode's name, as it is chosen.</summary>
    public static string Name(IStringLocalizer<StewardingWords> words, PostingMode mode) => words[$"mode-{WireName.Of(mode)}"];

    /// <summary>What those who choose a mode are told of it.</summary>
    public static string Says(IStringLocalizer<StewardingWords> words, PostingMode mode) => words[$"mode-{WireName.Of(mode)}-says"];
}
