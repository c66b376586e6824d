namespace DialogueBoard.OurMix;

/// <summary>One person's mark for one dial, as it is kept in private: each a stop of 1 to 5, or left out.</summary>
public sealed record Marked(int? Now, int? Might);
