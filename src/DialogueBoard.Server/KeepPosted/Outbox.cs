using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.KeepPosted;

/// <summary>
/// The mails that are to be sent, shared by all nodes. Whoever sends takes some for a while, as one change of their rows that only one node
/// can make; where it ends before it says what became of them, they are free again after that while. Safe from any thread.
/// </summary>
internal sealed class Outbox(BoardDatabase database, TimeProvider time)
{
    /// <summary>For how long what was taken belongs to one round: longer than a round may last.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    /// <summary>How long a mail waits after its first failure, its second, and so on; after the last it is given up.</summary>
    internal static readonly TimeSpan[] Waits =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(20), TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(8), TimeSpan.FromHours(24)];

    /// <summary>How long it is remembered that a mail was sent.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Takes the mails that have waited longest.</summary>
    public async Task<IReadOnlyList<OutboxMail>> TakeAsync(Guid round, int most, CancellationToken cancel)
    {
        var (now, until) = (Now, Now + Lease);
        var ids = await database.ReadAsync(
            context => context.OutboxMails
                .Where(mail => (mail.State == MailState.Waiting || mail.State == MailState.Sending) && mail.TryAt <= now)
                .OrderBy(mail => mail.TryAt).Take(most).Select(mail => mail.Id).ToArrayAsync(cancel),
            cancel);
        if (ids.Length == 0)
        {
            return [];
        }

        await database.WriteAsync(
            async context => await context.OutboxMails
                .Where(mail => EF.Parameter(ids).Contains(mail.Id) && (mail.State == MailState.Waiting || mail.State == MailState.Sending) && mail.TryAt <= now)
                .ExecuteUpdateAsync(
                    mail => mail.SetProperty(m => m.State, MailState.Sending).SetProperty(m => m.Round, round).SetProperty(m => m.TryAt, until).SetProperty(m => m.Attempts, m => m.Attempts + 1),
                    cancel) > 0,
            cancel);
        return await database.ReadAsync(context => context.OutboxMails.AsNoTracking().Where(mail => mail.Round == round && EF.Parameter(ids).Contains(mail.Id)).OrderBy(mail => mail.BuiltAt).ToListAsync(cancel), cancel);
    }

    /// <summary>Notes what became of mails that this round had taken; what another has taken since is left alone.</summary>
    public Task DoneAsync(Guid round, IReadOnlyCollection<Guid> mails, MailState state, string? trouble, CancellationToken cancel)
    {
        var (ids, now) = (mails.ToArray(), Now);
        return ids.Length == 0 ? Task.CompletedTask : database.WriteAsync(
            async context => await context.OutboxMails.Where(mail => EF.Parameter(ids).Contains(mail.Id) && mail.Round == round)
                .ExecuteUpdateAsync(mail => mail.SetProperty(m => m.State, state).SetProperty(m => m.DoneAt, now).SetProperty(m => m.Trouble, trouble).SetProperty(m => m.Round, (Guid?)null), cancel) > 0,
            cancel);
    }

    /// <summary>Puts one back to be tried later, or gives it up where it was tried often enough.</summary>
    public Task LaterAsync(Guid round, OutboxMail mail, string? trouble, CancellationToken cancel) => mail.Attempts > Waits.Length
        ? DoneAsync(round, [mail.Id], MailState.Failed, trouble, cancel)
        : BackAsync(round, [mail.Id], Waits[mail.Attempts - 1], trouble, untried: false, cancel);

    /// <summary>Puts back what was not tried at all.</summary>
    public Task UntriedAsync(Guid round, IReadOnlyCollection<Guid> mails, TimeSpan wait, string? trouble, CancellationToken cancel) =>
        BackAsync(round, mails, wait, trouble, untried: true, cancel);

    /// <summary>Forgets what was done long ago.</summary>
    public Task TidyAsync(CancellationToken cancel)
    {
        var since = Now - Kept;
        return database.WriteAsync(async context => await context.OutboxMails.Where(mail => mail.DoneAt <= since).ExecuteDeleteAsync(cancel) > 0, cancel);
    }

    private Task BackAsync(Guid round, IReadOnlyCollection<Guid> mails, TimeSpan wait, string? trouble, bool untried, CancellationToken cancel)
    {
        var (ids, at, less) = (mails.ToArray(), Now + wait, untried ? 1 : 0);
        return ids.Length == 0 ? Task.CompletedTask : database.WriteAsync(
            async context => await context.OutboxMails.Where(mail => EF.Parameter(ids).Contains(mail.Id) && mail.Round == round)
                .ExecuteUpdateAsync(
                    mail => mail.SetProperty(m => m.State, MailState.Waiting).SetProperty(m => m.Round, (Guid?)null).SetProperty(m => m.TryAt, at)
                        .SetProperty(m => m.Attempts, m => m.Attempts - less).SetProperty(m => m.Trouble, trouble),
                    cancel) > 0,
            cancel);
    }
}
