namespace DialogueBoard.Priorities;

/// <summary>So many dots for one card.</summary>
public sealed record GivenDots(Guid ContributionId, int Dots);
