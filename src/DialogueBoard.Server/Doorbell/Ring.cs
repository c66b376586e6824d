namespace DialogueBoard.Server.Doorbell;

/// <summary>"This board is now at this version."</summary>
public readonly record struct Ring(Guid BoardId, string Epoch, long Version);
