using System.Text.RegularExpressions;
using MailKit.Net.Pop3;
using MailKit.Security;
using MimeKit;

namespace DialogueBoard.Server.KeepPosted;

/// <summary>
/// Reads the mailbox to which mails come back (POP3, RFC 1939) for reports of mails that could not be delivered (RFC 3464). What is no such
/// report of a mail of ours stays there: people answer mails.
/// </summary>
internal sealed partial class BounceMailbox(BounceSettings settings)
{
    /// <summary>The newest that are looked at.</summary>
    private const int Most = 500;

    private const int LongestReport = 256 * 1024;

    /// <param name="note">Told of each report; whether it is of a mail of ours, which is then taken out of the mailbox.</param>
    public async Task ReadAsync(Func<Bounce, Task<bool>> note, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(settings.Host))
        {
            return;
        }

        using var client = new Pop3Client { Timeout = (int)TimeSpan.FromSeconds(30).TotalMilliseconds };
        var tls = settings.WithoutTls ? SecureSocketOptions.None : settings.Port == 995 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls;
        await client.ConnectAsync(settings.Host, settings.Port, tls, cancel);
        await client.AuthenticateAsync(settings.User ?? "", settings.Password ?? "", cancel);
        var sizes = await client.GetMessageSizesAsync(cancel);
        for (var at = Math.Max(0, sizes.Count - Most); at < sizes.Count; at++)
        {
            if (sizes[at] > LongestReport || !await IsReportAsync(client, at, cancel))
            {
                continue;
            }

            using var report = await client.GetMessageAsync(at, cancel);
            if (Read(report) is { } bounce && await note(bounce))
            {
                await client.DeleteMessageAsync(at, cancel);
            }
        }

        // Only now is anything taken out.
        await client.DisconnectAsync(quit: true, cancel);
    }

    private static async Task<bool> IsReportAsync(Pop3Client client, int at, CancellationToken cancel)
    {
        await using var lines = await client.GetStreamAsync(at, headersOnly: true, cancel);
        var headers = await HeaderList.LoadAsync(lines, cancel);
        return ContentType.TryParse(headers[HeaderId.ContentType] ?? "", out var type) && type.IsMimeType("multipart", "report");
    }

    /// <summary>What a report tells; null where it tells of no mail of ours that failed.</summary>
    private static Bounce? Read(MimeMessage report)
    {
        if (report.Body is not MultipartReport parts)
        {
            return null;
        }

        var failed = parts.OfType<MessageDeliveryStatus>().SelectMany(status => status.StatusGroups)
            .FirstOrDefault(group => string.Equals(group["Action"]?.Trim(), "failed", StringComparison.OrdinalIgnoreCase));
        var about = parts.OfType<MessagePart>().Select(part => part.Message?.MessageId).FirstOrDefault(id => id is not null)?.Split('@')[0];
        if (failed is null || !Guid.TryParseExact(about, "N", out var id))
        {
            return null;
        }

        // RFC 3463: 5.1 is about the address; 5.2.1 a mailbox that is closed. A full one, or a rule against our mail, may pass.
        var code = Code().Match(failed["Status"] ?? "").Value;
        return new(id, code.StartsWith("5.1.", StringComparison.Ordinal) || code == "5.2.1", code.Length == 0 ? "bounced" : code);
    }

    [GeneratedRegex(@"[45]\.\d{1,3}\.\d{1,3}")]
    private static partial Regex Code();
}
