namespace DialogueBoard.Load.Wire;

/// <summary>What a delta says of itself.</summary>
internal readonly record struct DeltaRange(long From, long To, bool Full);
