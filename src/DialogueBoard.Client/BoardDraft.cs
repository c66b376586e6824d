namespace DialogueBoard.Client;

/// <summary>What a new board is to be called, what it is for, and where.</summary>
public sealed record BoardDraft(string Title, string? Purpose = null, string? Place = null);
