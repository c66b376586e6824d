using System.Globalization;
using DialogueBoard.Acts;

namespace DialogueBoard.Words;

/// <summary>Reads the numbers that people write, and refuses those that cannot be used.</summary>
public static class PlainNumber
{
    /// <summary>How far from nought a number may lie.</summary>
    public const double Most = 1e12;

    private const int Decimals = 6;

    /// <summary>Whether a number is one that could have been read here.</summary>
    public static bool IsUsed(double number) => Math.Abs(number) <= Most;

    /// <summary>
    /// Reads a number that must be there, to six decimals. Null when it is good; <paramref name="number"/> then holds it.
    /// </summary>
    /// <param name="raw">Not a number where something was written that is none; see <see cref="Typed"/>.</param>
    /// <param name="field">The field's wire name, for the refusal.</param>
    public static Refusal? Read(double? raw, string field, out double number)
    {
        // Adding nought makes nought of what is less than nothing.
        number = raw is { } written && IsUsed(written) ? Math.Round(written, Decimals) + 0d : 0;
        return raw switch
        {
            null => Refusal.Because(RefusalCode.NumberMissing, field),
            { } none when double.IsNaN(none) => Refusal.Because(RefusalCode.NotANumber, field),
            { } far when !IsUsed(far) => Refusal.Because(RefusalCode.NumberTooLarge, field),
            _ => null,
        };
    }

    /// <summary>A number as it is read and written out, in digits and to six decimals.</summary>
    public static string Say(double number, CultureInfo culture) => number.ToString("#,##0.######", culture);

    /// <summary>
    /// What somebody typed: a comma and a point are both understood. One alone before just three digits separates thousands where
    /// it does in that culture; otherwise the last one is the decimal sign. Null for nothing, not a number for anything else.
    /// </summary>
    public static double? Typed(string? typed, CultureInfo culture)
    {
        var clean = string.Concat((typed ?? "").Where(sign => !char.IsWhiteSpace(sign) && sign is not ('\'' or '’'))).Replace('−', '-');
        if (clean.Length == 0)
        {
            return null;
        }

        var (whole, part) = Split(clean, culture);
        var plain = part is null ? whole : $"{whole}.{part}";
        return whole is not null && double.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : double.NaN;
    }

    // The digits before the decimal sign and those after it; no whole ones where the signs stand where none could.
    private static (string? Whole, string? Part) Split(string clean, CultureInfo culture)
    {
        var last = clean.LastIndexOfAny([',', '.']);
        if (last < 0)
        {
            return (clean, null);
        }

        var (sign, other) = (clean[last], clean[last] == ',' ? '.' : ',');
        var many = clean.IndexOf(sign) != last;
        var groups = many || (!clean.Contains(other) && culture.NumberFormat.NumberGroupSeparator[0] == sign && IsGrouped(clean, sign));
        return groups
            ? (clean.Contains(other) || !IsGrouped(clean, sign) ? null : clean.Replace($"{sign}", ""), null)
            : clean[..last] is var whole && whole.Contains(other)
                ? (IsGrouped(whole, other) ? whole.Replace($"{other}", "") : null, clean[(last + 1)..])
                : (whole, clean[(last + 1)..]);
    }

    private static bool IsGrouped(string digits, char separator)
    {
        var groups = digits.TrimStart('-', '+').Split(separator);
        return groups[0].Length is >= 1 and <= 3 && groups[0] != "0" && groups.Skip(1).All(group => group.Length == 3);
    }
}
