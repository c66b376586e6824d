using System.Globalization;

namespace DialogueBoard.Words;

/// <summary>A language that the product itself speaks.</summary>
/// <param name="OwnName">What it is called by those who speak it.</param>
public sealed record Language(CultureInfo Culture, string OwnName)
{
    /// <summary>English, then the others. Nobody who grew up with Welsh or Arabic has read these words yet; /languages says so.</summary>
    public static IReadOnlyList<Language> All { get; } =
    [
        new(CultureInfo.GetCultureInfo("en-GB"), "English"),
        new(CultureInfo.GetCultureInfo("cy-GB"), "Cymraeg"),
        new(CultureInfo.GetCultureInfo("ar"), "العربية"),
    ];

    /// <summary>What is spoken where nobody has said anything else.</summary>
    public static Language First => All[0];

    /// <summary>The language of whoever the current culture is for.</summary>
    public static Language Current => Of(CultureInfo.CurrentUICulture.Name) ?? First;

    public string Name => Culture.Name;

    public bool IsRightToLeft => Culture.TextInfo.IsRightToLeft;

    /// <summary>The way its words run, as HTML says it.</summary>
    public string Direction => IsRightToLeft ? "rtl" : "ltr";

    /// <summary>The language of a BCP 47 tag, whatever the region: "cy" and "cy-GB" are Welsh. Null for one that is not spoken here.</summary>
    public static Language? Of(string? tag)
    {
        var primary = tag?.Split('-')[0];
        return All.FirstOrDefault(language => string.Equals(language.Culture.TwoLetterISOLanguageName, primary, StringComparison.OrdinalIgnoreCase));
    }
}
