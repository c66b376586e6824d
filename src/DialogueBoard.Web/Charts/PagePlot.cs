using System.Globalization;
using OxyPlot;

namespace DialogueBoard.Web.Charts;

/// <summary>
/// Draws a plot on the server as the inside of an SVG. Its colours are the page's own tokens, so that it reads in light and
/// dark. Safe from any thread.
/// </summary>
internal static class PagePlot
{
    // The library knows colours only as numbers: each stands for a token, which takes its place in what is drawn.
    public static readonly OxyColor Words = OxyColor.FromRgb(1, 0, 0);
    public static readonly OxyColor Line = OxyColor.FromRgb(2, 0, 0);
    public static readonly OxyColor Hair = OxyColor.FromRgb(3, 0, 0);
    public static readonly OxyColor Drawn = OxyColor.FromRgb(4, 0, 0);

    /// <summary>A plot with nothing in it yet, and room for its labels.</summary>
    public static PlotModel Blank() => new()
    {
        Culture = CultureInfo.CurrentCulture,
        DefaultFontSize = 13,
        PlotAreaBorderThickness = new(0),
        Background = OxyColors.Undefined,
        TextColor = Words,
        Padding = new(0),
        PlotMargins = new(34, 10, 10, 24),
    };

    /// <param name="id">Sets what it names inside apart from other plots on the page.</param>
    public static string Draw(PlotModel plot, string id, int width, int height)
    {
        var svg = new SvgExporter { Width = width, Height = height, IsDocument = false }.ExportToString(plot);
        return svg[svg.IndexOf("<defs", StringComparison.Ordinal)..svg.LastIndexOf("</svg>", StringComparison.Ordinal)]
            .Replace("id=\"clipPath", $"id=\"{id}-clip", StringComparison.Ordinal)
            .Replace("url(#clipPath", $"url(#{id}-clip", StringComparison.Ordinal)
            .Replace(" font-family=\"Segoe UI\"", "", StringComparison.Ordinal)
            .Replace("rgb(1,0,0)", "var(--second-ink)", StringComparison.Ordinal)
            .Replace("rgb(2,0,0)", "var(--line)", StringComparison.Ordinal)
            .Replace("rgb(3,0,0)", "var(--hair)", StringComparison.Ordinal)
            .Replace("rgb(4,0,0)", "var(--kind)", StringComparison.Ordinal);
    }
}
