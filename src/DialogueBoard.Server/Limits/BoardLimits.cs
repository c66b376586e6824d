using DialogueBoard.Acts;

namespace DialogueBoard.Server.Limits;

/// <summary>
/// The limits that every door shares. A limit refuses one thing; it never drops a connection. Where both count, a person's own
/// limit comes before their address's: somebody over it takes nothing from those beside them. Safe from any thread.
/// </summary>
public sealed class BoardLimits(LimitSettings settings) : IDisposable
{
    private readonly MinuteLimit<(Guid Board, Guid Participant)> _participant = new(settings.ActsPerMinutePerParticipant, RefusalCode.TooFast);
    private readonly MinuteLimit<Guid> _board = new(settings.ActsPerMinutePerBoard, RefusalCode.BoardBusy);
    private readonly MinuteLimit<string> _joins = new(settings.JoinsPerMinutePerAddress, RefusalCode.TooManyJoins);
    private readonly MinuteLimit<string> _boards = new(settings.BoardsPerMinutePerAddress, RefusalCode.TooFast);
    private readonly MinuteLimit<string> _imports = new(settings.ImportsPerMinutePerAddress, RefusalCode.TooFast);
    private readonly MinuteLimit<string> _posted = new(settings.PostedPerMinutePerAddress, RefusalCode.TooFast);
    private readonly MinuteLimit<string> _drafts = new(settings.DraftsPerMinutePerAddress, RefusalCode.TooFast);
    private readonly MinuteLimit<string> _waysBackOfPerson = new(settings.WaysBackPerMinutePerPerson, RefusalCode.TooFast);
    private readonly MinuteLimit<string> _waysBack = new(settings.WaysBackPerMinutePerAddress, RefusalCode.TooFast);
    private readonly MinuteLimit<string> _wrongWaysBack = new(settings.WaysBackPerMinutePerAddress, RefusalCode.TooManyCodes);
    private readonly MinuteLimit<string> _unknownBoards = new(settings.UnknownBoardsPerMinutePerAddress, RefusalCode.TooManyCodes);
    private readonly MinuteLimit<string> _begunByPerson = new(settings.ConnectionsPerMinutePerPerson, RefusalCode.TooManyOpen);
    private readonly MinuteLimit<string> _begun = new(settings.ConnectionsPerMinutePerAddress, RefusalCode.PlaceBusy);
    private readonly HeldLimit<string> _heldByPerson = new(settings.ConnectionsPerPerson, RefusalCode.TooManyOpen);
    private readonly HeldLimit<string> _held = new(settings.ConnectionsPerAddress, RefusalCode.PlaceBusy);

    /// <summary>One act of one participant. The participant comes first: somebody over their own limit takes nothing from the board's.</summary>
    public Refusal? Act(Guid boardId, Guid participantId) => _participant.Take((boardId, participantId)) ?? _board.Take(boardId);

    /// <param name="address">The network address as text; "" where it is not known.</param>
    public Refusal? Join(string address) => _joins.Take(address);

    /// <inheritdoc cref="Join"/>
    public Refusal? OpenBoard(string address) => _boards.Take(address);

    /// <inheritdoc cref="Join"/>
    public Refusal? Import(string address) => _imports.Take(address);

    /// <summary>Somebody asks to be kept posted by e-mail.</summary>
    /// <inheritdoc cref="Join"/>
    public Refusal? Posted(string address) => _posted.Take(address);

    /// <summary>Cards close to a draft asked for.</summary>
    /// <inheritdoc cref="Join"/>
    public Refusal? Draft(string address) => _drafts.Take(address);

    /// <summary>A way-back code asked for.</summary>
    /// <inheritdoc cref="BeginConnection"/>
    public Refusal? WayBack(string person, string address) => _waysBackOfPerson.Take(person) ?? _waysBack.Take(address);

    /// <summary>Whether too many wrong way-back codes came from an address for another to be tried.</summary>
    /// <inheritdoc cref="Join"/>
    public Refusal? WrongWaysBack(string address) => _wrongWaysBack.Full(address);

    /// <summary>A way-back code that is not known was tried.</summary>
    /// <inheritdoc cref="Join"/>
    public Refusal? WrongWayBack(string address) => _wrongWaysBack.Take(address);

    /// <summary>Whether too many boards that are not there were asked for from an address.</summary>
    /// <inheritdoc cref="Join"/>
    public Refusal? UnknownBoards(string address) => _unknownBoards.Full(address);

    /// <summary>A board that is not there was asked for.</summary>
    /// <inheritdoc cref="Join"/>
    public Refusal? UnknownBoard(string address) => _unknownBoards.Take(address);

    /// <summary>A live connection is about to be made.</summary>
    /// <param name="person">What tells one device, or one connection, from another; null where nothing does.</param>
    /// <param name="address">The network address as text; "" where it is not known.</param>
    public Refusal? BeginConnection(string? person, string address) => (person is null ? null : _begunByPerson.Take(person)) ?? _begun.Take(address);

    /// <summary>A place for a live connection, held until disposed; null with the reason where there is none left.</summary>
    /// <inheritdoc cref="BeginConnection"/>
    public (IDisposable? Place, Refusal? Refusal) HoldConnection(string? person, string address)
    {
        var (ofPerson, tooMany) = person is null ? default : _heldByPerson.Take(person);
        if (tooMany is not null)
        {
            return (null, tooMany);
        }

        var (ofAddress, full) = _held.Take(address);
        if (full is not null)
        {
            ofPerson?.Dispose();
            return (null, full);
        }

        return (new HeldPlace(ofPerson, ofAddress), null);
    }

    public void Dispose()
    {
        foreach (var limit in new IDisposable[]
        {
            _participant, _board, _joins, _boards, _imports, _posted, _drafts, _waysBackOfPerson, _waysBack, _wrongWaysBack, _unknownBoards, _begunByPerson, _begun, _heldByPerson, _held,
        })
        {
            limit.Dispose();
        }
    }
}
