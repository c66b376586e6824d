using Bunit;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Threads;
using DialogueBoard.Web.Contributions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace DialogueBoard.Tests.Web.Contributions;

public sealed class CardTests : BunitContext
{
    private static readonly DateTime Now = new(2026, 11, 22, 10, 0, 0, DateTimeKind.Utc);
    private static readonly By Ann = new(Guid.NewGuid(), "Ann");

    public CardTests()
    {
        Services.AddLocalization();
        Services.AddSingleton<TimeProvider>(new FakeTimeProvider(Now.AddMinutes(10)));
    }

    [Fact, Rule("V11")]
    public void Words_stand_as_they_were_written()
    {
        var shown = Show(CardOf("<b>\"&\n  x</b>"));

        Assert.Equal("<b>\"&\n  x</b>", shown.Find(".card-words").TextContent);
        Assert.Equal("auto", shown.Find(".card-words").GetAttribute("dir"));
        Assert.Empty(shown.FindAll("b"));
    }

    [Fact, Rule("P8")]
    public void Its_author_sees_that_it_is_theirs()
    {
        Assert.Equal("You", Show(CardOf("Words"), me: Ann.Id).Find(".card-own").TextContent);
        Assert.Empty(Show(CardOf("Words"), me: Guid.NewGuid()).FindAll(".card-own"));
    }

    [Fact]
    public void Long_words_are_folded_and_very_long_ones_lead_to_their_own_page()
    {
        Assert.Empty(Show(CardOf("Short")).FindAll("details"));
        Assert.Single(Show(CardOf(new string('x', 600))).FindAll("details"));

        var card = CardOf(new string('x', 4000));
        Assert.EndsWith($"/c/{card.Id}", Show(card).Find(".card-body a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(4000, Show(card, whole: true).Find(".card-words").TextContent.Length);
    }

    [Fact]
    public void It_says_when_what_it_is_about_and_what_answers_it()
    {
        var issue = CardOf("The bus is cut");
        var answer = CardOf("Ours too") with { Kind = ContributionKind.BuildingOn };
        var thread = new BoardThread { Id = Guid.NewGuid(), From = answer.Id, To = issue.Id, Relation = ThreadRelation.BuildsOn, By = Ann, At = Now };

        Assert.Equal("Builds on: The bus is cut", Tie(Show(answer, [issue, answer, thread])));
        Assert.Equal("Built on by: Ours too", Tie(Show(issue, [issue, answer, thread])));
        Assert.Equal("10 minutes ago", Show(issue).Find("time").TextContent);

        static string Tie(IRenderedComponent<Card> shown) => string.Join(' ', shown.Find(".card-ties li").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact, Rule("P9")]
    public void A_hidden_card_says_so_and_tells_its_author_why()
    {
        var hidden = CardOf("Rude").Wordless(ContributionState.Hidden);
        var held = HeldWords.Of(CardOf("Rude"), [], "It names somebody.", Now);

        Assert.DoesNotContain("Rude", Show(hidden).Markup, StringComparison.Ordinal);
        Assert.Contains("Hidden by a steward.", Show(hidden).Markup, StringComparison.Ordinal);
        var own = Show(hidden, me: Ann.Id, held: held);
        Assert.Contains("Why it is hidden: It names somebody.", own.Markup, StringComparison.Ordinal);
        Assert.Equal("Rude", own.Find(".card-words").TextContent);
    }

    private IRenderedComponent<Card> Show(Contribution card, IReadOnlyList<BoardRecord>? on = null, Guid? me = null, HeldWords? held = null, bool whole = false) =>
        Render<Card>(parameters => parameters
            .Add(shown => shown.Contribution, card)
            .Add(shown => shown.View, BoardView.Empty(Board).With(Board, on ?? [card]))
            .Add(shown => shown.Me, me)
            .Add(shown => shown.Held, held)
            .Add(shown => shown.Whole, whole));

    private static Board Board { get; } = new() { Id = Guid.NewGuid(), Code = "00000000", Title = "Town", Epoch = "1", OpenedAt = Now, StewardKeyHash = "" };

    private static Contribution CardOf(string text) =>
        new() { Id = Guid.NewGuid(), Kind = ContributionKind.Issue, Text = text, By = Ann, At = Now, X = 0, Y = 0 };
}
