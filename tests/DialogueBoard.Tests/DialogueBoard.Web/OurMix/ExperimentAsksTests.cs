using Bunit;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.OurMix;
using DialogueBoard.Web.OurMix;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Web.OurMix;

/// <summary>What the board asks when an experiment's day has come, and how it stands on the page of the mix.</summary>
public sealed class ExperimentAsksTests : BunitContext
{
    private static readonly DateTime Now = new(2026, 11, 22, 10, 0, 0, DateTimeKind.Utc);

    public ExperimentAsksTests()
    {
        Services.AddLocalization();
        Services.AddSingleton<TimeProvider>(new FakeTimeProvider(Now));
    }

    [Fact, Rule("M16")]
    public void The_board_asks_from_its_day_on_and_leads_to_the_experiment_with_its_words_as_they_were_written()
    {
        Assert.Empty(Render<ExperimentAsks>(with => with.Add(asks => asks.View, Board(Running()))).Markup.Trim());

        var asks = Render<ExperimentAsks>(with => with.Add(asks => asks.View, Board(Running() with { CameDue = Now })));
        Assert.Equal("<b>Only</b> asking", asks.Find("a").TextContent);
        Assert.Equal($"/b/TESTB0AR/mix#e-{Running().Id:N}", asks.Find("a").GetAttribute("href"));
        Assert.Contains("Time to look again", asks.Markup, StringComparison.Ordinal);
    }

    [Fact, Rule("M16", "M17")]
    public void What_asks_comes_first_then_what_runs_then_what_was()
    {
        var (ended, running, asks) = (
            Running() with { Id = IdOf("ended"), Text = "Ended", State = ExperimentState.Kept, EndedAt = Now },
            Running() with { Id = IdOf("running"), Text = "Running" },
            Running() with { Id = IdOf("asks"), Text = "Asks", CameDue = Now });
        var shown = Render<ExperimentsHere>(with => with.Add(here => here.View, Board(ended, running, asks)).Add(here => here.Now, Now));
        Assert.Equal(["Asks", "Running", "Ended"], shown.FindAll("h3").Select(heading => heading.TextContent));
        Assert.Single(shown.FindAll(".experiment-asks"));
        Assert.Equal(3, shown.FindAll("table").Count);
        Assert.Empty(shown.FindAll("form"));
    }

    private static Experiment Running() => new()
    {
        Id = IdOf("experiment"),
        By = new By(IdOf("Sue"), "Sue"),
        At = Now.AddDays(-9),
        Text = "<b>Only</b> asking",
        Dials = [new(Principle.Talk, 4, 5)],
        LookAgain = DateOnly.FromDateTime(Now),
    };

    private static BoardView Board(params Experiment[] experiments)
    {
        var empty = new SmallBoard().View;
        return empty.With(empty.Board, experiments);
    }
}
