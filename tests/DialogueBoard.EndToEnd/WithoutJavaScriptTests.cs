using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Sites;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd;

/// <summary>An old phone, a locked-down office computer: everything that matters works with scripts turned off.</summary>
public sealed class WithoutJavaScriptTests(Chromium chromium, SiteForAll forAll) : IAsyncLifetime
{
    private readonly Site _site = forAll.Site;
    private string _code = null!;
    private IBrowserContext _person = null!;

    public async ValueTask InitializeAsync()
    {
        (_code, _) = await _site.OpenBoardAsync();
        _person = await chromium.PersonAsync(javaScript: false);
    }

    public async ValueTask DisposeAsync()
    {
        if (_person is not null)
        {
            await _person.DisposeAsync();
        }
    }

    [Fact, Rule("V6", "V12")]
    public async Task A_board_is_read_page_by_page_filtered_and_linked_to()
    {
        var key = await _site.JoinAsync(_code, "Ann");
        var first = await _site.ContributeAsync(_code, key, "The bus stopped coming.");
        await _site.ContributeAsync(_code, key, "Who decides on buses?", "question", first);
        for (var i = 1; i <= 60; i++)
        {
            await _site.ContributeAsync(_code, key, $"Story number {i}.", "story");
        }

        var page = await _person.OpenAsync(_site, $"b/{_code}");
        await Expect(page.GetByRole(AriaRole.Article)).ToHaveCountAsync(50);
        await Expect(page.GetByText("Story number 60.", new() { Exact = true })).ToBeVisibleAsync();
        await page.Link("Older cards").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Article)).ToHaveCountAsync(12);
        await Expect(page.GetByText("Page 2 of 2")).ToBeVisibleAsync();

        var search = page.GetByRole(AriaRole.Search, new() { Name = "Look for" });
        await search.GetByLabel("Words").FillAsync("BUS");
        await search.GetByRole(AriaRole.Button, new() { Name = "Look" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Article)).ToHaveCountAsync(2);
        await search.GetByLabel("Kind").SelectOptionAsync("Question");
        await search.GetByRole(AriaRole.Button, new() { Name = "Look" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Article)).ToHaveCountAsync(1);

        // From the question to the card it asks about, at that card's own address.
        await page.GetByRole(AriaRole.Article).GetByRole(AriaRole.Link, new() { Name = "The bus stopped coming." }).ClickAsync();
        await Expect(page).ToHaveURLAsync(_site.At($"b/{_code}/c/{first}"));
        await Expect(page.Region("What answers it").GetByText("Who decides on buses?")).ToBeVisibleAsync();

        await page.GotoAsync(_site.At($"b/{_code}?view=web"));
        await Expect(page.Locator("noscript p")).ToBeVisibleAsync();
    }

    [Fact, Rule("X7", "P2")]
    public async Task Somebody_joins_by_the_form_and_puts_a_card_on_the_board_which_says_saved()
    {
        var page = await _person.OpenAsync(_site, $"b/{_code}/join");
        await page.Box("What should others call you?").FillAsync("Ann");
        await page.Button("Join").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).GetByText("Saved. ")).ToBeVisibleAsync();

        await page.Link("Add a card").ClickAsync();
        await page.Box("What is happening?").FillAsync("The library closes at four.");
        await page.SpeakAsync("Ask");
        await page.Button("Put it on the board").ClickAsync();
        await Expect(page.GetByText("It is on the board.")).ToBeVisibleAsync();
        await page.Link("See it on the board").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Article).GetByText("The library closes at four.")).ToBeVisibleAsync();

        var card = Assert.Single(await _site.ContributionsAsync(_code))!;
        Assert.Equal(("question", "Ann"), ((string?)card["kind"], (string?)card["by"]!["name"]));
    }

    [Fact, Rule("X7", "S2")]
    public async Task Pressing_twice_and_sending_again_after_going_back_store_one_card()
    {
        var page = await _person.OpenAsync(_site, $"b/{_code}/add");
        await page.Box("What is happening?").FillAsync("The library closes at four.");
        await page.Box("What should others call you?").FillAsync("Ann");
        await page.Button("Put it on the board").DblClickAsync();
        await Expect(page.GetByText("It is on the board.")).ToBeVisibleAsync();
        Assert.Single(await _site.ContributionsAsync(_code));

        await page.GoBackAsync();
        await Expect(page.Box("What is happening?")).ToHaveValueAsync("The library closes at four.");
        await page.Button("Put it on the board").ClickAsync();
        await Expect(page.GetByText("It is on the board.")).ToBeVisibleAsync();
        Assert.Single(await _site.ContributionsAsync(_code));
    }

    [Fact, Rule("X7")]
    public async Task A_refused_text_is_not_said_to_be_saved_keeps_its_words_and_says_why()
    {
        var words = new string('a', 3_990) + " and a bit more";
        var page = await _person.OpenAsync(_site, $"b/{_code}/add");
        await page.Box("What is happening?").FillAsync(words);
        await page.Box("What should others call you?").FillAsync("Ann");
        await page.SpeakAsync("Tell a story");
        await page.Button("Put it on the board").ClickAsync();

        await Expect(page.GetByText("It is not on the board yet. Your words are still here.")).ToBeVisibleAsync();
        await Expect(page.GetByText("It is on the board.", new() { Exact = true })).ToHaveCountAsync(0);
        await Expect(page.Box("What is happening?")).ToHaveValueAsync(words);
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "Tell a story" })).ToBeCheckedAsync();
        Assert.Empty(await _site.ContributionsAsync(_code));

        await page.Box("What is happening?").FillAsync("Shorter.");
        await page.Button("Put it on the board").ClickAsync();
        await Expect(page.GetByText("It is on the board.")).ToBeVisibleAsync();
        Assert.Equal("Shorter.", (string?)Assert.Single(await _site.ContributionsAsync(_code))!["text"]);
    }

    [Fact, Rule("X7", "V6")]
    public async Task A_card_is_answered_reworded_and_taken_back_on_its_own_page()
    {
        var issue = await _site.ContributeAsync(_code, await _site.JoinAsync(_code, "Ben"), "The bus stopped coming.");
        await _person.BeAsync(_site, await _site.JoinAsync(_code, "Ann"));
        var page = await _person.OpenAsync(_site, $"b/{_code}/c/{issue}");
        await page.Link("Answer it").First.ClickAsync();
        await page.Box("What do you want to say to it?").FillAsync("Since May, I think.");
        await page.SpeakAsync("Build on this");
        await page.Button("Put it on the board").ClickAsync();
        await page.Link("See it on the board").ClickAsync();
        await Expect(page.Region("What it is about").GetByText("The bus stopped coming.")).ToBeVisibleAsync();

        // What is not taken says why and keeps the words.
        var tooLong = new string('b', 4_001);
        await page.UnfoldAsync("Say it in other words");
        await Expect(page.Box("Your words")).ToHaveValueAsync("Since May, I think.");
        await page.Box("Your words").FillAsync(tooLong);
        await page.Button("Put these words on the board").ClickAsync();
        await Expect(page.GetByText("Your words are still here.")).ToBeVisibleAsync();
        await Expect(page.Box("Your words")).ToHaveValueAsync(tooLong);

        await page.Box("Your words").FillAsync("Since April.");
        await page.Button("Put these words on the board").ClickAsync();
        await Expect(page.GetByText("Saved. Your new words are on the board.")).ToBeVisibleAsync();
        await Expect(page.GetByText("Since May, I think.")).ToHaveCountAsync(0);

        await page.UnfoldAsync("Take this card back");
        await page.Button("Take it back").ClickAsync();
        await Expect(page.GetByText("Saved. Your card is taken back.")).ToBeVisibleAsync();
        await page.GotoAsync(_site.At($"b/{_code}"));
        await Expect(page.GetByText("The bus stopped coming.").First).ToBeVisibleAsync();
        await Expect(page.GetByText("Since April.")).ToHaveCountAsync(0);
    }
}
