using System.Text.RegularExpressions;
using DialogueBoard.Acts;
using DialogueBoard.Words;
using Xunit;

namespace DialogueBoard.Tests.Words;

public sealed class PlainTextTests
{
    [Theory, Rule("W1")]
    [InlineData("a", 4000, null)]
    [InlineData("a", 4001, RefusalCode.TooLong)]
    [InlineData("字", 4000, null)]
    [InlineData("字", 4001, RefusalCode.TooLong)]
    [InlineData("🌳", 4000, null)]
    [InlineData("🌳", 4001, RefusalCode.TooLong)]
    [InlineData("a", 1_000_000, RefusalCode.TooLong)]
    public void A_text_holds_four_thousand_characters_of_any_kind(string character, int times, string? code) =>
        Assert.Equal(code, Read(string.Concat(Enumerable.Repeat(character, times))).Code);

    [Fact, Rule("W1", "W3")]
    public void Length_is_counted_in_composed_form()
    {
        var decomposed = string.Concat(Enumerable.Repeat("e\u0301", 4000));
        Assert.Equal((null, new string('é', 4000)), Read(decomposed));
        Assert.Equal(RefusalCode.TooLong, Read(decomposed + "e").Code);
    }

    // Space, tab and line end; zero-width space, joiner and non-joiner; byte order mark; no-break, ideographic and line
    // separator; soft hyphen; Hangul filler; empty Braille; variation selector; a lone combining accent; a tag character.
    [Theory, Rule("W2")]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    [InlineData("\u200B\u200C\u200D")]
    [InlineData("\uFEFF")]
    [InlineData("\u00A0\u3000\u2028")]
    [InlineData("\u00AD")]
    [InlineData("\u3164\u115F\uFFA0")]
    [InlineData("\u2800")]
    [InlineData("\uFE0F")]
    [InlineData("\u0301")]
    [InlineData("\U000E0041")]
    public void Words_that_nobody_can_see_count_as_none(string unseen)
    {
        Assert.Equal(RefusalCode.Empty, Read(unseen).Code);
        Assert.Null(PlainText.ReadIfAny(unseen, "place", 100, out var left));
        Assert.Null(left);
    }

    [Fact, Rule("W2")]
    public void No_words_at_all_count_as_none() => Assert.Equal(RefusalCode.Empty, Read(null).Code);

    [Theory, Rule("W3")]
    [InlineData("e\u0301", "é")]
    [InlineData("\u1112\u1161\u11AB", "한")]
    [InlineData("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour")]
    [InlineData("  \n words \u3000", "words")]
    [InlineData("ﬁ ½ Å", "ﬁ ½ Å")]
    public void Words_are_kept_composed_with_plain_line_ends_and_trimmed(string raw, string kept) => Assert.Equal((null, kept), Read(raw));

    [Theory, Rule("W4")]
    [InlineData("\0")]
    [InlineData("\a")]
    [InlineData("\b")]
    [InlineData("\v")]
    [InlineData("\u001B[31m")]
    [InlineData("\u007F")]
    [InlineData("\u009F")]
    public void Control_characters_are_refused(string control) => Assert.Equal(RefusalCode.ControlCharacter, Read("a" + control + "b").Code);

    [Fact, Rule("W4")]
    public void Tabs_and_line_ends_are_kept() => Assert.Equal((null, "a\tb\n\nc"), Read("a\tb\n\nc"));

    // Escaped once more, because attributes are stored as UTF-8, which has no room for half a character.
    [Theory, Rule("W5")]
    [InlineData(@"\ud83c")]
    [InlineData(@"\udf33")]
    [InlineData(@"a\ud83cb")]
    [InlineData(@"\udf33\ud83c")]
    [InlineData(@"\ud83c\ud83c\udf33")]
    [InlineData(@"\ufffe")]
    [InlineData(@"a\uffff")]
    [InlineData(@"a\ufdd0")]
    [InlineData(@"a\ud83f\udffe")]
    public void Half_a_character_and_what_is_no_character_are_refused(string escaped) =>
        Assert.Equal(RefusalCode.BrokenCharacter, Read(Regex.Unescape(escaped)).Code);

    [Theory, Rule("W6")]
    [InlineData("<script>alert(1)</script><img src=x onerror=alert(1)>")]
    [InlineData("'; DROP TABLE Boards; --")]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")")]
    [InlineData("{0} {{x}} @(1+1) ${x} %s &lt; \\u0000 \\")]
    [InlineData("שלום עולם \u202Eabc\u202C")]
    [InlineData("👩‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿 ❤️ नमस्ते கொ ẞ ﷽")]
    public void Everything_else_is_kept_letter_by_letter(string words) => Assert.Equal((null, words), Read(words));

    private static (string? Code, string? Kept) Read(string? raw) =>
        PlainText.Read(raw, "text", Longest.Text, out var text) is { } refusal ? (refusal.Code, null) : (null, text);
}
