namespace DialogueBoard.Server.KeepPosted;

/// <summary>One way of sending mail. Used by one round of sending at a time.</summary>
internal interface IMailSender
{
    /// <summary>
    /// Whether a mail that went out before can be told and is not sent twice, so that it does no harm if a node ends before it has noted
    /// that.
    /// </summary>
    bool KnowsWhatWent { get; }

    /// <summary>Sends one mail. Throws nothing but that it was cancelled.</summary>
    /// <param name="again">Whether an earlier attempt may have got through without anybody noting it.</param>
    Task<MailOutcome> SendAsync(Letter letter, bool again, CancellationToken cancel);

    /// <summary>A round is over: lets go of what was held for it.</summary>
    Task RestAsync(CancellationToken cancel);
}

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
