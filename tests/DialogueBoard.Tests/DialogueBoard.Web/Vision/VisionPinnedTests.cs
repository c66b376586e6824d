using Bunit;
using DialogueBoard.Contributions;
using DialogueBoard.Vision;
using DialogueBoard.Web.Vision;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Web.Vision;

/// <summary>The vision and what was announced last, as they stand at the top of a page.</summary>
public sealed class VisionPinnedTests : BunitContext
{
    private readonly SmallBoard _board = new();
    private readonly FakeTimeProvider _time = new(new(Start));

    public VisionPinnedTests()
    {
        Services.AddLocalization();
        Services.AddSingleton<TimeProvider>(_time);
    }

    [Fact, Rule("M94")]
    public void Where_there_is_neither_a_vision_nor_news_nothing_stands_there() =>
        Assert.Empty(Show().Find(".vision-pinned").Children);

    [Fact, Rule("M94", "M92")]
    public void The_vision_stands_there_as_words_with_the_newest_announcement_until_that_is_a_month_old()
    {
        _board.Does(Sue, new SetVision { Id = IdOf("vision"), Text = "Nobody waits <img src=x>" });
        _board.Does(Sue, Say(IdOf("old"), "We start in May", ContributionKind.Announcement)).Does(Sue, Say(IdOf("new"), "We start in June", ContributionKind.Announcement));
        var shown = Show();
        Assert.Equal("Nobody waits <img src=x>", shown.Find(".vision-pinned-words").TextContent);
        Assert.Empty(shown.FindAll("img"));
        Assert.Contains("We start in June", shown.Find(".vision-pinned-news").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("We start in May", shown.Markup, StringComparison.Ordinal);

        _time.Advance(TimeSpan.FromDays(31));
        Assert.Empty(Show().FindAll(".vision-pinned-news"));
        Assert.NotEmpty(Show().FindAll(".vision-pinned-words"));
    }

    private IRenderedComponent<VisionPinned> Show() => Render<VisionPinned>(parameters => parameters.Add(shown => shown.View, _board.View).Add(shown => shown.Me, Ann));
}
