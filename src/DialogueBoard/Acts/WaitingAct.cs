using System.Text.Json;
using DialogueBoard.Contributions;
using DialogueBoard.Organisations;

namespace DialogueBoard.Acts;

/// <summary>
/// An act whose words the board does not have yet: written in a quiet round, or on a board where somebody reads first what is new.
/// It is in no view, delta, export or log, and enters the board as an ordinary act when it is shown or let in.
/// </summary>
public sealed record WaitingAct
{
    /// <summary>How long words that were turned down can still be let in, and be read by their author: then they go for good.</summary>
    public static readonly TimeSpan TurnedDownFor = TimeSpan.FromDays(30);

    public required Guid BoardId { get; init; }

    /// <summary>The act's own id.</summary>
    public required Guid ActId { get; init; }

    /// <summary>The session in whose quiet it waits, where nobody but its author may read it; null where it waits for those who look after the board.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>The session in which it was said, wherever it waits now.</summary>
    public Guid? SaidIn { get; init; }

    public required Guid AuthorId { get; init; }

    public string? AuthorName { get; init; }

    /// <summary>Whether its author looked after the board when they wrote it.</summary>
    public bool BySteward { get; init; }

    /// <summary>Where its author had signed in as staff when they wrote it.</summary>
    public Workplace? WorksAt { get; init; }

    /// <summary>The language of its words, where the server found it plain.</summary>
    public string? Language { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The act, as the wire has it.</summary>
    public required string Act { get; init; }

    /// <summary>When those who look after the board turned it down; null where it waits.</summary>
    public DateTime? TurnedDownAt { get; init; }

    /// <summary>What they told its author.</summary>
    public string? Reason { get; init; }

    /// <summary>The ground rule that they named, in its words at that time.</summary>
    public string? Rule { get; init; }

    /// <summary>Whether it was turned down so long ago that it is no longer there, however soon its row goes.</summary>
    public bool IsGone(DateTime now) => TurnedDownAt is { } at && at + TurnedDownFor <= now;

    /// <summary>The act itself; null where it is none that this version of the product knows.</summary>
    public CardAct? Read()
    {
        try
        {
            return JsonSerializer.Deserialize<Act>(Act, WireJson.Options) is CardAct card ? card with { Language = Language } : null;
        }
        catch (Exception wrong) when (wrong is JsonException or NotSupportedException)
        {
            return null;
        }
    }
}
