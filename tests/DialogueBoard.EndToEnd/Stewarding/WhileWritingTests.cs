using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Sites;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd.Stewarding;

/// <summary>What people meet in the browser while they write, and after it was read by those who look after the board.</summary>
public sealed class WhileWritingTests(Chromium chromium, SiteForAll forAll) : IAsyncLifetime
{
    private readonly Site _site = forAll.Site;
    private string _code = null!;
    private string _stewardKey = null!;
    private IBrowserContext _person = null!;

    public async ValueTask InitializeAsync()
    {
        (_code, _stewardKey) = await _site.OpenBoardAsync();
        _person = await chromium.PersonAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_person is not null)
        {
            await _person.DisposeAsync();
        }
    }

    [Fact, Rule("G44")]
    public async Task Somebody_who_writes_what_was_said_before_is_shown_it_and_joins_in_there_with_their_words()
    {
        var other = await _site.JoinAsync(_code, "Ben");
        var said = await _site.ContributeAsync(_code, other, "The lift in Mill Tower is broken");
        await _site.ContributeAsync(_code, other, "The path behind the school is dark");
        await _person.BeAsync(_site, await _site.JoinAsync(_code, "Rosalind"));
        var page = await _person.OpenAsync(_site, $"b/{_code}/add");
        await Expect(page.Locator("word-composer:defined")).ToBeAttachedAsync();

        await page.Box("What is happening?").FillAsync("A lift");
        await page.Box("What is happening?").FillAsync("Lifts at Mill Tower do not work");
        await Expect(page.GetByText("Somebody said something close.")).ToBeVisibleAsync();
        await Expect(page.Locator(".composer-close q")).ToHaveTextAsync(["The lift in Mill Tower is broken"]);

        await page.Locator(".composer-close").GetByRole(AriaRole.Link, new() { Name = "Join in" }).ClickAsync();
        await Expect(page.Locator("#composer-text")).ToHaveValueAsync("Lifts at Mill Tower do not work");
        await Expect(page.Locator(".composer-close")).ToBeEmptyAsync();
        await page.Button("Put it on the board").ClickAsync();
        await Expect(page.GetByText("On the board.")).ToBeVisibleAsync();
        var view = await _site.Http.GetFromJsonAsync<JsonObject>($"api/boards/{_code}/view");
        Assert.Equal(said, Assert.Single(view!["put"]!["threads"]!.AsArray())!["to"]!.GetValue<Guid>());
    }

    [Fact, Rule("G44")]
    public async Task Without_an_answer_nothing_is_said_and_the_words_go_on_the_board()
    {
        await _site.ContributeAsync(_code, await _site.JoinAsync(_code, "Ben"), "The lift in Mill Tower is broken");
        await _person.BeAsync(_site, await _site.JoinAsync(_code, "Rosalind"));
        var page = await _person.OpenAsync(_site, $"b/{_code}/add");
        var asked = new TaskCompletionSource();
        await page.RouteAsync("**/close", async route =>
        {
            asked.TrySetResult();
            await route.AbortAsync();
        });
        await Expect(page.Locator("word-composer:defined")).ToBeAttachedAsync();

        await page.Box("What is happening?").FillAsync("Lifts at Mill Tower do not work");
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await Expect(page.Locator(".composer-close")).ToBeEmptyAsync();
        await page.Button("Put it on the board").ClickAsync();
        await Expect(page.GetByText("On the board.")).ToBeVisibleAsync();
    }

    [Fact, Rule("G45", "G32")]
    public async Task Whoever_is_on_the_live_page_hears_there_what_became_of_words_that_waited()
    {
        await DoAsync(new() { ["type"] = "set-posting", ["mode"] = "hold-all", ["why"] = "To see" });
        await _person.BeAsync(_site, await _site.JoinAsync(_code, "Rosalind"));
        var live = new LivePage(await _person.OpenAsync(_site, $"b/{_code}/live"));
        await live.ReadyAsync();
        await Expect(live.Page.GetByText("reads what you write before it is shown")).ToBeVisibleAsync();
        var kept = live.Page.Locator(".kept-card");

        await live.SayAsync("The lamp is out");
        await Expect(kept).ToHaveCountAsync(1);
        await live.SayAsync("The bench is gone");
        await Expect(kept).ToHaveCountAsync(2);
        var waiting = (await QueueAsync())["waiting"]!.AsArray().Select(item => item!["words"]!["actId"]!.GetValue<Guid>()).ToList();

        await DoAsync(new() { ["type"] = "turn-down", ["actIds"] = new JsonArray(waiting[0]), ["reason"] = "Ring the council" });
        await Expect(live.Page.GetByText("Why: Ring the council")).ToBeVisibleAsync();
        await DoAsync(new() { ["type"] = "let-in", ["actIds"] = new JsonArray(waiting[1]) });
        await Expect(live.Card("The bench is gone")).ToBeVisibleAsync();
        await Expect(kept).ToHaveCountAsync(1);
    }

    [Fact, Rule("G205")]
    public async Task Whoever_reads_the_queue_hears_how_much_waits_by_now_and_what_they_are_at_stays_as_it_is()
    {
        await DoAsync(new() { ["type"] = "set-posting", ["mode"] = "hold-all", ["why"] = "To see" });
        var ben = await _site.JoinAsync(_code, "Ben");
        await SayAsync("The lamp is out");
        await _person.BeAsync(_site, _stewardKey);
        var page = await _person.OpenAsync(_site, $"b/{_code}/queue");
        var waits = page.GetByRole(AriaRole.Status).Filter(new() { HasText = "wait" });
        await Expect(waits).ToContainTextAsync("1 thing waits.");
        await page.GetByLabel("Take it with the others").CheckAsync();

        await SayAsync("The bench is gone");

        await Expect(waits).ToContainTextAsync("2 things wait.");
        await Expect(page.GetByLabel("Take it with the others")).ToBeCheckedAsync();
        await waits.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.GetByText("The bench is gone").First).ToBeVisibleAsync();

        async Task SayAsync(string text)
        {
            using var answer = await _site.ActAsync(_code, ben, new() { ["id"] = Guid.NewGuid(), ["type"] = "contribute", ["kind"] = "story", ["text"] = text });
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        }
    }

    private async Task DoAsync(JsonObject act)
    {
        act["id"] = Guid.NewGuid();
        using var answer = await _site.ActAsync(_code, _stewardKey, act);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<JsonNode> QueueAsync()
    {
        using var asking = new HttpRequestMessage(HttpMethod.Get, $"api/boards/{_code}/queue");
        asking.Headers.Authorization = new("Bearer", _stewardKey);
        using var answer = await _site.Http.SendAsync(asking);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }
}
