using DialogueBoard.Boards;

namespace DialogueBoard.Server.KeepPosted;

/// <summary>The news of one board.</summary>
/// <param name="More">How many news there are besides those named here.</param>
public sealed record DigestOfBoard(Board Board, IReadOnlyList<Happening> Mine, IReadOnlyList<DigestPart> Parts, int More);
