namespace DialogueBoard.Load.Targets;

/// <summary>Which server to start, and where it keeps its data.</summary>
/// <param name="Program">The server's program; null for the one built along with this one.</param>
/// <param name="DataFolder">A folder on the disk to be measured; null for the system's temporary one.</param>
internal sealed record ServerSource(string? Program, string? DataFolder);
