using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Sessions;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Sessions;

/// <summary>
/// Three sessions of Sue's: one planned, one over, and one that is on. In that one Sue holds the panel, Ben takes part and has his hand up;
/// the check-in has ended, and the go-round is on, which comes after a gathering that has not begun.
/// </summary>
internal static class SessionBoard
{
    public static readonly Guid Planned = IdOf("planned session");
    public static readonly Guid On = IdOf("session");
    public static readonly Guid Over = IdOf("session that is over");
    public static readonly Guid BensHand = IdOf("Ben's hand");

    public const int CheckIn = 0;
    public const int Gather = 1;
    public const int GoRound = 2;

    public static SmallBoard AddTo(SmallBoard board) => board
        .Does(Sue, Planning(Over))
        .Does(Sue, new OpenSession { Id = IdOf("open the one that is over"), SessionId = Over })
        .Does(Sue, new CloseSession { Id = IdOf("close it"), SessionId = Over })
        .Does(Sue, Planning(Planned))
        .Opens(On)
        .Enters(Ben, On)
        .Does(Sue, new StartRound { Id = IdOf("start the check-in"), SessionId = On, Round = CheckIn })
        .Does(Sue, new StartRound { Id = IdOf("start the go-round"), SessionId = On, Round = GoRound })
        .Does(Ben, new RaiseHand { Id = BensHand, SessionId = On });

    /// <summary>Sue plans a session and opens it.</summary>
    public static SmallBoard Opens(this SmallBoard board, Guid session) => board
        .Does(Sue, Planning(session))
        .Does(Sue, new OpenSession { Id = DerivedId.Of(session, "open"), SessionId = session });

    public static SmallBoard Enters(this SmallBoard board, Actor who, Guid session) => board.Does(who, new EnterSession { Id = DerivedId.Of(session, $"enter {who.Id}"), SessionId = session });

    public static Session The(this SmallBoard board, Guid session) => BoardSessions.Find(board.View, session)!;

    public static PlanSession Planning(Guid id) => new()
    {
        Id = id,
        Purpose = "Getting home at night",
        HeldBy = ["Housing"],
        Rounds =
        [
            new(RoundKind.CheckIn, "How are you here?", 5),
            new(RoundKind.Gather, "When did you last miss the bus?"),
            new(RoundKind.GoRound, "What did you hear?"),
            new(RoundKind.CheckIn, "How do you leave?", 5),
        ],
    };

    public static ChangeSession Changing(Guid session) => new()
    {
        Id = IdOf("new"),
        SessionId = session,
        Purpose = "Getting home at all",
        Rounds = [new(RoundKind.Gather, "What else?", 20)],
        HoursBeforePublic = 24,
    };
}
