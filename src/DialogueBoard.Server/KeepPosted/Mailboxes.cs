using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.KeepPosted;

/// <summary>Counts how often, one after the other, a mailbox was said not to be there. Safe from any thread.</summary>
internal sealed class Mailboxes(BoardDatabase database, TimeProvider time)
{
    /// <summary>How often it is said before it is believed: then nothing more is sent there.</summary>
    internal const int MostRefusals = 3;

    public Task IsGoneAsync(Guid subscriberId)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return database.WriteAsync(async context =>
        {
            await context.Subscribers.Where(one => one.Id == subscriberId).ExecuteUpdateAsync(one => one.SetProperty(s => s.Refusals, s => s.Refusals + 1));
            await context.Subscribers.Where(one => one.Id == subscriberId && one.Refusals >= MostRefusals && one.StoppedAt == null)
                .ExecuteUpdateAsync(one => one.SetProperty(s => s.StoppedAt, now).SetProperty(s => s.NextAt, (DateTime?)null));
            return true;
        });
    }

    /// <summary>A mail was taken for it. Since it may still come back, the count begins anew only where the one before it did not.</summary>
    public async Task IsReachedAsync(Subscriber subscriber, Guid mailId)
    {
        if (subscriber.Refusals == 0)
        {
            return;
        }

        var before = await database.ReadAsync(context => context.OutboxMails
            .Where(mail => mail.SubscriberId == subscriber.Id && mail.Id != mailId && (mail.State == MailState.Sent || mail.State == MailState.Failed))
            .OrderByDescending(mail => mail.DoneAt).Select(mail => (MailState?)mail.State).FirstOrDefaultAsync());
        if (before != MailState.Failed)
        {
            await database.WriteAsync(async context => await context.Subscribers.Where(one => one.Id == subscriber.Id).ExecuteUpdateAsync(one => one.SetProperty(s => s.Refusals, 0)) > 0);
        }
    }
}
