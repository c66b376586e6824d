namespace DialogueBoard.Load.Wire;

/// <summary>Takes one record of JSON as it came. The bytes are only there during the call.</summary>
internal delegate void HubRecordHeard(ReadOnlySpan<byte> json);
