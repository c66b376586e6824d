namespace DialogueBoard.Feed;

/// <summary>The fields of a delta as they stand on the wire.</summary>
internal sealed record DeltaFields(string Epoch, long From, long To, bool Full, Put Put, IReadOnlyList<Guid> Gone);
