using DialogueBoard.Acts;

namespace DialogueBoard.Server.Limits;

/// <summary>The limits that every door shares. A limit refuses one thing; it never drops a connection.</summary>
public sealed class BoardLimits(LimitSettings settings) : IDisposable
{
    private readonly MinuteLimit<(Guid Board, Guid Participant)> _participant = new(settings.ActsPerMinutePerParticipant, RefusalCode.TooFast);
    private readonly MinuteLimit<Guid> _board = new(settings.ActsPerMinutePerBoard, RefusalCode.BoardBusy);
    private readonly MinuteLimit<string> _joins = new(settings.JoinsPerMinutePerAddress, RefusalCode.TooManyJoins);
    private readonly MinuteLimit<string> _boards = new(settings.BoardsPerMinutePerAddress, RefusalCode.TooFast);
    private readonly MinuteLimit<string> _waysBack = new(settings.WaysBackPerMinutePerAddress, RefusalCode.TooFast);

    /// <summary>One act of one participant. The participant comes first: somebody over their own limit takes nothing from the board's.</summary>
    public Refusal? Act(Guid boardId, Guid participantId) => _participant.Take((boardId, participantId)) ?? _board.Take(boardId);

    /// <param name="address">The network address as text; "" where it is not known.</param>
    public Refusal? Join(string address) => _joins.Take(address);

    /// <inheritdoc cref="Join"/>
    public Refusal? OpenBoard(string address) => _boards.Take(address);

    /// <inheritdoc cref="Join"/>
    public Refusal? WayBack(string address) => _waysBack.Take(address);

    public void Dispose()
    {
        _participant.Dispose();
        _board.Dispose();
        _joins.Dispose();
        _boards.Dispose();
        _waysBack.Dispose();
    }
}
