using System.Diagnostics;
using System.Globalization;
using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Sites;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd.Sessions;

/// <summary>How long it takes somebody to come in and be heard: one site, one phone, and nothing else.</summary>
public sealed class ComingInTests(Chromium chromium, ITestOutputHelper output)
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(30);

    [Fact, Rule("N121")]
    public async Task From_the_invitation_to_their_first_card_on_the_board_somebody_with_a_phone_needs_half_a_minute_at_most()
    {
        await using var site = await Site.StartAsync();
        await using var phone = await chromium.PersonAsync(width: 390, height: 844);
        var session = await LedSession.OpenAsync(site);
        await session.StartAsync(0);
        var page = await phone.NewPageAsync();
        var live = new LivePage(page);

        var began = Stopwatch.GetTimestamp();
        await page.GotoAsync(site.At($"b/{session.Code}/session"));
        await page.Button("Come in").ClickAsync();
        await live.Box.ClickAsync();
        await page.Keyboard.TypeAsync("Tired, and glad to be here.");
        await page.Locator(".composer-put").ClickAsync();
        await Expect(page.Locator(".composer-parcel").Filter(new() { HasText = "On the board." })).ToBeVisibleAsync();
        var took = Stopwatch.GetElapsedTime(began);

        output.WriteLine($"From the invitation's address to \"On the board.\": {took.TotalSeconds.ToString("N1", CultureInfo.InvariantCulture)} s.");
        Assert.InRange(took, TimeSpan.Zero, Most);
        Assert.Single(await site.ContributionsAsync(session.Code));
    }
}
