using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DialogueBoard.Server.KeepPosted;

/// <summary>Looks, on every node, which mails came back after they had been taken, and notes each once, as one that was refused is.</summary>
internal sealed partial class BounceLooking(IMailSender sender, BoardDatabase database, Mailboxes mailboxes, TimeProvider time, ILogger<BounceLooking> logger) : BackgroundService
{
    internal static readonly TimeSpan Tick = TimeSpan.FromMinutes(10);

    public Task LookAsync(CancellationToken cancel) => sender.CameBackAsync(NoteAsync, cancel);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
#pragma warning disable CA1031 // An outage of the mail server or the database ends; the looking must not.
            catch (Exception wrong) when (wrong is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogFailed(logger, wrong.GetType().Name);
            }
        }
    }

    /// <returns>Whether it is a mail of ours.</returns>
    private async Task<bool> NoteAsync(Bounce bounce)
    {
        if (await database.ReadAsync(context => context.OutboxMails.AsNoTracking().SingleOrDefaultAsync(mail => mail.Id == bounce.MailId)) is not { } mail)
        {
            return false;
        }

        var isNew = await database.WriteAsync(async context => await context.OutboxMails.Where(one => one.Id == mail.Id && one.State == MailState.Sent)
            .ExecuteUpdateAsync(one => one.SetProperty(m => m.State, MailState.Failed).SetProperty(m => m.Trouble, bounce.Trouble)) > 0);
        if (isNew && bounce.NoMailbox)
        {
            await mailboxes.IsGoneAsync(mail.SubscriberId);
        }

        return true;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Could not look which mails came back: {Why}")]
    private static partial void LogFailed(ILogger logger, string why);
}
