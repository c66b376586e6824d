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

    /// <summary>Tells what came back of mails that had gone out, as far as this way hears of it; the same may be told again.</summary>
    /// <param name="note">Whether it is a mail of ours.</param>
    Task CameBackAsync(Func<Bounce, Task<bool>> note, CancellationToken cancel);

    /// <summary>A round is over: lets go of what was held for it.</summary>
    Task RestAsync(CancellationToken cancel);
}
