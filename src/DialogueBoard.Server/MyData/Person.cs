using DialogueBoard.Server.Feed;

namespace DialogueBoard.Server.MyData;

/// <summary>Somebody over all the boards in which they take part: only their own key tells that these are one person.</summary>
/// <param name="Key">Their key. Held for this one request, never stored or logged.</param>
/// <param name="On">The boards in which they take part, and who they are on each.</param>
public sealed record Person(string Key, IReadOnlyList<(OpenBoard Board, Guid Id)> On);
