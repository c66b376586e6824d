using DialogueBoard.Acts;
using DialogueBoard.Boards;

namespace DialogueBoard.Sessions;

/// <summary>What becomes of all that was kept back in a session.</summary>
/// <param name="Changed">What changes on the board.</param>
/// <param name="Acts">What waits no longer, by the acts' ids.</param>
/// <param name="ToBeRead">What waits on, for those who look after the board.</param>
internal sealed record Shown(IReadOnlyList<BoardRecord> Changed, IReadOnlyList<Guid> Acts, IReadOnlyList<WaitingAct> ToBeRead);
