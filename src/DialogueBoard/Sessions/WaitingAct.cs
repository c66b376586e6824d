using System.Text.Json;
using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Organisations;

namespace DialogueBoard.Sessions;

/// <summary>
/// An act whose words nobody but its author may read yet: written in a quiet round. It is in no view, delta, export or log, and
/// enters the board as an ordinary act when the kept words are shown.
/// </summary>
public sealed record WaitingAct
{
    public required Guid BoardId { get; init; }

    /// <summary>The act's own id.</summary>
    public required Guid ActId { get; init; }

    /// <summary>The session in which it waits.</summary>
    public required Guid SessionId { get; init; }

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
