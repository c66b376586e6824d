using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Sites;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd;

/// <summary>Looking for what is missing, in the web picture.</summary>
public sealed class LensTests(Chromium chromium, SiteForAll forAll) : IAsyncLifetime
{
    private readonly Site _site = forAll.Site;
    private string _code = null!;
    private Guid _question;
    private IBrowserContext _person = null!;

    public async ValueTask InitializeAsync()
    {
        (_code, _) = await _site.OpenBoardAsync();
        var key = await _site.JoinAsync(_code, "Ben");
        var issue = await _site.ContributeAsync(_code, key, "The bus stopped coming.");
        _question = await _site.ContributeAsync(_code, key, "Who decides where it goes?", "question", issue);
        await _site.ContributeAsync(_code, key, "I have a van.", "offer");
        _person = await chromium.PersonAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_person is not null)
        {
            await _person.DisposeAsync();
        }
    }

    [Fact, Rule("E83", "V9")]
    public async Task A_lens_is_chosen_by_keys_says_how_many_cards_stand_out_and_keeps_up_with_the_board()
    {
        var page = await _person.OpenAsync(_site, $"b/{_code}?view=web");
        await Expect(page.Locator(".web-card")).ToHaveCountAsync(3);
        await page.TabToAsync(page.GetByRole(AriaRole.Button, new() { Name = "All", Exact = true }));
        await page.PressAsync("ArrowRight");
        await page.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Loose ends" })).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(page.Locator(".web-status")).ToHaveTextAsync("Loose ends: 2 cards stand out, and say why.");
        await Expect(page.Locator(".web-card.is-lit .web-card-why").First).ToHaveTextAsync("Nobody has answered this yet.");
        await Expect(page.Locator(".web-card.is-dim")).ToHaveCountAsync(1);

        await _site.ContributeAsync(_code, await _site.JoinAsync(_code, "Ann"), "The county does.", "building-on", _question);
        await Expect(page.Locator(".web-card.is-lit")).ToHaveCountAsync(1);

        await page.PressAsync("ArrowLeft");
        await page.PressAsync("Enter");
        await Expect(page.Locator(".web-card.is-lit, .web-card.is-dim")).ToHaveCountAsync(0);
    }
}
