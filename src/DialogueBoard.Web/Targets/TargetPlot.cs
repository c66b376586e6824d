using System.Globalization;
using DialogueBoard.Targets;
using DialogueBoard.Web.Charts;
using DialogueBoard.Words;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace DialogueBoard.Web.Targets;

/// <summary>
/// A target's readings between its baseline and its aim, until its day, as the inside of an SVG of <see cref="Width"/> by
/// <see cref="Height"/>. Safe from any thread.
/// </summary>
internal static class TargetPlot
{
    public const int Width = 640;
    public const int Height = 260;

    // More would lie one on the other; the latest always stands.
    private const int MostPoints = 120;
    private const int MostMarked = 40;
    private const int DayLabels = 4;

    /// <param name="id">Sets what it names inside apart from other plots on the page.</param>
    /// <param name="baseline">What the line of the baseline is called.</param>
    /// <param name="aim">What the line of the aim is called.</param>
    public static string Draw(string id, Target target, IReadOnlyList<Measured> readings, string baseline, string aim)
    {
        var plot = new PlotModel
        {
            Culture = CultureInfo.CurrentCulture,
            DefaultFontSize = 14,
            PlotAreaBorderThickness = new(0),
            Background = OxyColors.Undefined,
            TextColor = PagePlot.Words,
            Padding = new(0),
        };
        var shown = Sampled(readings);
        plot.Axes.Add(DayAxis(target, readings));
        plot.Axes.Add(ValueAxis([target.Baseline, target.Aim, .. shown.Select(reading => reading.Value)]));
        plot.Annotations.Add(LineAt(target.Baseline, baseline, LineStyle.Dot, PagePlot.Line, above: target.Baseline > target.Aim));
        plot.Annotations.Add(LineAt(target.Aim, aim, LineStyle.Dash, PagePlot.Drawn, above: target.Aim > target.Baseline));
        plot.Annotations.Add(new LineAnnotation { Type = LineAnnotationType.Vertical, X = target.ReachBy.DayNumber, Color = PagePlot.Line, LineStyle = LineStyle.Solid, StrokeThickness = 1 });
        plot.Series.Add(Line(shown));
        return PagePlot.Draw(plot, id, Width, Height);
    }

    private static LinearAxis DayAxis(Target target, IReadOnlyList<Measured> readings)
    {
        var set = DateOnly.FromDateTime(target.At).DayNumber;
        var first = readings.Count == 0 ? set : Math.Min(set, readings[0].On.DayNumber);
        var last = readings.Count == 0 ? target.ReachBy.DayNumber : Math.Max(target.ReachBy.DayNumber, readings[^1].On.DayNumber);
        var room = Math.Max(1, (last - first) / 25d);
        var step = Math.Max(1, (last - first + DayLabels - 1) / DayLabels);
        var format = last - first > 360 ? "MMM yyyy" : "d MMM";
        return new()
        {
            Position = AxisPosition.Bottom,
            Minimum = first - room,
            Maximum = last + room,
            MajorStep = step,
            MinorTickSize = 0,
            TickStyle = TickStyle.None,
            AxislineStyle = LineStyle.Solid,
            AxislineColor = PagePlot.Line,
            LabelFormatter = at => DateOnly.FromDayNumber(Math.Clamp((int)Math.Round(at), 0, DateOnly.MaxValue.DayNumber)).ToString(format, CultureInfo.CurrentCulture),
        };
    }

    private static LinearAxis ValueAxis(IReadOnlyList<double> values)
    {
        var (least, most) = (values.Min(), values.Max());
        var room = Math.Max((most - least) * 0.16, Math.Max(Math.Abs(most), 1e-3) * 1e-9);
        return new()
        {
            Position = AxisPosition.Left,
            Minimum = least - room,
            Maximum = most + room,
            MinorTickSize = 0,
            IntervalLength = 55,
            TickStyle = TickStyle.None,
            MajorGridlineStyle = LineStyle.Solid,
            MajorGridlineColor = PagePlot.Hair,
            LabelFormatter = at => PlainNumber.Say(Math.Round(at, 6) + 0d, CultureInfo.CurrentCulture),
        };
    }

    private static LineAnnotation LineAt(double value, string name, LineStyle style, OxyColor colour, bool above) => new()
    {
        Type = LineAnnotationType.Horizontal,
        Y = value,
        Color = colour,
        LineStyle = style,
        StrokeThickness = 2,
        Text = name,
        TextColor = PagePlot.Words,
        TextHorizontalAlignment = HorizontalAlignment.Left,
        TextVerticalAlignment = above ? VerticalAlignment.Bottom : VerticalAlignment.Top,
        TextLinePosition = 0.01,
    };

    private static LineSeries Line(IReadOnlyList<Measured> readings)
    {
        var line = new LineSeries
        {
            Color = PagePlot.Drawn,
            StrokeThickness = 2.5,
            MarkerType = readings.Count <= MostMarked ? MarkerType.Circle : MarkerType.None,
            MarkerSize = 4,
            MarkerFill = PagePlot.Drawn,
        };
        line.Points.AddRange(readings.Select(reading => new DataPoint(reading.On.DayNumber, reading.Value)));
        return line;
    }

    private static IReadOnlyList<Measured> Sampled(IReadOnlyList<Measured> readings)
    {
        var step = (readings.Count + MostPoints - 1) / MostPoints;
        return step <= 1 ? readings : [.. readings.Where((_, at) => (readings.Count - 1 - at) % step == 0)];
    }
}
