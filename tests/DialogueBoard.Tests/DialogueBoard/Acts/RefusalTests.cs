using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using DialogueBoard.Acts;
using Xunit;

namespace DialogueBoard.Tests.Acts;

public sealed partial class RefusalTests
{
    // Words of the people who build the board, not of the people who use it.
    private static readonly string[] Jargon =
    [
        "invalid", "error", "exception", "failed", "fault", "null", "node", "server", "client", "token", "database",
        "cursor", "json", "http", "request", "payload", "schema", "parameter", "dominant", "emergent", "contribution", "entity",
        "unauthorized", "forbidden", "timeout", "expired", "retry", "surrogate", "unicode", "utf",
    ];

    public static TheoryData<string> Codes => [.. typeof(RefusalCode).GetFields().Select(code => (string)code.GetRawConstantValue()!)];

    [Theory, MemberData(nameof(Codes)), Rule("A16", "W8")]
    public void Each_code_has_a_sentence_that_anyone_can_read(string code)
    {
        var sentence = Sentences().GetValueOrDefault(code);
        Assert.NotNull(sentence);
        Assert.Matches("^[A-Z].*[.]$", sentence);
        Assert.DoesNotContain('!', sentence);
        Assert.DoesNotContain("please", sentence, StringComparison.OrdinalIgnoreCase);
        Assert.Equal([], Word().Matches(sentence).Select(word => word.Value.ToLowerInvariant()).Intersect(Jargon));
        Assert.All(sentence.Split('.', ':'), part => Assert.InRange(part.Split(' ').Length, 1, 20));
    }

    [Theory, MemberData(nameof(Codes)), Rule("A16")]
    public void Codes_keep_to_small_letters_and_hyphens(string code) => Assert.Matches("^[a-z]+(-[a-z]+)*$", code);

    [Fact, Rule("W8")]
    public void No_sentence_is_left_without_its_code() => Assert.Equal(Codes.Select(row => row.Data).Order(), Sentences().Keys.Order());

    [Fact, Rule("W8")]
    public void A_sentence_names_the_limit_it_is_about() => Assert.Equal(
        "This is too long: at most 4000 characters fit here. Make it shorter, or put it on several cards.",
        Refusal.Because(RefusalCode.TooLong, "text", 4000).Detail);

    [Fact, Rule("W8")]
    public void What_a_person_sent_is_not_read_as_a_pattern() =>
        Assert.Equal("This could not be read: {9} {0}. Nothing was changed.", Refusal.Because(RefusalCode.Malformed, "{9} {0}").Detail);

    private static Dictionary<string, string> Sentences() =>
        new ResourceManager("DialogueBoard.Acts.RefusalSentences", typeof(Refusal).Assembly)
            .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Word();
}
