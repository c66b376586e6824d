using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using SmtpServer;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace DialogueBoard.Tests.Server.KeepPosted;

/// <summary>A real mail server on a free port of 127.0.0.1, which keeps what it is handed.</summary>
internal sealed class MailServer : MessageStore, IMailboxFilter, IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<byte[]> _taken = [];
    private readonly Task _running;

    public MailServer()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        Port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        var options = new SmtpServerOptionsBuilder().ServerName("mail.example").Endpoint(at => at.Endpoint(new IPEndPoint(IPAddress.Loopback, Port))).Build();
        var services = new SmtpServer.ComponentModel.ServiceProvider();
        services.Add((IMessageStore)this);
        services.Add((IMailboxFilter)this);
        _running = new SmtpServer.SmtpServer(options, services).StartAsync(_end.Token);
    }

    public int Port { get; }

    /// <summary>Answers for mailboxes that are not there (true), or are busy (false); for all others it takes what comes.</summary>
    public Func<string, bool?> Refuses { get; set; } = _ => null;

    /// <summary>Waited for before a mail is taken: what never ends leaves its sender in the middle of sending.</summary>
    public Func<Task> Before { get; set; } = () => Task.CompletedTask;

    /// <summary>Called once a mail is here, before its sender hears so.</summary>
    public Action Took { get; set; } = () => { };

    /// <summary>What came, as it came, in order.</summary>
    public IReadOnlyList<string> Raw => [.. _taken.Select(bytes => System.Text.Encoding.UTF8.GetString(bytes))];

    /// <summary>What came, read as mail.</summary>
    public IReadOnlyList<MimeMessage> Mails => [.. _taken.Select(bytes => MimeMessage.Load(new MemoryStream(bytes)))];

    public IEnumerable<MimeMessage> To(string address) => Mails.Where(mail => mail.To.Mailboxes.Single().Address == address);

    public override Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        _taken.Enqueue(buffer.ToArray());
        Took();
        return Task.FromResult(SmtpResponse.Ok);
    }

    public async Task<bool> CanAcceptFromAsync(ISessionContext context, IMailbox from, int size, CancellationToken cancellationToken)
    {
        await Before();
        return true;
    }

    public Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) => Refuses(to.AsAddress()) switch
    {
        null => Task.FromResult(true),
        true => Task.FromResult(false),
        false => throw new SmtpResponseException(new SmtpResponse(SmtpReplyCode.InsufficientStorage, "busy")),
    };

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        try
        {
            await _running;
        }
        catch (OperationCanceledException)
        {
        }

        _end.Dispose();
    }
}
