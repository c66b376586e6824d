using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace DialogueBoard.Server.KeepPosted;

/// <summary>
/// Hands mails to a mail server, over one connection for each round. SMTP cannot say afterwards whether a mail was taken: one whose end
/// was not heard is sent again under the same Message-ID.
/// </summary>
internal sealed class SmtpSender(MailSettings settings, TimeProvider time) : IMailSender, IDisposable
{
    private readonly MailboxAddress _from = settings.FromMailbox;
    private readonly SmtpClient _client = new() { Timeout = (int)settings.Smtp.Timeout.TotalMilliseconds };

    public bool KnowsWhatWent => false;

    public async Task<MailOutcome> SendAsync(Letter letter, bool again, CancellationToken cancel)
    {
        try
        {
            await ReachAsync(cancel);
        }
        catch (Exception wrong) when (wrong is SocketException or IOException or AuthenticationException or SslHandshakeException or ProtocolException or CommandException or NotSupportedException or TimeoutException)
        {
            await HangUpAsync();
            return new(MailFate.Closed, wrong is AuthenticationException ? "password" : wrong is SslHandshakeException or NotSupportedException ? "no-tls" : "no-connection");
        }

        try
        {
            using var message = LetterMime.Of(letter, _from, time.GetUtcNow().UtcDateTime);
            await _client.SendAsync(message, cancel);
            return MailOutcome.Sent;
        }
        catch (SmtpCommandException told)
        {
            return await ToldAsync(told);
        }
        catch (NotSupportedException)
        {
            // An address beyond ASCII, which this server does not carry.
            return new(MailFate.NoMailbox, "no-smtputf8");
        }
        catch (Exception wrong) when (wrong is SocketException or IOException or ProtocolException or ServiceNotConnectedException or TimeoutException)
        {
            await HangUpAsync();
            return new(MailFate.Later, "connection-lost");
        }
    }

    public Task CameBackAsync(Func<Bounce, Task<bool>> note, CancellationToken cancel) => new BounceMailbox(settings.Bounces).ReadAsync(note, cancel);

    public Task RestAsync(CancellationToken cancel) => HangUpAsync();

    public void Dispose() => _client.Dispose();

    private async Task ReachAsync(CancellationToken cancel)
    {
        if (_client.IsConnected)
        {
            return;
        }

        var smtp = settings.Smtp;
        var tls = smtp.WithoutTls ? SecureSocketOptions.None : smtp.Port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls;
        await _client.ConnectAsync(smtp.Host ?? "", smtp.Port, tls, cancel);
        if (!string.IsNullOrEmpty(smtp.User))
        {
            await _client.AuthenticateAsync(smtp.User, smtp.Password ?? "", cancel);
        }
    }

    // RFC 5321, 4.2.1: what begins with 5 is for good. Of the answer only the numbers are kept: its words may hold the address.
    private async Task<MailOutcome> ToldAsync(SmtpCommandException told)
    {
        var number = FormattableString.Invariant($"{(int)told.StatusCode}");
        var forGood = (int)told.StatusCode >= 500;
        if (!_client.IsConnected || (int)told.StatusCode == 421)
        {
            await HangUpAsync();
            return new(MailFate.Closed, number);
        }

        return new(
            !forGood ? MailFate.Later : told.ErrorCode == SmtpErrorCode.RecipientNotAccepted ? MailFate.NoMailbox : MailFate.Refused,
            number);
    }

    private async Task HangUpAsync()
    {
        try
        {
            using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(5), time);
            await _client.DisconnectAsync(_client.IsConnected, soon.Token);
        }
        catch (Exception wrong) when (wrong is SocketException or IOException or ProtocolException or ServiceNotConnectedException or OperationCanceledException or ObjectDisposedException)
        {
            // It was gone already.
        }
    }
}
