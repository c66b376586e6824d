using System.Text.Json;
using System.Text.Json.Nodes;
using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Sites;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd.Offline;

/// <summary>On a bus with a bad signal: no word is lost, none comes twice, and the page says where each one is.</summary>
public sealed class OfflineTests(Chromium chromium, SiteForAll forAll) : IAsyncLifetime
{
    // As a browser does that is told to keep nothing.
    private const string StorageRefused =
        "Object.defineProperty(IDBFactory.prototype, 'open', { value() { throw new DOMException('Refused.', 'SecurityError'); } });";

    private const string StorageFull =
        "IDBObjectStore.prototype.put = () => { throw new DOMException('Full.', 'QuotaExceededError'); };";

    // A disk so full that nothing can be written down any more, not even that something is gone; and no worker comes to help.
    private const string NothingIsRemoved =
        "IDBObjectStore.prototype.delete = () => { throw new DOMException('Full.', 'QuotaExceededError'); }; SyncManager.prototype.register = () => Promise.reject(new Error('No.'));";

    private const string WordsOfCaches =
        """
        async () => {
          const texts = [];
          for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const request of await cache.keys()) texts.push(request.url, await (await cache.match(request)).text());
          }
          return texts.join('\n');
        }
        """;

    private readonly Site _site = forAll.Site;
    private string _code = null!;
    private string _stewardKey = null!;
    private IBrowserContext _person = null!;

