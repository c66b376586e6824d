namespace DialogueBoard.Server.InAndOut;

/// <summary>One row of a spreadsheet.</summary>
/// <param name="Number">Its number as a spreadsheet shows it; the row of names is 1.</param>
/// <param name="Why">Why it cannot be read, in plain words; null for a good row.</param>
internal readonly record struct SheetRow(int Number, IReadOnlyList<string> Cells, string? Why = null)
{
    public bool IsEmpty => Why is null && Cells.All(cell => cell.Length == 0);
}
