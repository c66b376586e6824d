using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Sites;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd.KeepPosted;

/// <summary>From the form on a board to the mail, and to the end of it, with scripts turned off.</summary>
public sealed class KeptPostedTests(Chromium chromium)
{
    [Fact, Rule("G50", "G52", "G58", "G65")]
    public async Task Somebody_is_kept_posted_about_their_words_and_a_board_changes_it_and_stops_it()
    {
        await using var site = await Site.StartAsync();
        var (code, _) = await site.OpenBoardAsync();
        var (ann, ben) = (await site.JoinAsync(code, "Ann"), await site.JoinAsync(code, "Ben"));
        var card = await site.ContributeAsync(code, ann, "The last bus goes at six, and the late shift ends at eight.");
        await using var person = await chromium.PersonAsync(javaScript: false);
        await person.BeAsync(site, ann);
        var mailbox = new Mailbox(site.MailFolder);

        var page = await person.OpenAsync(site, $"b/{code}");
        await page.TakeAsync("posted-0-board");
        await page.Link("Keep me posted").ClickAsync();
        await page.GetByLabel("Your e-mail address").FillAsync("ann@home.example");
        foreach (var day in new[] { "Tuesday", "Wednesday", "Friday", "Saturday", "Sunday" })
        {
            await page.GetByLabel(day).CheckAsync();
        }

        await page.TakeAsync("posted-1-form");
        await page.Button("Keep me posted").ClickAsync();
        await Expect(page.GetByText("Look into your mailbox.")).ToBeVisibleAsync();

        var question = await mailbox.WaitAsync("ann@home.example");
        await person.ReadMailAsync(question.HtmlBody!, "posted-2-question");
        await page.GotoAsync(site.At(Mailbox.LinkIn(question, "/posted/confirm")));
        await page.TakeAsync("posted-3-confirm");
        await page.Button("Yes, keep me posted").ClickAsync();
        await Expect(page.GetByText("You will be kept posted").First).ToBeVisibleAsync();

        await site.ContributeAsync(code, ben, "Could the school's minibus run until half past eight? The caretaker has the keys, and the driver lives in Mill Lane.", "question", card);
        await site.ContributeAsync(code, ben, "נסיעה מאוחרת\nA late ride would help my mother, who visits the hospital on Thursdays.", "story");
        await site.ContributeAsync(code, ben, "I see it differently: it is the road without a path that is dangerous, not the hour.", "different-view");

        // The next day comes for another process on the same data.
        await using var tomorrow = await site.StartBesideAsync(("Clock__Ahead", "1.00:00:00"));
        var digest = await mailbox.WaitAsync("ann@home.example", mails: 2);
        Assert.Contains("What happened to what you said", digest.TextBody!, StringComparison.Ordinal);
        await person.ReadMailAsync(digest.HtmlBody!, "posted-4-digest");

        await page.GotoAsync(site.At(Mailbox.LinkIn(digest, "/posted")));
        await page.TakeAsync("posted-5-settings");
        await page.GetByLabel("Sunday").UncheckAsync();
        await page.Button("Save the days").ClickAsync();
        await Expect(page.GetByText("Saved.")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Sunday")).Not.ToBeCheckedAsync();

        var stop = site.At(Mailbox.LinkIn(digest, "/posted/stop"));
        await page.GotoAsync(stop);
        await page.TakeAsync("posted-6-stop");
        await page.Button("Stop all mails").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "No more mails" })).ToBeVisibleAsync();
        await page.GotoAsync(stop);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "This link does not work" })).ToBeVisibleAsync();
    }
}
