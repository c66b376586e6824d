using DialogueBoard.OurMix;

namespace DialogueBoard.Client;

/// <summary>What a board is called and where it stands.</summary>
/// <param name="Version">How many acts have been performed on it.</param>
/// <param name="StartingMix">What it was opened with; null where that has no name.</param>
/// <param name="Epoch">The unbroken history which the version belongs to.</param>
public sealed record BoardFacts(string Code, string Title, string? Purpose, string? Place, long Version, string Epoch, Mix Mix, StartingMix? StartingMix = null);
