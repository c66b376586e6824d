using System.Text.Json;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Limits;
using DialogueBoard.Server.People;
using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.KeepPosted;

/// <summary>
/// Asks a mailbox whether somebody wants to be kept posted, and takes the answer. Nothing else is sent to an address until somebody with
/// its mailbox has said yes, and what a page is told is the same whether an address is known or not. Safe from any thread.
/// </summary>
public sealed class PostedQuestions(BoardDatabase database, Subscriptions subscriptions, Secrets secrets, PostedKeys keys, MailSettings settings, LimitSettings limits, TimeProvider time)
{
    /// <summary>How long a question waits for its answer.</summary>
    public static readonly TimeSpan Unanswered = TimeSpan.FromHours(48);

    /// <summary>Questions that one mailbox gets in that time, whoever asks.</summary>
    internal const int MostQuestions = 3;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Writes down what somebody wishes, and has their mailbox asked. Null where all is well, and where the mailbox was asked often enough.</summary>
    public async Task<Refusal?> AskAsync(OpenBoard board, PostedWish wish, CancellationToken cancel = default)
    {
        if (EmailAddress.Read(wish.Address) is not { } address)
        {
            return Refusal.Because(RefusalCode.NotAnAddress);
        }

        if ((wish.Days & 0x7F) == 0)
        {
            return Refusal.Because(RefusalCode.NoMailDay);
        }

        var (now, stamp, mailId) = (Now, Guid.NewGuid(), Guid.NewGuid());
        var busy = limits.ConfirmationsPerHour > 0
            && await database.ReadAsync(context => context.OutboxMails.CountAsync(mail => mail.Kind == MailKind.Confirm && mail.BuiltAt > now.AddHours(-1), cancel), cancel) >= limits.ConfirmationsPerHour;
        if (busy)
        {
            return Refusal.Because(RefusalCode.MailBusy);
        }

        var subscriber = new Subscriber
        {
            Id = DerivedId.FromHash(secrets.Hash("subscriber", EmailAddress.Key(address))),
            Address = address,
            Language = wish.Language,
            Days = wish.Days & 0x7F,
            Stamp = stamp,
            AskedAt = now,
        };
        Follow[] follows = [Wished(board, subscriber.Id, wish, now), .. wish.AlsoCare ? [Wished(board, subscriber.Id, wish with { What = FollowWhat.Care }, now)] : Array.Empty<Follow>()];
        try
        {
            await StoreAsync(subscriber, follows, mailId, cancel);
        }
        catch (DbUpdateException)
        {
            // The same was asked for at the same moment at another node: it is there now.
            await StoreAsync(subscriber, follows, mailId, cancel);
        }

        return null;
    }

    /// <summary>What a link to confirm is about; null where the link is not known, or too old.</summary>
    public async Task<(Subscriber Subscriber, Follow Follow)?> FindQuestionAsync(string? key, CancellationToken cancel = default)
    {
        if (PostedKeys.Named(key) is not { } followId)
        {
            return null;
        }

        var since = Now - Unanswered;
        var follow = await database.ReadAsync(
            context => context.Follows.AsNoTracking().SingleOrDefaultAsync(one => one.Id == followId && (one.ConfirmedAt != null || one.AskedAt > since), cancel), cancel);
        var subscriber = follow is null ? null : await subscriptions.ByIdAsync(follow.SubscriberId, cancel);
        return subscriber is not null && keys.IsConfirm(key, subscriber, followId) ? (subscriber, follow!) : null;
    }

