using DialogueBoard.Boards;
using DialogueBoard.Words;

namespace DialogueBoard.Server.KeepPosted;

/// <summary>One thing on one board that somebody is kept posted about, once they have confirmed it.</summary>
public sealed record Follow
{
    public required Guid Id { get; init; }
    public required Guid SubscriberId { get; init; }
    public required Guid BoardId { get; init; }
    public required FollowWhat What { get; init; }

    /// <summary>For <see cref="FollowWhat.Place"/>.</summary>
    public string? Place { get; init; }

    /// <summary>For <see cref="FollowWhat.Card"/>.</summary>
    public Guid? CardId { get; init; }

    /// <summary>Who they are on this board, where they asked as somebody who has joined it: what happens to what they said comes first.</summary>
    public Guid? ParticipantId { get; init; }

    /// <summary>The days and the language they asked for with it; theirs from when they confirm.</summary>
    public required int Days { get; init; }

    /// <inheritdoc cref="Days"/>
    public required string Language { get; init; }

    public required DateTime AskedAt { get; init; }
    public DateTime? ConfirmedAt { get; init; }

    /// <summary>The board's version up to which they have been told.</summary>
    public required long SeenVersion { get; init; }

    /// <summary>Asked for twice by the same person it is one; a stranger who types the same address makes one of their own.</summary>
    public static Guid IdOf(Guid subscriberId, Guid boardId, FollowWhat what, string? place, Guid? cardId, Guid? participantId) => DerivedId.Of(
        subscriberId,
        FormattableString.Invariant($"{boardId:N} {what} {cardId:N} {participantId:N} {(place is null ? "" : Named.Key(place))}"));
}

/// <summary>What somebody is kept posted about.</summary>
public enum FollowWhat
{
    /// <summary>Everything that is put on the board.</summary>
    Board,

    /// <summary>What is said about one place.</summary>
    Place,

    /// <summary>What is said about one card.</summary>
    Card,

    /// <summary>Only what happens to what they said themselves.</summary>
    Mine,

    /// <summary>For those who look after the board: that something has waited too long.</summary>
    Care,
}
