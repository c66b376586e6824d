using DialogueBoard.Boards;

namespace DialogueBoard.Server.KeepPosted;

/// <summary>
/// A mail that is to be sent, or was. It holds no words and no address, only about what it is: it is written at the moment it is
/// sent, so that words that left a board meanwhile leave with it.
/// </summary>
public sealed record OutboxMail
{
    /// <summary>Made from whom, what and when it is for: it cannot be built twice. The mail's Message-ID is made from it.</summary>
    public required Guid Id { get; init; }

    public required Guid SubscriberId { get; init; }
    public required MailKind Kind { get; init; }

    /// <summary>What of, as JSON: a list of <see cref="Stretch"/>.</summary>
    public required string About { get; init; }

    public required DateTime BuiltAt { get; init; }
    public required MailState State { get; init; }

    /// <summary>When it may next be tried. While a node sends it: until when that node alone may.</summary>
    public required DateTime TryAt { get; init; }

    /// <summary>How often a node took it to send it.</summary>
    public int Attempts { get; init; }

    /// <summary>The round of sending that took it last.</summary>
    public Guid? Round { get; init; }

    /// <summary>When it was sent, given up, or found to have nothing left to tell.</summary>
    public DateTime? DoneAt { get; init; }

    /// <summary>What went wrong last, as a short code ("550 5.1.1", "no-connection"), never an answer's own words.</summary>
    public string? Trouble { get; init; }

    /// <summary>The one digest of a day; the one reminder of a day.</summary>
    public static Guid IdOf(Guid subscriberId, MailKind kind, DateTime day) => DerivedId.Of(subscriberId, FormattableString.Invariant($"{kind} {day:yyyy-MM-dd}"));
}

public enum MailKind
{
    /// <summary>Asks whether they want it at all.</summary>
    Confirm,

    /// <summary>The news of all their boards.</summary>
    Digest,

    /// <summary>To those who look after boards: something has waited too long.</summary>
    Reminder,
}

public enum MailState
{
    Waiting,

    /// <summary>A node took it. Whether it went out is not known until it says so.</summary>
    Sending,
    Sent,

    /// <summary>Given up: refused for good, or tried too often.</summary>
    Failed,

    /// <summary>Nothing was left to tell when it was to be sent.</summary>
    Nothing,
}
