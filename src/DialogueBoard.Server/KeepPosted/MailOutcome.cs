namespace DialogueBoard.Server.KeepPosted;

/// <summary>What became of one attempt.</summary>
/// <param name="Trouble">A short code, without anybody's words or address; null where it was sent.</param>
internal sealed record MailOutcome(MailFate Fate, string? Trouble = null)
{
    public static MailOutcome Sent { get; } = new(MailFate.Sent);
}

internal enum MailFate
{
    Sent,

    /// <summary>Not now, for this one mail.</summary>
    Later,

    /// <summary>The way itself is closed: nothing else needs to be tried now.</summary>
    Closed,

    /// <summary>There is no such mailbox, and never will be.</summary>
    NoMailbox,

    /// <summary>This mail will not be taken, whenever it is tried.</summary>
    Refused,
}
