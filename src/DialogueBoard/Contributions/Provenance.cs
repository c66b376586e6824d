namespace DialogueBoard.Contributions;

/// <summary>Who first said something that is being imported, and when.</summary>
public sealed record Provenance(By By, DateTime At);
