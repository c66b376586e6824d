namespace DialogueBoard.OurMix;

/// <summary>A dial and a stop for it.</summary>
public sealed record DialStop(Principle Principle, int Stop);
