using System.Globalization;
using System.Text.Json;

namespace DialogueBoard.Load.Report;

/// <summary>What a command prints: one table, each figure beside its ceiling, and the same as one line of JSON.</summary>
/// <param name="measure">What was measured.</param>
/// <param name="settings">With what.</param>
internal sealed class Sheet(string measure, IReadOnlyDictionary<string, object?> settings)
{
    private readonly List<(string Name, Figures Figures)> _columns = [];
    private string? _ceiling;

    public void Add(string column, Figures figures) => _columns.Add((column, figures));

    /// <summary>Adds the column that the others are held against.</summary>
    public void AddCeiling(string column, Figures figures)
    {
        Add(column, figures);
        _ceiling = column;
    }

    public void Print(TextWriter to)
    {
        var rows = new List<string[]> { Header() };
        rows.AddRange(_columns[0].Figures.All.Select(figure => Row(figure)));
        var widths = Enumerable.Range(0, rows[0].Length).Select(i => rows.Max(row => row[i].Length)).ToArray();
        to.WriteLine($"{measure}: {string.Join(", ", settings.Select(setting => $"{setting.Key} {setting.Value ?? "-"}"))}");
        foreach (var row in rows)
        {
            to.WriteLine("| " + string.Join(" | ", row.Select((cell, i) => i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]))) + " |");
            if (row == rows[0])
            {
                to.WriteLine("| " + string.Join(" | ", widths.Select((width, i) => new string('-', width - 1) + (i == 0 ? '-' : ':'))) + " |");
            }
        }

        to.WriteLine();
        to.WriteLine(JsonSerializer.Serialize(new
        {
            measure,
            settings,
            columns = _columns.ToDictionary(
                column => column.Name,
                column => column.Figures.All.ToDictionary(figure => figure.Label, figure => Rounded(figure.Value))),
            ratios = Compared.ToDictionary(
                column => $"{column.Name} / {_ceiling}",
                column => column.Figures.All.Where(figure => figure.IsCompared).ToDictionary(figure => figure.Label, figure => Rounded(Ratio(figure)))),
        }));
    }

    private IEnumerable<(string Name, Figures Figures)> Compared =>
        _ceiling is null ? [] : _columns.Where(column => column.Name != _ceiling);

    private string[] Header() =>
        ["", .. _columns.Select(column => column.Name), .. Compared.Select(column => $"{column.Name} / {_ceiling}")];

    private string[] Row(Figure figure) =>
    [
        figure.Label,
        .. _columns.Select(column => Shown(column.Figures[figure.Name]?.Value, figure.Format)),
        .. Compared.Select(column => figure.IsCompared ? Shown(Ratio(column.Figures[figure.Name]), "0.00") : ""),
    ];

    private double? Ratio(Figure? figure) =>
        figure is null ? null : figure.Value / _columns.Find(column => column.Name == _ceiling).Figures[figure.Name]?.Value;

    // JSON knows no infinity, and more digits than these say nothing.
    private static double? Rounded(double? value) => value is { } known && double.IsFinite(known) ? Math.Round(known, 4) : null;

    private static string Shown(double? value, string format) =>
        value is { } known && double.IsFinite(known) ? known.ToString(format, CultureInfo.InvariantCulture) : "-";
}