    public async ValueTask InitializeAsync()
    {
        (_code, _stewardKey) = await _site.OpenBoardAsync("Our town");
        _person = await chromium.PersonAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_person is not null)
        {
            await _person.DisposeAsync();
        }
    }

    [Fact, Rule("G90", "G91", "G93")]
    public async Task What_is_written_without_a_connection_outlives_reloading_and_is_on_the_board_once_from_two_tabs()
    {
        var page = await _person.OpenToAddAsync(_site.Address, _code);
        await _person.SetOfflineAsync(true);
        await page.ReloadAsync();
        await Expect(page.GetByText("There is no connection just now.")).ToBeVisibleAsync();
        await page.WritableAsync();
        await page.TakeAsync("add-offline", ("narrow", 320, 700), ("phone", 390, 844), ("wide", 1440, 900));
        await page.Box("What should others call you?").FillAsync("Ann");
        await page.SayAsync("The bus stopped coming");
        await page.ExpectKeptAsync("The bus stopped coming");
        await page.ReloadAsync();
        await page.ExpectKeptAsync("The bus stopped coming");

        var second = await _person.OpenAsync(_site, $"b/{_code}/add");
        await second.ExpectKeptAsync("The bus stopped coming");
        await second.WritableAsync();
        await second.SayAsync("The library closes at four");
        foreach (var tab in new[] { page, second })
        {
            await tab.ExpectKeptAsync("The library closes at four");
            await Expect(tab.GetByText("2 cards wait to be sent.")).ToBeVisibleAsync();
        }

        await page.TakeAsync("add-kept", ("narrow", 320, 700), ("phone", 390, 844), ("wide", 1440, 900));
        await _person.SetOfflineAsync(false);
        foreach (var tab in new[] { page, second })
        {
            foreach (var words in new[] { "The bus stopped coming", "The library closes at four" })
            {
                await Expect(tab.Parcel(words)).ToContainTextAsync("On the board.");
                await Expect(tab.Parcel(words)).ToHaveCountAsync(1);
            }
        }

        await Expect(page.GetByText("There is a connection again.")).ToBeVisibleAsync();
        await page.TakeAsync("add-sent", ("phone", 390, 844));
        Assert.Equal(["The bus stopped coming", "The library closes at four"], await _site.TextsAsync(_code));
        Assert.All(await _site.ContributionsAsync(_code), card => Assert.Equal("Ann", (string?)card!["by"]!["name"]));
    }

    [Fact, Rule("G92")]
    public async Task What_was_kept_goes_to_the_board_also_when_the_page_is_closed_by_then()
    {
        await _person.BeAsync(_site, await _site.JoinAsync(_code, "Ann"));
        var page = await _person.OpenToAddAsync(_site.Address, _code);
        await _person.SetOfflineAsync(true);
        await page.SayAsync("Written on a bus");
        await page.ExpectKeptAsync("Written on a bus");
        await page.CloseAsync();
        await _person.SetOfflineAsync(false);

        // No page of ours is open any more; the browser wakes the worker.
        var elsewhere = await _person.OpenAsync(_site, "favicon.svg");
        var devTools = await _person.NewCDPSessionAsync(elsewhere);
        var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        devTools.Event("ServiceWorker.workerRegistrationUpdated").OnEvent += (_, told) =>
        {
            if (told?.GetProperty("registrations").EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } registration)
            {
                found.TrySetResult(registration.GetProperty("registrationId").GetString()!);
            }
        };
        await devTools.SendAsync("ServiceWorker.enable");
        await devTools.SendAsync("ServiceWorker.dispatchSyncEvent", new()
        {
            ["origin"] = _site.Address.GetLeftPart(UriPartial.Authority),
            ["registrationId"] = await found.Task.WaitAsync(TimeSpan.FromSeconds(20)),
            ["tag"] = "words",
            ["lastChance"] = false,
        });

        _ = await Until.SeenAsync(() => _site.TextsAsync(_code), texts => texts.Length > 0, _ => "nothing has come");
        var again = await _person.OpenToAddAsync(_site.Address, _code);
        await Expect(again.Locator(".composer-parcel")).ToHaveCountAsync(0);
        Assert.Equal(["Written on a bus"], await _site.TextsAsync(_code));
    }

    [Theory, Rule("G94")]
    [InlineData(StorageRefused)]
    [InlineData(StorageFull)]
    public async Task What_the_browser_cannot_keep_stays_in_the_box_until_the_board_has_it(string storage)
    {
        await _person.AddInitScriptAsync(storage);
        var page = await _person.OpenToAddAsync(_site.Address, _code);
        await _person.SetOfflineAsync(true);
        await page.SayAsync("Nothing may be stored here");
        await Expect(page.Parcel("Nothing may be stored here")).ToContainTextAsync("this browser cannot keep it. Leave this page open.");
        await Expect(page.Box("What is happening?")).ToHaveValueAsync("Nothing may be stored here");
        await page.Button("Put it on the board").ClickAsync();

        await _person.SetOfflineAsync(false);
        await Expect(page.Parcel("Nothing may be stored here")).ToContainTextAsync("On the board.");
        await Expect(page.Box("What is happening?")).ToHaveValueAsync("");
        Assert.Equal(["Nothing may be stored here"], await _site.TextsAsync(_code));
    }

    [Fact, Rule("G194")]
    public async Task Where_the_browser_cannot_note_that_words_have_come_they_are_sent_once_and_others_go_too()
    {
        await _person.BeAsync(_site, await _site.JoinAsync(_code, "Ann"));
        await _person.AddInitScriptAsync(NothingIsRemoved);
        var sent = 0;
        await _person.RouteAsync("**/api/boards/*/acts", route =>
        {
            Interlocked.Increment(ref sent);
            return route.ContinueAsync();
        });
        var page = await _person.OpenToAddAsync(_site.Address, _code);
        foreach (var words in new[] { "The first", "The second" })
        {
            await page.SayAsync(words);
            await Expect(page.Parcel(words)).ToContainTextAsync("On the board.");
        }

        Assert.Equal(2, Volatile.Read(ref sent));
        Assert.Equal(["The first", "The second"], await _site.TextsAsync(_code));
    }

    [Fact, Rule("G95")]
    public async Task What_the_board_refuses_days_later_stays_with_the_reason_and_can_be_changed_or_let_go()
    {
        await _person.BeAsync(_site, await _site.JoinAsync(_code, "Ann"));
        var page = await _person.OpenToAddAsync(_site.Address, _code);
        await _person.SetOfflineAsync(true);
        await page.SayAsync("Anybody may say this");
        await page.ExpectKeptAsync("Anybody may say this");
        using var moved = await _site.ActAsync(_code, _stewardKey, new()
        {
            ["id"] = Guid.NewGuid(),
            ["type"] = "move-dials",
            ["why"] = "Members only from now on",
            ["to"] = new JsonArray(new JsonObject { ["principle"] = "legitimacy", ["stop"] = 1 }),
        });
        Assert.True(moved.IsSuccessStatusCode, await moved.Content.ReadAsStringAsync());

        await _person.SetOfflineAsync(false);
        await Expect(page.Parcel("Anybody may say this")).ToContainTextAsync("The board did not take this. Your words are kept here.");
        await page.TakeAsync("add-refused", ("phone", 390, 844));
        await page.ReloadAsync();
        await Expect(page.Parcel("Anybody may say this")).ToContainTextAsync("The board did not take this.");
        await page.Button("Mend it").ClickAsync();
        await Expect(page.Box("What is happening?")).ToHaveValueAsync("Anybody may say this");
        await Expect(page.Locator(".composer-parcel")).ToHaveCountAsync(0);
        Assert.Empty(await _site.TextsAsync(_code));
    }

    [Fact, Rule("G106", "G107")]
    public async Task Words_wait_through_a_networks_own_page_and_go_once_a_forgotten_device_has_joined_again()
    {
        await _person.BeAsync(_site, await _site.JoinAsync(_code, "Ann"));
        var page = await _person.OpenToAddAsync(_site.Address, _code);
        await _person.ClearCookiesAsync();
        var status = 200;
        var asked = 0;
        await _person.RouteAsync("**/api/boards/*/acts", route =>
        {
            Interlocked.Increment(ref asked);
            return route.FulfillAsync(new() { Status = Volatile.Read(ref status), ContentType = "text/html", Body = "<h1>Welcome on board. Accept our terms.</h1>" });
        });
        await page.SayAsync("Written on a train");
        await page.ExpectKeptAsync("Written on a train");
        foreach (var other in new[] { 200, 403, 404, 400 })
        {
            // Asked again and again after such an answer, it was taken for none.
            Volatile.Write(ref status, other);
            var before = Volatile.Read(ref asked);
            _ = await Until.SeenAsync(
                async () =>
                {
                    await page.EvaluateAsync("() => { dispatchEvent(new Event('online')); }");
                    return Volatile.Read(ref asked);
                },
                times => times >= before + 3,
                times => $"after {other}: asked {times - before} times");
            await page.ExpectKeptAsync("Written on a train");
        }

        await _person.UnrouteAllAsync();
        await page.ReloadAsync();
        await page.WritableAsync();

        await Expect(page.Parcel("Written on a train")).ToContainTextAsync("Join this board, and it will be sent.");
        await page.Parcel("Written on a train").GetByRole(AriaRole.Link, new() { Name = "Join" }).ClickAsync();
        await page.Box("What should others call you?").FillAsync("Ann again");
        await page.Button("Join").ClickAsync();
        await Expect(page.Parcel("Written on a train")).ToContainTextAsync("On the board.");
        Assert.Equal(["Written on a train"], await _site.TextsAsync(_code));
    }

    [Fact, Rule("G108")]
    public async Task Who_erases_themselves_everywhere_leaves_no_words_on_the_device_either()
    {
        await _person.BeAsync(_site, await _site.JoinAsync(_code, "Ann"));
        var page = await _person.OpenToAddAsync(_site.Address, _code);
        await _person.RouteAsync("**/api/boards/*/acts", route => route.AbortAsync());
        await page.SayAsync("Still on its way");
        await page.ExpectKeptAsync("Still on its way");
        await page.Box("What is happening?").FillAsync("Only begun");
        await page.GotoAsync(_site.At("my-data/erase"));
        await page.Locator("input[name=sure]").CheckAsync();
        await page.Locator("form button.button").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(_site.At("my-data"));

        await _person.UnrouteAllAsync();
        await page.GotoAsync(_site.At($"b/{_code}/add"));
        await page.WritableAsync();
        await Expect(page.Box("What is happening?")).ToHaveValueAsync("");
        await Expect(page.Locator(".composer-parcel")).ToHaveCountAsync(0);
        Assert.Empty(await _site.TextsAsync(_code));
    }

    [Fact, Rule("G96")]
    public async Task Nobodys_words_are_in_what_the_browser_keeps_of_a_board()
    {
        var key = await _site.JoinAsync(_code, "Ben Zebra");
        await _site.ContributeAsync(_code, key, "Words with a zebra");
        using var placed = await _site.ActAsync(_code, key, new() { ["id"] = Guid.NewGuid(), ["type"] = "contribute", ["kind"] = "story", ["text"] = "Another zebra", ["place"] = "Zebra Lane", ["when"] = "lost my zebra" });
        Assert.True(placed.IsSuccessStatusCode);
        await _person.BeAsync(_site, key);
        var page = await _person.OpenToAddAsync(_site.Address, _code);
        await page.GotoAsync(_site.At($"b/{_code}"));
        await Expect(page.GetByText("Words with a zebra", new() { Exact = true })).ToBeVisibleAsync();
        await page.GotoAsync(_site.At($"b/{_code}/add"));

        var kept = await page.EvaluateAsync<string>(WordsOfCaches);
        Assert.Contains("Our town", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("zebra", kept, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("__RequestVerificationToken", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("/api/", kept.Split('\n').Where(line => line.StartsWith("http", StringComparison.Ordinal)).Aggregate("", string.Concat), StringComparison.Ordinal);
    }
}
