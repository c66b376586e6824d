namespace DialogueBoard.Server.InAndOut;

/// <summary>A row that was left out.</summary>
/// <param name="Row">Its number as a spreadsheet shows it; the row of names is 1.</param>
/// <param name="Why">Why, in a plain sentence.</param>
public sealed record LeftOutRow(int Row, string Why);
