using DialogueBoard.Boards;
using DialogueBoard.Growing;

namespace DialogueBoard.OurMix;

/// <summary>
/// The board's own figures before and since an experiment began, over equal spans: as long before it began as it has run, or
/// ran. Of the board as a whole, never of a person.
/// </summary>
/// <param name="Span">How long each of the two is.</param>
/// <param name="OpenBefore">How much of the span before the board was open at all.</param>
public sealed record ExperimentFigures(TimeSpan Span, TimeSpan OpenBefore, IReadOnlyList<BeforeAndSince> Figures)
{
    private static readonly GrowthFigure[] Counted =
    [
        GrowthFigure.FirstVoices, GrowthFigure.AcrossAgencies, GrowthFigure.QuestionsAlive, GrowthFigure.BetweenFootings,
        GrowthFigure.PromisesKept, GrowthFigure.ProcessGains, GrowthFigure.OutcomeGains,
    ];

    public static ExperimentFigures Of(BoardView view, Experiment experiment, DateTime now)
    {
        var (growth, began, until) = (Growth.Of(view), experiment.At, experiment.EndedAt ?? now);
        var span = until > began ? until - began : TimeSpan.Zero;
        var open = began - view.Board.OpenedAt;
        return new(span, open < TimeSpan.Zero ? TimeSpan.Zero : open < span ? open : span, [.. Counted.Select(Count)]);

        // Questions are alive at a moment; everything else comes in the course of time.
        BeforeAndSince Count(GrowthFigure figure) => figure == GrowthFigure.QuestionsAlive
            ? new(figure, growth.Count(figure, began), growth.Count(figure, until))
            : new(
                figure,
                growth.What(figure, until).Count(grown => grown.At >= began - span && grown.At < began),
                growth.What(figure, until).Count(grown => grown.At >= began && grown.At < began + span));
    }
}

/// <summary>One figure: in the span before an experiment began, and in the one since. For questions alive: when it began, and now.</summary>
public sealed record BeforeAndSince(GrowthFigure Figure, int Before, int Since);
