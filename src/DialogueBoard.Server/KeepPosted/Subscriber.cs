namespace DialogueBoard.Server.KeepPosted;

/// <summary>
/// Somebody who is kept posted by e-mail, over all boards. Their address stands here and nowhere else: not on a board, in a log
/// or in the outbox.
/// </summary>
public sealed record Subscriber
{
    /// <summary>A keyed hash of the address: one person is one row, whoever asks and wherever.</summary>
    public required Guid Id { get; init; }

    /// <summary>As it was typed, at most <see cref="EmailAddress.Longest"/>.</summary>
    public required string Address { get; init; }

    /// <summary>The culture their mails are written in.</summary>
    public required string Language { get; init; }

    /// <summary>The days of the week on which a digest may come; see <see cref="MailDays"/>.</summary>
    public required int Days { get; init; }

    /// <summary>Made anew each time somebody subscribes: links from before they stopped open nothing.</summary>
    public required Guid Stamp { get; init; }

    public required DateTime AskedAt { get; init; }

    /// <summary>When they first said yes from their own mailbox; null for somebody who has not, and who gets nothing but the question.</summary>
    public DateTime? ConfirmedAt { get; init; }

    /// <summary>When it is next looked whether there is news for them; null while they are not confirmed, or stopped.</summary>
    public DateTime? NextAt { get; init; }

    /// <summary>How often, one after the other, their mail server said that there is no such mailbox.</summary>
    public int Refusals { get; init; }

    /// <summary>When that was once too often. Until they subscribe again nothing is sent.</summary>
    public DateTime? StoppedAt { get; init; }
}
