using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DialogueBoard.Tests.Server.KeepPosted;

/// <summary>A mailbox that is read by POP3 (RFC 1939) on a free port of 127.0.0.1: what lies in it, and what was taken out.</summary>
internal sealed class ReturnedMails : IDisposable
{
    public const string Password = "rhubarb";
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public ReturnedMails()
    {
        _listener.Start();
        _ = AnswerAllAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The mails in it, as they came.</summary>
    public List<string> Mails { get; } = [];

    public void Dispose() => _listener.Dispose();

    /// <summary>A report as mail servers write them (RFC 3464).</summary>
    public static string Report(string? messageId, string status, string action = "failed") => $"""
        From: MAILER-DAEMON@mail.example
        To: boards@town.example
        Subject: Undelivered Mail Returned to Sender
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="part"

        --part
        Content-Type: text/plain

        I am sorry to tell you that ann@home.example is not known here.
        --part
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mail.example

        Final-Recipient: rfc822; ann@home.example
        Action: {action}
        Status: {status}
        Diagnostic-Code: smtp; 550 {status} <ann@home.example> is not known

        --part
        Content-Type: text/rfc822-headers

        From: boards@town.example
        To: ann@home.example
        Message-ID: <{messageId}>
        Subject: News

        --part--

        """;

    private async Task AnswerAllAsync()
    {
        try
        {
            while (true)
            {
                using var caller = await _listener.AcceptTcpClientAsync();
                await AnswerAsync(caller);
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException or IOException)
        {
        }
    }

    private async Task AnswerAsync(TcpClient caller)
    {
        using var reader = new StreamReader(caller.GetStream(), Encoding.ASCII);
        await using var writer = new StreamWriter(caller.GetStream(), new ASCIIEncoding()) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("+OK");
        var gone = new HashSet<int>();
        while (await reader.ReadLineAsync() is { } line)
        {
            var words = line.Split(' ');
            var at = words.Length > 1 && int.TryParse(words[1], out var number) ? number - 1 : 0;
            var quits = line.Equals("QUIT", StringComparison.OrdinalIgnoreCase);
            foreach (var one in quits ? gone.OrderDescending() : Enumerable.Empty<int>())
            {
                Mails.RemoveAt(one);
            }

            await writer.WriteLineAsync(words[0].ToUpperInvariant() switch
            {
                "CAPA" => "+OK\r\nTOP\r\nUSER\r\nUIDL\r\n.",
                "PASS" when words[1] != Password => "-ERR",
                "STAT" => $"+OK {Mails.Count} {Mails.Sum(mail => mail.Length)}",
                "LIST" => $"+OK\r\n{string.Concat(Mails.Select((mail, n) => $"{n + 1} {mail.Length}\r\n"))}.",
                "UIDL" => $"+OK\r\n{string.Concat(Mails.Select((_, n) => $"{n + 1} mail{n}\r\n"))}.",
                "TOP" => $"+OK\r\n{Lines(Mails[at].Split("\n\n")[0])}\r\n\r\n.",
                "RETR" => $"+OK\r\n{Lines(Mails[at])}\r\n.",
                "DELE" => gone.Add(at) ? "+OK" : "-ERR",
                _ => "+OK",
            });
            if (quits)
            {
                return;
            }
        }
    }

    private static string Lines(string mail) => mail.ReplaceLineEndings("\r\n");
}
