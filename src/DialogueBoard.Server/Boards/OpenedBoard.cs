using DialogueBoard.Boards;

namespace DialogueBoard.Server.Boards;

/// <summary>A board just opened, and the key that lets its holder look after it.</summary>
public sealed record OpenedBoard(Board Board, string StewardKey);
