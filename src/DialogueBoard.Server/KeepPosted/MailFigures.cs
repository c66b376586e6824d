using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.KeepPosted;

/// <summary>How the mails of one board's followers fare, for those who look after it: numbers, nobody's address.</summary>
/// <param name="People">Addresses that are kept posted about the board.</param>
/// <param name="Stopped">Those of them whose mailbox is no longer there.</param>
/// <param name="Waiting">Mails of theirs that wait to be sent.</param>
/// <param name="Failed">Mails of theirs that were given up in the last thirty days.</param>
/// <param name="Trouble">What went wrong last, as a short code.</param>
public sealed record MailFigures(int People, int Stopped, int Waiting, int Failed, string? Trouble)
{
    public static Task<MailFigures> OfAsync(BoardDatabase database, Guid boardId, CancellationToken cancel = default) => database.ReadAsync(
        async context =>
        {
            var people = context.Subscribers.Where(one => context.Follows.Any(follow => follow.BoardId == boardId && follow.SubscriberId == one.Id && follow.ConfirmedAt != null));
            var mails = context.OutboxMails.Where(mail => context.Follows.Any(follow => follow.BoardId == boardId && follow.SubscriberId == mail.SubscriberId));
            return new MailFigures(
                await people.CountAsync(cancel),
                await people.CountAsync(one => one.StoppedAt != null, cancel),
                await mails.CountAsync(mail => mail.State == MailState.Waiting || mail.State == MailState.Sending, cancel),
                await mails.CountAsync(mail => mail.State == MailState.Failed, cancel),
                await mails.Where(mail => mail.Trouble != null).OrderByDescending(mail => mail.BuiltAt).Select(mail => mail.Trouble).FirstOrDefaultAsync(cancel));
        },
        cancel);
}
