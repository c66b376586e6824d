using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Sites;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd.Enquiry;

/// <summary>The composer's gentle turn from a demand to an enquiry, as people meet it.</summary>
public sealed class GentleTurnTests(Chromium chromium, SiteForAll forAll) : IAsyncLifetime
{
    private const string Demand = "The city should run a bus at night.";
    private const string Opening = "What would it take for the city to run a bus at night?";
    private const string AsItIs = "Put it on the board as it is";
    private readonly Site _site = forAll.Site;
    private string _code = null!;
    private IBrowserContext _person = null!;
    private IPage _page = null!;

    public async ValueTask InitializeAsync()
    {
        (_code, _) = await _site.OpenBoardAsync();
        _person = await chromium.PersonAsync();
        await _person.BeAsync(_site, await _site.JoinAsync(_code, "Ann"));
        _page = await OpenAddAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_person is not null)
        {
            await _person.DisposeAsync();
        }
    }

    [Fact, Rule("E61", "E63")]
    public async Task A_demand_is_offered_openings_on_this_device_only_and_goes_on_the_board_as_it_is_by_one_tap()
    {
        var sent = new List<string>();
        _page.Request += (_, request) => sent.Add($"{request.Url} {request.PostData}");
        await Box.FillAsync(Demand);
        await _page.Button("Put it on the board").ClickAsync();

        await Expect(Openings).ToHaveTextAsync([Opening, "What happens to people until the city can run a bus at night?", "I wonder whether the city could run a bus at night."]);
        await Expect(_page.GetByRole(AriaRole.Status).Filter(new() { HasText = "It could also begin as a question" })).ToBeVisibleAsync();
        Assert.DoesNotContain(sent, request => request.Contains("bus", StringComparison.Ordinal));
        Assert.Empty(await _site.ContributionsAsync(_code));

        await _page.Button(AsItIs).ClickAsync();
        await Expect(_page.GetByText("On the board.")).ToBeVisibleAsync();
        await Expect(Openings).ToHaveCountAsync(0);
        await Expect(_page.Button("Put it on the board")).ToBeVisibleAsync();
        var card = Assert.Single(await _site.ContributionsAsync(_code))!;
        Assert.Equal((Demand, "issue"), (card["text"]!.GetValue<string>(), card["kind"]!.GetValue<string>()));
    }

    [Fact, Rule("E62", "V9")]
    public async Task By_keys_alone_an_opening_is_chosen_changed_and_asked()
    {
        await Box.FocusAsync();
        await _page.Keyboard.TypeAsync(Demand);
        await _page.Keyboard.PressAsync("Control+Enter");
        await Expect(Openings).ToHaveCountAsync(3);
        await _page.TabToAsync(Openings.First);
        await _page.Keyboard.PressAsync("Enter");

        await Expect(Box).ToBeFocusedAsync();
        await Expect(Box).ToHaveValueAsync($"{Opening}\n\n{Demand}");
        await Expect(_page.GetByRole(AriaRole.Radio, new() { Name = "Ask", Exact = true })).ToBeCheckedAsync();
        await Expect(_page.GetByRole(AriaRole.Status).Filter(new() { HasText = "It is a question now" })).ToBeVisibleAsync();
        await _page.Keyboard.TypeAsync(" Who knows?");
        await _page.Keyboard.PressAsync("Control+Enter");

        await Expect(_page.GetByText("On the board.")).ToBeVisibleAsync();
        var card = Assert.Single(await _site.ContributionsAsync(_code))!;
        Assert.Equal(($"{Opening} Who knows?\n\n{Demand}", "question"), (card["text"]!.GetValue<string>(), card["kind"]!.GetValue<string>()));
    }

    [Fact, Rule("E61")]
    public async Task It_is_offered_once_for_a_draft_even_where_the_page_is_loaded_anew_and_again_for_the_next()
    {
        await Box.FillAsync(Demand);
        await _page.Button("Put it on the board").ClickAsync();
        await Expect(Openings).ToHaveCountAsync(3);

        _page = await OpenAddAsync();
        await Expect(Box).ToHaveValueAsync(Demand);
        await _page.Button("Put it on the board").ClickAsync();
        await Expect(_page.GetByText("On the board.")).ToBeVisibleAsync();

        await Box.FillAsync("We need more benches.");
        await _page.Button("Put it on the board").ClickAsync();
        await Expect(Openings).ToHaveTextAsync(["What would it take for us to have more benches?", "What happens to people without benches?", "I wonder whether we could have more benches."]);
    }

    [Theory, Rule("E63")]
    [InlineData("I waited forty minutes at the stop. Somebody should have told us.", "What is burning")]
    [InlineData("What would it take for the city to run a bus at night?", "What is burning")]
    [InlineData("The last bus goes at six.", "What is burning")]
    [InlineData(Demand, "Ask")]
    [InlineData(Demand, "Tell a story")]
    public async Task What_tells_an_experience_or_asks_goes_on_the_board_at_once(string words, string way)
    {
        await Box.FillAsync(words);
        await _page.SpeakAsync(way);
        await _page.Button("Put it on the board").ClickAsync();
        await Expect(_page.GetByText("On the board.")).ToBeVisibleAsync();
        Assert.Single(await _site.ContributionsAsync(_code));
    }

    private ILocator Box => _page.Box("What is happening?");

    private ILocator Openings => _page.GetByRole(AriaRole.List, new() { Name = "Ways to begin" }).GetByRole(AriaRole.Button);

    private async Task<IPage> OpenAddAsync()
    {
        var page = await _person.OpenAsync(_site, $"b/{_code}/add");
        await Expect(page.Locator("word-composer:defined")).ToBeAttachedAsync();
        return page;
    }
}
