using MimeKit;

namespace DialogueBoard.Server.KeepPosted;

/// <summary>Puts each mail into a folder as an .eml file, which any mail program opens. The file's name is the mail's own, so that none is there twice.</summary>
internal sealed class FolderSender(MailSettings settings, string folder, TimeProvider time) : IMailSender
{
    private readonly MailboxAddress _from = settings.FromMailbox;

    public bool KnowsWhatWent => true;

    public async Task<MailOutcome> SendAsync(Letter letter, bool again, CancellationToken cancel)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var file = Path.Combine(folder, FormattableString.Invariant($"{letter.Id:N}.eml"));
            var beside = file + ".part";
            using (var message = LetterMime.Of(letter, _from, time.GetUtcNow().UtcDateTime))
            {
                await using var to = File.Create(beside);
                await message.WriteToAsync(to, cancel);
            }

            // Whole or not at all.
            File.Move(beside, file, overwrite: true);
            return MailOutcome.Sent;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return new(MailFate.Closed, "folder");
        }
    }

    public Task CameBackAsync(Func<Bounce, Task<bool>> note, CancellationToken cancel) => Task.CompletedTask;

    public Task RestAsync(CancellationToken cancel) => Task.CompletedTask;
}
