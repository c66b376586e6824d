using System.Globalization;
using Notify.Client;
using Notify.Exceptions;

namespace DialogueBoard.Server.KeepPosted;

/// <summary>
/// Hands mails to GOV.UK Notify by its own client: plain text into a template of two fields, ((subject)) and ((body)). Each carries its own
/// reference, by which Notify is asked before one is sent again.
/// </summary>
internal sealed class NotifySender(MailSettings settings) : IMailSender
{
    /// <summary>Of Notify's statuses, that the provider could not deliver the message as there is no such mailbox.</summary>
    private const string NoMailbox = "permanent-failure";

    /// <summary>Of 250 each, the newest first.</summary>
    private const int MostPages = 20;

    private static readonly string[] Failures = [NoMailbox, "temporary-failure", "technical-failure"];

    private readonly NotificationClient _client = settings.Notify.Address is { } address
        ? new(address.AbsoluteUri, settings.Notify.ApiKey)
        : new(settings.Notify.ApiKey);

    public bool KnowsWhatWent => true;

    public async Task<MailOutcome> SendAsync(Letter letter, bool again, CancellationToken cancel)
    {
        var reference = letter.Id.ToString("N", CultureInfo.InvariantCulture);
        try
        {
            if (again && (await _client.GetNotificationsAsync("email", "", reference)).notifications is { Count: > 0 })
            {
                return MailOutcome.Sent;
            }

            await _client.SendEmailAsync(letter.To, settings.Notify.TemplateId, new() { ["subject"] = letter.Subject, ["body"] = letter.Text }, reference);
            return MailOutcome.Sent;
        }
        catch (NotifyClientException told)
        {
            return OutcomeOf(told.Message);
        }
        catch (Exception wrong) when (wrong is HttpRequestException or TaskCanceledException or NotifyAuthException or System.Text.Json.JsonException)
        {
            cancel.ThrowIfCancellationRequested();
            return new(MailFate.Closed, "no-connection");
        }
    }

    public async Task CameBackAsync(Func<Bounce, Task<bool>> note, CancellationToken cancel)
    {
        foreach (var status in Failures)
        {
            var (older, page) = ("", 0);
            do
            {
                cancel.ThrowIfCancellationRequested();
                var told = (await _client.GetNotificationsAsync("email", status, "", older)).notifications ?? [];
                foreach (var one in told)
                {
                    _ = Guid.TryParseExact(one.reference, "N", out var id) && await note(new(id, status == NoMailbox, $"notify {status}"));
                }

                older = told.Count == 0 ? "" : told[^1].id;
            }
            while (older.Length > 0 && ++page < MostPages);
        }
    }

    public Task RestAsync(CancellationToken cancel) => Task.CompletedTask;

    // The client gives the status in words: "Status code 400. The following errors occured ..."
    private static MailOutcome OutcomeOf(string told)
    {
        var status = told.Split(' ', '.') is ["Status", "code", var number, ..] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : 0;
        var trouble = FormattableString.Invariant($"notify {status}");
        return status switch
        {
            400 when told.Contains("email_address", StringComparison.Ordinal) => new(MailFate.NoMailbox, trouble),
            400 => new(MailFate.Refused, trouble),
            _ => new(MailFate.Closed, trouble),
        };
    }
}
