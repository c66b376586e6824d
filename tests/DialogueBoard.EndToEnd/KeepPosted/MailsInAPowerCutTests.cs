using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Sites;
using DialogueBoard.Tests.Server.KeepPosted;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd.KeepPosted;

/// <summary>A process is killed between building a mail and handing it to a real mail server; two others go on.</summary>
public sealed class MailsInAPowerCutTests(Chromium chromium)
{
    private const string Address = "ann@home.example";

    [Fact, Rule("G55", "G54")]
    public async Task A_mail_that_was_built_by_a_process_that_is_killed_while_sending_it_comes_once_from_two_others()
    {
        await using var mails = new MailServer();
        await using var site = await Site.StartAsync(
            ("Mail__Sender", "Smtp"),
            ("Mail__Smtp__Host", "127.0.0.1"),
            ("Mail__Smtp__Port", FormattableString.Invariant($"{mails.Port}")),
            ("Mail__Smtp__WithoutTls", "true"),
            ("Mail__From", "Our boards <boards@town.example>"),
            ("Mail__PublicAddress", "https://boards.town.example/"));
        var (code, _) = await site.OpenBoardAsync();
        await FollowAsync(site, mails, code);
        var ben = await site.JoinAsync(code, "Ben");
        await site.ContributeAsync(code, ben, "The last bus goes at six.");

        // The next day comes for one more process. The mail server listens to it and says nothing more: then the power is cut.
        var (sending, silent) = (NewSignal(), NewSignal());
        mails.Before = () =>
        {
            sending.TrySetResult();
            return silent.Task;
        };
        await using (var cut = await site.StartBesideAsync(("Clock__Ahead", "1.00:00:00")))
        {
            await sending.Task.WaitAsync(TimeSpan.FromSeconds(60));
            await cut.KillAsync();
        }

        mails.Before = () => Task.CompletedTask;
        silent.SetResult();
        Assert.Single(mails.To(Address));

        // A while later by their clocks two others find what was left.
        await using var one = await site.StartBesideAsync(("Clock__Ahead", "1.00:20:00"));
        await using var other = await site.StartBesideAsync(("Clock__Ahead", "1.00:20:00"));
        await ComesAsync(mails, 2);

        // Had either sent it again, it would be there before the news of the day after.
        await site.ContributeAsync(code, ben, "It goes at seven now.");
        await using var dayAfter = await site.StartBesideAsync(("Clock__Ahead", "2.00:00:00"));
        await ComesAsync(mails, 3);
        Assert.Equal(["", "The last bus goes at six.", "It goes at seven now."], mails.To(Address).Select(mail => NewsIn(mail.TextBody!)));
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static Task<int> ComesAsync(MailServer mails, int many) =>
        Until.SeenAsync(() => Task.FromResult(mails.To(Address).Count()), count => count >= many, count => $"{count} mails and not {many}");

    private static string NewsIn(string text) => string.Join(' ', text.Split('\n').Select(line => line.Trim()).Where(line => line.Contains(" goes at ", StringComparison.Ordinal)));

    private async Task FollowAsync(Site site, MailServer mails, string code)
    {
        await using var person = await chromium.PersonAsync(javaScript: false);
        var page = await person.OpenAsync(site, $"b/{code}/posted");
        await page.GetByLabel("Your e-mail address").FillAsync(Address);
        foreach (var day in Enum.GetNames<DayOfWeek>())
        {
            await page.GetByLabel(day).CheckAsync();
        }

        await page.Button("Keep me posted").ClickAsync();
        await ComesAsync(mails, 1);
        await page.GotoAsync(site.At(Mailbox.LinkIn(mails.To(Address).Single(), "/posted/confirm")));
        await page.Button("Yes, keep me posted").ClickAsync();
        await Expect(page.GetByText("You will be kept posted").First).ToBeVisibleAsync();
    }
}
