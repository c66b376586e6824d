namespace DialogueBoard.Heard;

/// <summary>One group of voices on a board.</summary>
/// <param name="People">How many different people speak in it; null where they are fewer than <see cref="Voices.Few"/>.</param>
/// <param name="Cards">How many cards of theirs are on the board.</param>
/// <param name="Within">The cards on which they see it differently among themselves, oldest first; empty for a group of few.</param>
public sealed record VoiceGroup(GroupName Name, int? People, int Cards, IReadOnlyList<Within> Within);
