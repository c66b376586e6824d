namespace DialogueBoard.Server.KeepPosted;

/// <summary>The section "Mail:Smtp".</summary>
public sealed class SmtpSettings
{
    public string? Host { get; set; }
    public int Port { get; set; } = 587;
    public string? User { get; set; }
    public string? Password { get; set; }

    /// <summary>Whether a connection without TLS is allowed. Only for a mail server on this very machine.</summary>
    public bool WithoutTls { get; set; }

    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);
}
