using DialogueBoard.Dates;
using DialogueBoard.Web.Charts;
using DialogueBoard.Words;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace DialogueBoard.Web.Growing;

/// <summary>
/// A figure week by week, drawn on the server as the inside of an SVG of <see cref="Width"/> by <see cref="Height"/>. Its colours
/// are the page's own tokens, so that it reads in light and dark. Safe from any thread.
/// </summary>
internal static class WeekPlot
{
    public const int Width = 380;
    public const int Height = 170;
    private const int MostLabels = 5;
    private const double WidestBar = 18;

    /// <param name="id">Sets what it names inside apart from other plots on the page.</param>
    /// <param name="asLine">A line for what stands at the end of each week, bars for what came in each.</param>
    public static string Draw(string id, IReadOnlyList<Week> weeks, IReadOnlyList<int> values, bool asLine)
    {
        var plot = PagePlot.Blank();
        plot.Axes.Add(WeekAxis(weeks));
        plot.Axes.Add(CountAxis(values.DefaultIfEmpty().Max()));
        plot.Series.Add(asLine ? Points(new LineSeries { Color = PagePlot.Drawn, StrokeThickness = 2.5, MarkerType = values.Count == 1 ? MarkerType.Circle : MarkerType.None, MarkerFill = PagePlot.Drawn }, values) : Bars(values));
        return PagePlot.Draw(plot, id, Width, Height);
    }

    private static LinearAxis WeekAxis(IReadOnlyList<Week> weeks) => new()
    {
        Position = AxisPosition.Bottom,
        Minimum = -0.7,
        Maximum = weeks.Count - 0.3,
        MajorStep = Math.Max(1, (weeks.Count + MostLabels - 1) / MostLabels),
        MinorTickSize = 0,
        TickStyle = TickStyle.None,
        AxislineStyle = LineStyle.Solid,
        AxislineColor = PagePlot.Line,
        LabelFormatter = at => (int)Math.Round(at) is var week && week >= 0 && week < weeks.Count
            ? Dated.ShortDayOfYear(weeks[week].Monday)
            : "",
    };

    internal static LinearAxis CountAxis(int most) => new()
    {
        Position = AxisPosition.Left,
        Minimum = 0,
        Maximum = Math.Max(4, most * 1.05),
        MinimumMajorStep = 1,
        MinorTickSize = 0,
        IntervalLength = 45,
        TickStyle = TickStyle.None,
        MajorGridlineStyle = LineStyle.Solid,
        MajorGridlineColor = PagePlot.Hair,
        StringFormat = "N0",
    };

    private static LinearBarSeries Bars(IReadOnlyList<int> values) =>
        Points(new LinearBarSeries { FillColor = PagePlot.Drawn, BarWidth = Math.Min(WidestBar, (Width - 44) * 0.65 / values.Count) }, values);

    internal static T Points<T>(T series, IReadOnlyList<int> values)
        where T : DataPointSeries
    {
        series.Points.AddRange(values.Select((value, week) => new DataPoint(week, value)));
        return series;
    }
}
