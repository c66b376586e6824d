using System.Globalization;

namespace DialogueBoard.Words;

/// <summary>
/// Which form of a counted word a language has for a number, by the name that the Unicode CLDR gives it (Language Plural Rules,
/// cardinals): "one", "few". Whole numbers only. Words stand under a key, a dot and the form; a form without words of its own is said as "other".
/// </summary>
public static class PluralForm
{
    public const string Other = "other";

    /// <summary>All names that a form can have.</summary>
    public static IReadOnlyList<string> All { get; } = ["zero", "one", "two", "few", "many", Other];

    /// <summary>The form of a number from 0 up in a language; one that is not known here counts as English does.</summary>
    public static string Of(long n, CultureInfo language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.TwoLetterISOLanguageName switch
        {
            "cy" => Welsh(n),
            "ar" => Arabic(n),
            _ => n == 1 ? "one" : Other,
        };
    }

    private static string Welsh(long n) => n switch
    {
        0 => "zero",
        1 => "one",
        2 => "two",
        3 => "few",
        6 => "many",
        _ => Other,
    };

    private static string Arabic(long n) => (n, n % 100) switch
    {
        (0, _) => "zero",
        (1, _) => "one",
        (2, _) => "two",
        (_, >= 3 and <= 10) => "few",
        (_, >= 11) => "many",
        _ => Other,
    };
}
