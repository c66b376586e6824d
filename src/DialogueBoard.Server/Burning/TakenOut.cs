using DialogueBoard.Contributions;

namespace DialogueBoard.Server.Burning;

/// <summary>A card that somebody took out of a group.</summary>
/// <param name="By">Who did, by the name they go by now.</param>
public sealed record TakenOut(Guid Card, By By, DateTime At);
