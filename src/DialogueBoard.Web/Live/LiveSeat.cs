using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Presence;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.People;
using DialogueBoard.Server.Writing;
using DialogueBoard.Sessions;

namespace DialogueBoard.Web.Live;

/// <summary>One person's place at a board, shared by the parts of their live page. Used on their circuit's dispatcher only.</summary>
public sealed class LiveSeat(OpenBoard board, Actor me, Participants participants, ActPipeline pipeline)
{
    public OpenBoard Board { get; } = board;

    /// <summary>The person; refreshed at every act and with every view, since rights may change while the page is open.</summary>
    public Actor Me { get; private set; } = me;

    /// <summary>The board as this page shows it.</summary>
    public BoardView View
    {
        get;
        set
        {
            field = value;
            Me = Me.On(value);
        }
    } = board.Feed.View;

    public WhoIsHere Here { get; set; } = board.Presence.Now;

    public Guid? Chosen { get; set; }

    /// <summary>The session that is on and in which this person takes part.</summary>
    public Session? Session => BoardSessions.Of(View, Me.Id);

    /// <summary>Whether they lead the session that is on.</summary>
    public bool Leads => BoardSessions.On(View)?.IsLedBy(Me.Id) == true;

    /// <summary>Whether they stay where they are while everybody is brought to a card.</summary>
    public bool StaysBehind { get; set; }

    /// <summary>What they wrote that is kept back, oldest first; nobody else's.</summary>
    public IReadOnlyList<(WaitingAct Waiting, CardAct Act)> Kept { get; set; } = [];

    /// <summary>The board as it was when <see cref="Kept"/> was read.</summary>
    public BoardView KeptIn { get; set; } = board.Feed.View;

    /// <summary>Looks anew at what is kept back.</summary>
    public Func<Task> KeptChanged { get; set; } = () => Task.CompletedTask;

    /// <summary>Tells the page that what was typed into a field under this name need not be kept any more.</summary>
    public Func<string, Task> Forget { get; set; } = _ => Task.CompletedTask;

    /// <summary>Performs an act; null when the board has stored it, otherwise why not.</summary>
    public async Task<Refusal?> PerformAsync(Act act)
    {
        if (await participants.FindAsync(Board, Me.Id) is not { } now)
        {
            return Refusal.Because(RefusalCode.NotJoined);
        }

        Me = now;
        var (receipt, refusal) = await pipeline.PerformAsync(Board, now, act);
        if (receipt is { Waits: true } || (receipt is not null && (act.NeedsWaiting is not null || act.NeedsWaitingActs.Count > 0)))
        {
            await KeptChanged();
        }

        return refusal;
    }
}
