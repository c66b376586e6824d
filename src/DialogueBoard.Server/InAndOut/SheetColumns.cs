namespace DialogueBoard.Server.InAndOut;

/// <summary>Which column holds what, by the names in a spreadsheet's first row. Case does not matter.</summary>
internal sealed class SheetColumns
{
    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);
    private readonly int _count;

    public SheetColumns(SheetRow names)
    {
        _count = names.Cells.Count;
        for (var i = 0; i < _count; i++)
        {
            _places.TryAdd(names.Cells[i].Trim(), i);
        }
    }

    public bool Has(string name) => _places.ContainsKey(name);

    /// <summary>What stands in a row under a name; null where there is nothing.</summary>
    public string? Cell(SheetRow row, string name) =>
        _places.TryGetValue(name, out var place) && place < row.Cells.Count && row.Cells[place] is { Length: > 0 } cell ? cell : null;

    /// <summary>Whether something stands where no column has a name: words that a comma has cut in two.</summary>
    public bool SpillsOver(SheetRow row) => row.Cells.Skip(_count).Any(cell => !string.IsNullOrWhiteSpace(cell));
}
