namespace DialogueBoard.Server.KeepPosted;

/// <summary>A mail that was taken and could not be brought to its mailbox after all.</summary>
/// <param name="MailId">The outbox's own id of the mail.</param>
/// <param name="NoMailbox">Whether it was for there being no such mailbox.</param>
/// <param name="Trouble">A short code, without anybody's words or address.</param>
internal sealed record Bounce(Guid MailId, bool NoMailbox, string Trouble);
