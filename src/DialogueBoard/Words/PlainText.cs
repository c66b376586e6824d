using System.Globalization;
using System.Text;
using DialogueBoard.Acts;

namespace DialogueBoard.Words;

/// <summary>
/// Reads what people wrote into what is stored: NFC, line ends as \n, trimmed. Refuses what cannot be seen, what is too
/// long, control characters, lone surrogates and what is no character; everything else, markup included, is kept letter by letter.
/// </summary>
public static class PlainText
{
    /// <summary>Reads words that must be there. Null when they are good; <paramref name="text"/> then holds them.</summary>
    /// <param name="field">The field's wire name, for the refusal.</param>
    /// <param name="most">The most Unicode scalar values allowed.</param>
    public static Refusal? Read(string? raw, string field, int most, out string text)
    {
        text = "";
        var refusal = ReadIfAny(raw, field, most, out var read);
        if (refusal is not null)
        {
            return refusal;
        }

        text = read ?? "";
        return read is null ? Refusal.Because(RefusalCode.Empty, field) : null;
    }

    /// <summary>Reads words that may be left out: nothing that can be seen counts as left out.</summary>
    /// <inheritdoc cref="Read"/>
    public static Refusal? ReadIfAny(string? raw, string field, int most, out string? text)
    {
        text = null;
        if (raw is null)
        {
            return null;
        }

        // A scalar is at most two UTF-16 units; a text far over the limit is not worth normalising.
        if (raw.Length > most * 4)
        {
            return Refusal.Because(RefusalCode.TooLong, field, most);
        }

        if (IsBroken(raw))
        {
            return Refusal.Because(RefusalCode.BrokenCharacter, field);
        }

        var clean = raw.ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC).Trim();
        var length = 0;
        var visible = false;
        foreach (var rune in clean.EnumerateRunes())
        {
            length++;
            if (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t'))
            {
                return Refusal.Because(RefusalCode.ControlCharacter, field);
            }

            visible |= CanBeSeen(rune);
        }

        if (length > most)
        {
            return Refusal.Because(RefusalCode.TooLong, field, most);
        }

        text = visible ? clean : null;
        return null;
    }

    /// <summary>
    /// Refuses words out of a file that no board would have given out: such that cannot be taken, and such that would be stored in
    /// another form. Null where they are as they would be stored, or where there are none.
    /// </summary>
    /// <inheritdoc cref="Read"/>
    public static Refusal? RefuseUnlessAsStored(string? words, string field, int most) =>
        ReadIfAny(words, field, most, out var read) ?? (read == words ? null : Refusal.Because(RefusalCode.Malformed, field));

    // Lone surrogates, and the code points that Unicode keeps free of meaning: normalising throws at some of either.
    private static bool IsBroken(ReadOnlySpan<char> raw)
    {
        while (!raw.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(raw, out var rune, out var used) != System.Buffers.OperationStatus.Done
                || (rune.Value & 0xFFFE) == 0xFFFE
                || rune.Value is >= 0xFDD0 and <= 0xFDEF)
            {
                return true;
            }

            raw = raw[used..];
        }

        return false;
    }

    // Letters by category that print as nothing: the Hangul fillers and the empty Braille pattern.
    private static bool CanBeSeen(Rune rune) =>
        rune.Value is not (0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800)
        && Rune.GetUnicodeCategory(rune) is not (
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.OtherNotAssigned);
}
