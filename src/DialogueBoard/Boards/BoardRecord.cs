using System.Text.Json.Serialization;

namespace DialogueBoard.Boards;

/// <summary>
/// One thing on a board: a contribution, a thread, an offer of energy. Immutable; the same object is the stored row,
/// the member of every <see cref="BoardView"/> and, by its public face, the JSON of a delta.
/// </summary>
public abstract record BoardRecord
{
    /// <summary>Unique on its board. Made by the client whose act created the record.</summary>
    [JsonPropertyOrder(-1)]
    public required Guid Id { get; init; }

    /// <summary>The board it stands on. Set by the writer, never sent.</summary>
    [JsonIgnore]
    public Guid BoardId { get; init; }

    /// <summary>The board's version at which this record last changed. Never sent: a delta's range says it.</summary>
    [JsonIgnore]
    public long Version { get; init; }

    /// <summary>True for a record that has left the board; its row stays, so that other nodes learn of it.</summary>
    [JsonIgnore]
    public bool Gone { get; init; }

    /// <summary>
    /// This record with nothing left of one person: neither their name nor words of theirs; one that is nothing without them leaves the
    /// board. The same where there is nothing of theirs in it. What belongs to the board as a whole keeps what it says.
    /// </summary>
    public abstract BoardRecord Without(Guid personId);
}
