namespace DialogueBoard.Server.KeepPosted;

/// <summary>One mail, ready to be sent by any way.</summary>
/// <param name="Id">The outbox's own, from which the Message-ID is made: sent again it is the same.</param>
/// <param name="Stop">The one-click unsubscribe link (RFC 8058); null for a mail that only asks.</param>
public sealed record Letter(Guid Id, string To, string Subject, string Text, string Html, Uri? Stop);
