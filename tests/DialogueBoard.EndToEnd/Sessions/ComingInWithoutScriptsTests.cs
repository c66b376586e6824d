using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Sites;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd.Sessions;

/// <summary>A session, to somebody whose phone runs no scripts.</summary>
public sealed class ComingInWithoutScriptsTests(Chromium chromium, SiteForAll forAll) : IAsyncLifetime
{
    private readonly Site _site = forAll.Site;
    private SessionOn _session = null!;
    private IBrowserContext _person = null!;

    public async ValueTask InitializeAsync()
    {
        _session = await SessionOn.OpenAsync(_site, ("gather", "What keeps you from getting home?", 8));
        await _session.DoAsync(_session.Steward, "start-round", new() { ["round"] = 0 });
        _person = await chromium.PersonAsync(javaScript: false, width: 390, height: 844);
    }

    public async ValueTask DisposeAsync()
    {
        if (_person is not null)
        {
            await _person.DisposeAsync();
        }
    }

    [Fact]
    [Rule("N65", "N64", "N76")]
    public async Task From_the_invitation_a_link_leads_to_the_plain_page_where_a_card_is_kept()
    {
        var page = await ComeInAsync();
        await page.Link("Write on a plain page instead").ClickAsync();
        await Expect(page.Locator("main").GetByText("Kept until shown")).ToBeVisibleAsync();
        await Expect(page.Locator("time-left")).ToBeVisibleAsync();
        await page.Box("What keeps you from getting home?").FillAsync("The last bus goes at eight.");
        await page.Button("Send it, to be kept").ClickAsync();
        await SeesKeptAsync(page, "The last bus goes at eight.");
    }

    [Fact]
    [Rule("N65", "N46")]
    public async Task The_writing_box_to_which_coming_in_leads_stands_there_and_takes_a_card()
    {
        var page = await ComeInAsync();
        await Expect(page.Button("Raise my hand")).ToBeHiddenAsync();
        await page.Locator("#composer-text").FillAsync("It is dark at the stop.");
        await page.Locator(".composer-put").ClickAsync();
        await SeesKeptAsync(page, "It is dark at the stop.");
    }

    private async Task<IPage> ComeInAsync()
    {
        var page = await _person.OpenAsync(_site, $"b/{_session.Code}/session");
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Come in", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(_site.At($"b/{_session.Code}/live#say"));
        await Expect(page.Locator("#composer-text")).ToBeVisibleAsync();
        return page;
    }

    private static async Task SeesKeptAsync(IPage page, string words)
    {
        await Expect(page.GetByText("It is kept until everybody's words are shown.")).ToBeVisibleAsync();
        await Expect(page.Region("Kept until everybody's words are shown").GetByText(words)).ToBeVisibleAsync();
    }
}
