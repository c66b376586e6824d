using System.Text.Json.Serialization;
using DialogueBoard.Organisations;

namespace DialogueBoard.Server.People;

/// <summary>Somebody who has joined a board. The name is a label, not an identity: two may have the same.</summary>
public sealed record Participant
{
    public required Guid BoardId { get; init; }

    /// <summary>A keyed hash of the person's key and the board: the same person cannot be followed from board to board.</summary>
    public required Guid Id { get; init; }

    public string? Name { get; init; }
    public Door Door { get; init; }

    /// <summary>Whether they came by the stewards' link, and it has not been replaced since.</summary>
    public bool IsSteward { get; init; }

    /// <summary>Where they had signed in as staff when they were last seen; null for everybody else.</summary>
    public Workplace? WorksAt { get; init; }

    /// <summary>Until when that counts, UTC.</summary>
    public DateTime? WorksAtUntil { get; init; }

    public required DateTime JoinedAt { get; init; }
}

/// <summary>How far somebody has come in.</summary>
public enum Door
{
    /// <summary>Here for this one.</summary>
    [JsonStringEnumMemberName("here")] Here,

    /// <summary>Just looking.</summary>
    [JsonStringEnumMemberName("looking")] Looking,

    /// <summary>Keep me posted.</summary>
    [JsonStringEnumMemberName("posted")] Posted,
}
