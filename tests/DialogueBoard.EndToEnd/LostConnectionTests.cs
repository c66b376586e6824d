using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Faults;
using DialogueBoard.EndToEnd.Sites;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd;

/// <summary>A live page whose way to the site is cut, and mended.</summary>
public sealed class LostConnectionTests(Chromium chromium, SiteForAll forAll)
{
    [Fact, Rule("C2")]
    public async Task Whose_connection_is_lost_is_not_here_any_more_within_seconds_and_is_again_when_it_is_back()
    {
        var site = forAll.Site;
        using var way = new FaultProxy(site.Address.Authority);
        await using var annsBrowser = await chromium.PersonAsync();
        await using var bensBrowser = await chromium.PersonAsync();
        var (code, _) = await site.OpenBoardAsync();
        var ann = await LivePage.JoinAsync(annsBrowser, site.Address, code, "Ann");
        var ben = await LivePage.JoinAsync(bensBrowser, new($"http://{way.Configuration}/"), code, "Ben");
        await Expect(Here(ann, 2)).ToBeVisibleAsync(new() { Timeout = 5_000 });

        way.Cut();
        await Expect(Here(ann, 1)).ToBeVisibleAsync(new() { Timeout = 5_000 });

        way.Mend();
        await Expect(Here(ann, 2)).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(Here(ben, 2)).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }

    private static ILocator Here(LivePage page, int people) => page.Page.GetByText($"{people} here", new() { Exact = true });
}
