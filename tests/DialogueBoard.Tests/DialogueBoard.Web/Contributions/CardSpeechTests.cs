using DialogueBoard.Contributions;
using DialogueBoard.Web.Contributions;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;

namespace DialogueBoard.Tests.Web.Contributions;

public sealed class CardSpeechTests
{
    private static readonly Guid Ann = Guid.NewGuid();

    private readonly StringLocalizer<ContributionWords> _words =
        new(new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance));

    [Theory]
    [InlineData(SpeakingFor.Self, null, null, "Ann, for themselves", "You, for yourself")]
    [InlineData(SpeakingFor.Job, "Housing", Footing.Work, "Ann, in their job at Housing (works with it)", "You, in your job at Housing (works with it)")]
    [InlineData(SpeakingFor.Body, "Housing", null, "Ann, for Housing", "You, for Housing")]
    [InlineData(SpeakingFor.Body, null, Footing.Asked, "Ann, for a body (asked by others)", "You, for a body (asked by others)")]
    [InlineData(SpeakingFor.Others, null, null, "Ann, with others in mind", "You, with others in mind")]
    [InlineData(SpeakingFor.Others, "{name}", null, "Ann, with {name} in mind", "You, with {name} in mind")]
    public void A_card_says_who_speaks_and_how(SpeakingFor speakingFor, string? whom, Footing? footing, string toOthers, string toThemself)
    {
        var card = CardOf("Words", new(speakingFor, whom, footing));

        Assert.Equal(toOthers, _words.Who(card, Guid.NewGuid()));
        Assert.Equal(toThemself, _words.Who(card, Ann));
    }

    [Fact]
    public void A_link_to_a_card_is_its_first_words_on_one_line_and_cuts_no_letter_in_two()
    {
        Assert.Equal("One two", _words.Opening(CardOf("One\n\n  two")));
        Assert.Equal("👩‍👩‍👧‍👦👩‍👩‍👧‍👦…", CardSpeech.Cut(string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 5)), 2));
        Assert.Equal("Taken back by the person who wrote it.", _words.Opening(CardOf("") with { State = ContributionState.Withdrawn }));
    }

    [Fact]
    public void Every_kind_has_its_words()
    {
        foreach (var kind in Enum.GetValues<ContributionKind>())
        {
            Assert.False(_words[$"kind.{WireName.Of(kind)}"].ResourceNotFound);
            Assert.False(_words[$"way.{WireName.Of(kind)}"].ResourceNotFound);
            Assert.Equal(kind, WireName.Read<ContributionKind>(WireName.Of(kind)));
        }
    }

    private static Contribution CardOf(string text, Speaking? speaking = null) => new()
    {
        Id = Guid.NewGuid(),
        Kind = ContributionKind.Question,
        Text = text,
        By = new(Ann, "Ann"),
        Speaking = speaking,
        At = new(2026, 11, 22, 10, 0, 0, DateTimeKind.Utc),
        X = 0,
        Y = 0,
    };
}
