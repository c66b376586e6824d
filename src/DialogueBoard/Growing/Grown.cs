namespace DialogueBoard.Growing;

/// <summary>One thing that grew: when, and the card that shows it.</summary>
public readonly record struct Grown(DateTime At, Guid ContributionId);
