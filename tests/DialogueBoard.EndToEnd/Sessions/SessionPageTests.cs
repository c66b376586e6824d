using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Sites;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd.Sessions;

/// <summary>The page of a session that ends while somebody who looks after the board has it before them.</summary>
public sealed class SessionPageTests(Chromium chromium, SiteForAll forAll) : IAsyncLifetime
{
    private readonly Site _site = forAll.Site;
    private SessionOn _session = null!;
    private IBrowserContext _person = null!;
    private IPage _page = null!;

    public async ValueTask InitializeAsync()
    {
        _session = await SessionOn.OpenAsync(_site, ("gather", "What keeps you from getting home?", 8));
        _person = await chromium.PersonAsync();
        await _person.BeAsync(_site, _session.Steward);
        _page = await _person.OpenAsync(_site, $"b/{_session.Code}/sessions/{_session.Id}");
        await Expect(_page.Locator("board-news:defined")).ToBeAttachedAsync();
        await _page.UnfoldAsync("Change what is planned");
    }

    public async ValueTask DisposeAsync()
    {
        if (_person is not null)
        {
            await _person.DisposeAsync();
        }
    }

    [Fact]
    [Rule("N63")]
    public async Task What_somebody_is_writing_stays_until_they_ask_for_the_page_as_it_is_now()
    {
        var purpose = _page.Box("What it is for");
        await purpose.FillAsync("How do we get home, and who");
        await _session.DoAsync(_session.Steward, "close-session");
        var anew = _page.Button("This page has changed: show it, without what I am writing");
        await Expect(anew).ToBeVisibleAsync();
        await Expect(_page.Locator("#page-says")).ToHaveTextAsync("This page has changed.");
        await Expect(purpose).ToHaveValueAsync("How do we get home, and who");
        await anew.ClickAsync();
        await Expect(_page.Locator(".session")).ToHaveAttributeAsync("data-state", "closed");
        await Expect(anew).ToHaveCountAsync(0);
    }

    [Fact]
    [Rule("N63")]
    public async Task Where_nobody_writes_the_page_changes_by_itself_and_says_so()
    {
        await _session.DoAsync(_session.Steward, "close-session");
        await Expect(_page.Locator(".session")).ToHaveAttributeAsync("data-state", "closed");
        await Expect(_page.Locator("#page-says")).ToHaveTextAsync("This page has changed.");
    }
}
