using MimeKit;

namespace DialogueBoard.EndToEnd.Browsers;

/// <summary>The folder into which a site puts its mails, as the page says it to whoever sits at that computer.</summary>
internal sealed class Mailbox(string folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>The newest mail to somebody, once there are so many.</summary>
    public async Task<MimeMessage> WaitAsync(string address, int mails = 1) => (await Until.SeenAsync(
        async () => (await AllAsync()).Where(mail => mail.To.Mailboxes.Single().Address == address).OrderBy(mail => mail.Date).ToList(),
        to => to.Count >= mails,
        to => $"{to.Count} mails to {address} and not {mails}.",
        Patience))[^1];

    /// <summary>The first link in a mail whose path this is.</summary>
    public static string LinkIn(MimeMessage mail, string path) =>
        mail.TextBody!.Split(['\n', ' ']).Select(word => Uri.TryCreate(word, UriKind.Absolute, out var link) ? link : null).First(link => link?.AbsolutePath == path)!.PathAndQuery.TrimStart('/');

    private async Task<IReadOnlyList<MimeMessage>> AllAsync() =>
        Directory.Exists(folder) ? await Task.WhenAll(Directory.GetFiles(folder, "*.eml").Select(file => MimeMessage.LoadAsync(file))) : [];
}
