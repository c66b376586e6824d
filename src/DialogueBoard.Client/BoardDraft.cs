using DialogueBoard.OurMix;

namespace DialogueBoard.Client;

/// <summary>What a new board is to be called, what it is for, and where.</summary>
/// <param name="StartingMix">Where its dials stand on the first day; the usual one where left out.</param>
public sealed record BoardDraft(string Title, string? Purpose = null, string? Place = null, StartingMix? StartingMix = null);
