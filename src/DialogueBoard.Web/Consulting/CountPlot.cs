using System.Globalization;
using DialogueBoard.Web.Charts;
using DialogueBoard.Web.Growing;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace DialogueBoard.Web.Consulting;

/// <summary>
/// How many people chose each of a few things, numbered from 1, drawn on the server as the inside of an SVG as
/// <see cref="PagePlot"/> draws. Safe from any thread.
/// </summary>
internal static class CountPlot
{
    private const double WidestBar = 46;

    /// <param name="id">Sets what it names inside apart from other plots on the page.</param>
    public static string Draw(string id, IReadOnlyList<int> counts)
    {
        var plot = PagePlot.Blank();
        plot.Axes.Add(NumberAxis(counts.Count));
        plot.Axes.Add(WeekPlot.CountAxis(counts.Max()));
        var bars = new LinearBarSeries { FillColor = PagePlot.Drawn, BarWidth = Math.Min(WidestBar, (WeekPlot.Width - 44) * 0.65 / counts.Count) };
        plot.Series.Add(WeekPlot.Points(bars, counts));
        return PagePlot.Draw(plot, id, WeekPlot.Width, WeekPlot.Height);
    }

    private static LinearAxis NumberAxis(int count) => new()
    {
        Position = AxisPosition.Bottom,
        Minimum = -0.7,
        Maximum = count - 0.3,
        MajorStep = 1,
        MinorTickSize = 0,
        TickStyle = TickStyle.None,
        AxislineStyle = LineStyle.Solid,
        AxislineColor = PagePlot.Line,
        LabelFormatter = at => (int)Math.Round(at) is var n && n >= 0 && n < count ? (n + 1).ToString(CultureInfo.CurrentCulture) : "",
    };
}
