using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Sites;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd.MyData;

/// <summary>Erasing oneself and the quiet line before posting, as people meet them.</summary>
public sealed class EraseMePageTests(Chromium chromium, SiteForAll forAll) : IAsyncLifetime
{
    private readonly Site _site = forAll.Site;
    private string _code = null!;
    private IBrowserContext _person = null!;
    private IPage _page = null!;

    public async ValueTask InitializeAsync()
    {
        (_code, _) = await _site.OpenBoardAsync();
        _person = await chromium.PersonAsync();
        await _person.BeAsync(_site, await _site.JoinAsync(_code, "Rosalind"));
        _page = await _person.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_person is not null)
        {
            await _person.DisposeAsync();
        }
    }

    [Fact, Rule("G123")]
    public async Task Erasing_takes_two_steps_and_a_tick_and_the_browser_keeps_nothing()
    {
        await AddAsync("Rhubarb words");
        await Expect(_page.GetByText("On the board.")).ToBeVisibleAsync();
        await _page.Box("What is happening?").FillAsync("A draft of mine");

        await _page.GotoAsync(new Uri(_site.Address, "my-data").ToString());
        await _page.GetByRole(AriaRole.Link, new() { Name = "Go on to erase me everywhere" }).ClickAsync();
        await _page.Button("Erase me everywhere now").ClickAsync();
        Assert.Equal("Rhubarb words", Assert.Single(await _site.ContributionsAsync(_code))!["text"]!.GetValue<string>());

        await _page.GetByLabel("I understand that this cannot be undone").CheckAsync();
        await _page.Button("Erase me everywhere now").ClickAsync();
        await Expect(_page.GetByText("Nothing of yours is left on any board")).ToBeVisibleAsync();
        await Expect(_page.GetByText("Nobody has joined a board on this device")).ToBeVisibleAsync();
        Assert.Equal("", Assert.Single(await _site.ContributionsAsync(_code))!["text"]!.GetValue<string>());
        Assert.DoesNotContain(await _person.CookiesAsync(), cookie => cookie.Name.EndsWith("device", StringComparison.Ordinal));
        Assert.Equal(0, await _page.EvaluateAsync<int>("() => localStorage.length"));
    }

    [Fact, Rule("G126")]
    public async Task A_number_is_asked_about_in_this_browser_only_and_goes_on_the_board_all_the_same()
    {
        var sent = new List<string>();
        _page.Request += (_, request) => sent.Add($"{request.Url} {request.PostData}");
        await _page.GotoAsync(new Uri(_site.Address, $"b/{_code}/add").ToString());
        var box = _page.Box("What is happening?");
        await box.FillAsync("Ring me on 07700 900123");
        await Expect(_page.GetByText("This looks like a phone number.")).ToBeVisibleAsync();
        Assert.DoesNotContain(sent, request => request.Contains("07700", StringComparison.Ordinal));
        await box.FillAsync("Ring me");
        await Expect(_page.GetByText("This looks like a phone number.")).ToHaveCountAsync(0);
        foreach (var (words, says) in new[] { ("I live at 12 Mill Lane", "an address"), ("Sue has dementia", "a name and an illness"), ("ann@example.org", "an e-mail address") })
        {
            await box.FillAsync(words);
            await Expect(_page.GetByText($"This looks like {says}")).ToBeVisibleAsync();
        }

        await box.FillAsync("Ring me on 07700 900123");
        await _page.Button("Put it on the board").ClickAsync();
        await Expect(_page.GetByText("On the board.")).ToBeVisibleAsync();
    }

    private async Task AddAsync(string words)
    {
        await _page.GotoAsync(new Uri(_site.Address, $"b/{_code}/add").ToString());
        await _page.Box("What is happening?").FillAsync(words);
        await _page.Button("Put it on the board").ClickAsync();
    }
}
