using DialogueBoard.Acts;

namespace DialogueBoard.Sessions;

/// <summary>The board notices that whoever holds the panel cannot be reached, or can be again. Nobody else can say so.</summary>
public sealed record NoticePanel : SessionAct
{
    /// <summary>Who held the panel when it was noticed.</summary>
    public required Guid HeldBy { get; init; }

    /// <summary>Whether they cannot be reached.</summary>
    public required bool Free { get; init; }

    private protected override Decision Decide(Situation situation, Session session) =>
        situation.Actor != Actor.TheBoard ? Refusal.Because(RefusalCode.OnlyTheBoard)
        : RefuseUnlessOn(session) is { } refusal ? refusal
        : !session.IsLedBy(HeldBy) ? Refusal.Because(RefusalCode.PanelMovedOn)
        : Free == session.PanelFreeSince is not null ? Refusal.Because(RefusalCode.AlreadyThere)
        : Decision.Of(session with { PanelFreeSince = Free ? situation.Now : null });
}
