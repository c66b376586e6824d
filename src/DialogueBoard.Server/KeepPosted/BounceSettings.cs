namespace DialogueBoard.Server.KeepPosted;

/// <summary>The section "Mail:Bounces": the mailbox to which mails come back, read by POP3. None where no host is named.</summary>
public sealed class BounceSettings
{
    public string? Host { get; set; }
    public int Port { get; set; } = 995;
    public string? User { get; set; }
    public string? Password { get; set; }

    /// <summary>Whether a connection without TLS is allowed. Only for a mail server on this very machine.</summary>
    public bool WithoutTls { get; set; }
}