    /// <summary>Somebody said yes from their own mailbox. Said again it changes nothing.</summary>
    /// <returns>Who they are; null where the link is not known, or too old.</returns>
    public async Task<Subscriber?> ConfirmAsync(string? key, CancellationToken cancel = default)
    {
        if (await FindQuestionAsync(key, cancel) is not var (subscriber, follow))
        {
            return null;
        }

        if (follow.ConfirmedAt is null)
        {
            var now = Now;
            var (confirmedAt, next) = (subscriber.ConfirmedAt ?? now, MailDays.NextAfter(now, follow.Days, settings.Hour));
            await database.WriteAsync(
                async context =>
                {
                    // With what was asked for by the same press.
                    await context.Follows.Where(one => one.Id == follow.Id || (one.SubscriberId == subscriber.Id && one.BoardId == follow.BoardId && one.AskedAt == follow.AskedAt && one.ConfirmedAt == null))
                        .ExecuteUpdateAsync(one => one.SetProperty(f => f.ConfirmedAt, now), cancel);

                    // The same asked for before they joined the board, or as somebody else there.
                    await context.Follows
                        .Where(one => one.SubscriberId == subscriber.Id && one.BoardId == follow.BoardId && one.What == follow.What && one.Place == follow.Place && one.CardId == follow.CardId && one.Id != follow.Id)
                        .ExecuteDeleteAsync(cancel);
                    return await context.Subscribers.Where(one => one.Id == subscriber.Id).ExecuteUpdateAsync(
                        one => one.SetProperty(s => s.ConfirmedAt, confirmedAt)
                            .SetProperty(s => s.Days, follow.Days)
                            .SetProperty(s => s.Language, follow.Language)
                            .SetProperty(s => s.NextAt, next)
                            .SetProperty(s => s.Refusals, 0)
                            .SetProperty(s => s.StoppedAt, (DateTime?)null),
                        cancel) > 0;
                },
                cancel);
        }

        return subscriber;
    }

    private static Follow Wished(OpenBoard board, Guid subscriberId, PostedWish wish, DateTime now)
    {
        var place = wish.What == FollowWhat.Place ? wish.Place : null;
        var card = wish.What == FollowWhat.Card ? wish.CardId : null;
        return new()
        {
            Id = Follow.IdOf(subscriberId, board.Id, wish.What, place, card, wish.ParticipantId),
            SubscriberId = subscriberId,
            BoardId = board.Id,
            What = wish.What,
            Place = place,
            CardId = card,
            ParticipantId = wish.ParticipantId,
            Days = wish.Days & 0x7F,
            Language = wish.Language,
            AskedAt = now,
            SeenVersion = board.Feed.View.Version,
        };
    }

    private Task<bool> StoreAsync(Subscriber subscriber, Follow[] follows, Guid mailId, CancellationToken cancel) => database.WriteAsync(
        async context =>
        {
            var since = subscriber.AskedAt - Unanswered;
            var asked = await context.OutboxMails.CountAsync(mail => mail.SubscriberId == subscriber.Id && mail.Kind == MailKind.Confirm && mail.BuiltAt > since, cancel);
            if (asked >= MostQuestions || await context.OutboxMails.AnyAsync(mail => mail.Id == mailId, cancel))
            {
                return false;
            }

            if (!await context.Subscribers.AnyAsync(one => one.Id == subscriber.Id, cancel))
            {
                context.Subscribers.Add(subscriber);
            }

            foreach (var follow in follows)
            {
                if (!await context.Follows.AnyAsync(one => one.Id == follow.Id, cancel))
                {
                    context.Follows.Add(follow);
                    continue;
                }

                // Asked for again and not yet answered, it waits as long again.
                await context.Follows.Where(one => one.Id == follow.Id && one.ConfirmedAt == null).ExecuteUpdateAsync(
                    one => one.SetProperty(f => f.AskedAt, follow.AskedAt).SetProperty(f => f.Days, follow.Days).SetProperty(f => f.Language, follow.Language), cancel);
            }

            context.OutboxMails.Add(new()
            {
                Id = mailId,
                SubscriberId = subscriber.Id,
                Kind = MailKind.Confirm,
                About = JsonSerializer.Serialize<IReadOnlyList<Stretch>>([new(follows[0].Id, follows[0].SeenVersion, follows[0].SeenVersion)]),
                BuiltAt = subscriber.AskedAt,
                State = MailState.Waiting,
                TryAt = subscriber.AskedAt,
            });
            await context.SaveChangesAsync(cancel);
            return true;
        },
        cancel);
}
