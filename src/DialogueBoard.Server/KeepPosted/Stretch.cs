namespace DialogueBoard.Server.KeepPosted;

/// <summary>What one mail tells of one follow: what came after one version of its board, up to another.</summary>
public sealed record Stretch(Guid FollowId, long After, long UpTo);
