using DialogueBoard.Server.InAndOut;
using Xunit;

namespace DialogueBoard.Tests.Server.InAndOut;

public sealed class MarkdownTextTests
{
    [Theory, Rule("I6")]
    [InlineData("# Not a heading", @"\# Not a heading")]
    [InlineData("- not a list", @"\- not a list")]
    [InlineData("12. not a list", @"12\. not a list")]
    [InlineData("3) not a list", @"3\) not a list")]
    [InlineData("===", @"\===")]
    [InlineData("> not a quotation", "&gt; not a quotation")]
    [InlineData("    not code", "&nbsp;&nbsp;&nbsp;&nbsp;not code")]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("&lt; stays", "&amp;lt; stays")]
    [InlineData("[click](javascript:alert(1))", @"\[click\](javascript:alert(1))")]
    [InlineData("**bold** _it_ `code` ~~gone~~", @"\*\*bold\*\* \_it\_ \`code\` \~\~gone\~\~")]
    [InlineData(@"a\b | c", @"a\\b \| c")]
    [InlineData("It costs 3.50, doesn't it? (yes)", "It costs 3.50, doesn't it? (yes)")]
    public void Markup_in_words_shows_letter_by_letter(string words, string written)
    {
        Assert.Equal(written, MarkdownText.OneLine(words));
        Assert.Equal("Before\\\n  " + written, MarkdownText.Lines("Before\n" + words, "  "));
    }

    [Fact, Rule("I6")]
    public void Lines_and_paragraphs_stay_and_are_set_in() =>
        Assert.Equal("one\\\n  two\n\n  three", MarkdownText.Lines("one\ntwo\n\nthree", "  "));

    [Fact, Rule("I6")]
    public void A_beginning_is_cut_between_characters_never_within_one() =>
        Assert.Equal(string.Concat(Enumerable.Repeat("💡", 60)) + "…", MarkdownText.Beginning(string.Concat(Enumerable.Repeat("💡", 61))));
}
