using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Growing;
using DialogueBoard.OurMix;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.OurMix;

/// <summary>The board's own figures, before an experiment began and since.</summary>
public sealed class ExperimentFiguresTests
{
    private static readonly DateTime Began = Start.AddDays(40);

    public static TheoryData<double, double?, int, int> Spans => new()
    {
        // Days since it began; the day it ended on; first voices before and since. Voices came 30, 9, 2 and 1 days before, and 1, 8 and 20 days after.
        { 0, null, 0, 0 },
        { 1.5, null, 1, 1 },
        { 9.5, null, 3, 2 },
        { 50, null, 4, 3 },
        { 50, 9.5, 3, 2 },
    };

    [Theory, MemberData(nameof(Spans))]
    [Rule("M17")]
    public void Both_spans_are_as_long_as_it_has_run_or_ran(double since, double? ended, int before, int after)
    {
        var view = Board(-30, -9, -2, -1, 1, 8, 20);
        var experiment = Experiment(ended);

        var figures = ExperimentFigures.Of(view, experiment, Began.AddDays(since));

        Assert.Equal(TimeSpan.FromDays(ended ?? since), figures.Span);
        Assert.Equal(new(GrowthFigure.FirstVoices, before, after), figures.Figures.Single(figure => figure.Figure == GrowthFigure.FirstVoices));
        Assert.Equal(figures.Span < TimeSpan.FromDays(40) ? figures.Span : TimeSpan.FromDays(40), figures.OpenBefore);
    }

    [Fact, Rule("M17")]
    public void Questions_are_those_alive_when_it_began_and_now()
    {
        // Never answered, so alive since they were asked.
        var figures = ExperimentFigures.Of(Board(-30, -9, 1), Experiment(null), Began.AddDays(5));
        Assert.Equal(new(GrowthFigure.QuestionsAlive, 2, 3), figures.Figures.Single(figure => figure.Figure == GrowthFigure.QuestionsAlive));
    }

    [Fact, Rule("M17")]
    public void Nothing_counts_on_both_sides_of_the_moment_it_began()
    {
        var figures = ExperimentFigures.Of(Board(0), Experiment(null), Began.AddDays(1));
        Assert.Equal(new(GrowthFigure.FirstVoices, 0, 1), figures.Figures.Single(figure => figure.Figure == GrowthFigure.FirstVoices));
    }

    private static Experiment Experiment(double? ended) => new()
    {
        Id = IdOf("experiment"),
        By = Sue.By,
        At = Began,
        Text = "Only asking",
        Dials = [new(Principle.Talk, 4, 5)],
        LookAgain = DateOnly.FromDateTime(Began).AddDays(30),
        State = ended is null ? ExperimentState.Running : ExperimentState.Kept,
        EndedAt = ended is { } day ? Began.AddDays(day) : null,
    };

    // A question by somebody new on each of these days, counted from when the experiment began.
    private static BoardView Board(params double[] days)
    {
        var empty = new SmallBoard().View;
        return empty.With(empty.Board, days.Select(day => new Contribution
        {
            Id = IdOf($"card {day}"),
            Kind = ContributionKind.Question,
            Text = "Why?",
            By = new(IdOf($"person {day}"), null),
            At = Began.AddDays(day),
            X = 0,
            Y = 0,
        }));
    }
}
