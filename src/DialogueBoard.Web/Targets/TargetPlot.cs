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
    public const int Width = 360;
    public const int Height = 220;

    // More would lie one on the other; the latest always stands.
    private const int MostPoints = 120;
    private const int MostMarked = 40;
    private const int DayLabels = 3;
    private const double LetterWidth = 8;

    /// <param name="id">Sets what it names inside apart from other plots on the page.</param>
    /// <param name="baseline">What the line of the baseline is called.</param>
    /// <param name="aim">What the line of the aim is called.</param>
    public static string Draw(string id, Target target, IReadOnlyList<Measured> readings, string baseline, string aim)
    {
        var plot = PagePlot.Blank();

        // As much room beside it as its numbers take.
        plot.PlotMargins = new(double.NaN);
        var shown = Sampled(readings);
        var (least, most) = Range([target.Baseline, target.Aim, .. shown.Select(reading => reading.Value)]);
        plot.PlotMargins = new(RoomFor(least, most), 10, 34, 26);
        plot.Axes.Add(DayAxis(target, readings));
        plot.Axes.Add(ValueAxis(least, most));
        foreach (var annotation in Lines(target, plot.Axes[0].Minimum, plot.Axes[1].Maximum, baseline, aim))
        {
            plot.Annotations.Add(annotation);
        }

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

    private static (double Least, double Most) Range(IReadOnlyList<double> values)
    {
        var (least, most) = (values.Min(), values.Max());
        var room = Math.Max((most - least) * 0.16, Math.Max(Math.Abs(most), 1e-3) * 1e-9);
        return (least - room, most + room);
    }

    // What the numbers on the axis take up, with as many decimals as its steps have.
    private static double RoomFor(double least, double most)
    {
        var decimals = Math.Clamp(1 - (int)Math.Floor(Math.Log10(most - least)), 0, 6);
        var longest = new[] { least, most }.Max(value => PlainNumber.Say(Math.Round(value, decimals), CultureInfo.CurrentCulture).Length);
        return 16 + (LetterWidth * longest);
    }

    private static LinearAxis ValueAxis(double least, double most) => new()
    {
        Position = AxisPosition.Left,
        Minimum = least,
        Maximum = most,
        MinorTickSize = 0,
        IntervalLength = 45,
        TickStyle = TickStyle.None,
        MajorGridlineStyle = LineStyle.Solid,
        MajorGridlineColor = PagePlot.Hair,
        LabelFormatter = at => PlainNumber.Say(Math.Round(at, 6) + 0d, CultureInfo.CurrentCulture),
    };

    private static IEnumerable<Annotation> Lines(Target target, double left, double top, string baseline, string aim)
    {
        var up = target.Aim > target.Baseline;
        var day = target.ReachBy.DayNumber;
        yield return new LineAnnotation { Type = LineAnnotationType.Horizontal, Y = target.Baseline, Color = PagePlot.Line, LineStyle = LineStyle.Dash, StrokeThickness = 1.5 };
        yield return new LineAnnotation { Type = LineAnnotationType.Horizontal, Y = target.Aim, Color = PagePlot.Drawn, LineStyle = LineStyle.LongDash, StrokeThickness = 2 };
        yield return new LineAnnotation { Type = LineAnnotationType.Vertical, X = day, Color = PagePlot.Line, LineStyle = LineStyle.Solid, StrokeThickness = 1 };
        yield return Label(left, target.Baseline, baseline, above: !up, HorizontalAlignment.Left);
        yield return Label(left, target.Aim, aim, above: up, HorizontalAlignment.Left);
        yield return Label(day, top, Dated.ShortDay(target.ReachBy), above: false, HorizontalAlignment.Right);
    }

    private static TextAnnotation Label(double x, double y, string says, bool above, HorizontalAlignment side) => new()
    {
        TextPosition = new(x, y),
        Text = says,
        TextColor = PagePlot.Words,
        Stroke = OxyColors.Undefined,
        Background = OxyColors.Undefined,
        Padding = new(0),
        TextHorizontalAlignment = side,
        TextVerticalAlignment = above ? VerticalAlignment.Bottom : VerticalAlignment.Top,
        Offset = new(side == HorizontalAlignment.Left ? 6 : -6, above ? -7 : 3),
    };

    private static LineSeries Line(IReadOnlyList<Measured> readings)
    {
        var line = new LineSeries
        {
            Color = PagePlot.Drawn,
            StrokeThickness = 2.5,
            MarkerType = readings.Count <= MostMarked ? MarkerType.Circle : MarkerType.None,
            MarkerSize = 3.5,
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
