using MimeKit;
using MimeKit.Text;

namespace DialogueBoard.Server.KeepPosted;

/// <summary>A letter as mail servers carry it (RFC 5322): plain text and HTML, and how to be rid of it.</summary>
internal static class LetterMime
{
    public static MimeMessage Of(Letter letter, MailboxAddress from, DateTime now)
    {
        var message = new MimeMessage
        {
            MessageId = IdOf(letter.Id, from),
            Date = new DateTimeOffset(now),
            Subject = letter.Subject,
            Body = new MultipartAlternative(new TextPart(TextFormat.Plain) { Text = letter.Text }, new TextPart(TextFormat.Html) { Text = letter.Html }),
        };
        message.From.Add(from);
        message.To.Add(new MailboxAddress("", letter.To));

        // RFC 3834: no machine answers this.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        if (letter.Stop is { } stop)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{stop.AbsoluteUri}>");
            message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        }

        message.Prepare(EncodingConstraint.SevenBit);
        return message;
    }

    /// <summary>The same for each attempt at one mail, by which a mailbox can tell a second copy.</summary>
    public static string IdOf(Guid id, MailboxAddress from) => FormattableString.Invariant($"{id:N}@{from.Domain}");
}
