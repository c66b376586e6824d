using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Sites;
using Microsoft.Playwright;
using Xunit;
using static DialogueBoard.EndToEnd.Browsers.Townsperson;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd;

/// <summary>Every dial of a board from one end to the other, and back by the experiment that moved it, under the eyes of people at two nodes.</summary>
public sealed class MovingMixTests(Chromium chromium, ITestOutputHelper output)
{
    // A page that holds nothing up changes within a second; this much is only for a machine that has much else to do.
    private const double MostMilliseconds = 8_000;

    // When something comes to stand on a page, and when it leaves, by the clock that all browsers of one machine have.
    private const string Watch =
        """
        marker => {
          window.seen = [];
          let last;
          const look = () => {
            const now = document.querySelector(marker) !== null;
            if (now !== last) window.seen.push({ there: now, at: performance.timeOrigin + performance.now() });
            last = now;
          };
          look();
          new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
        }
        """;

    private const string Live = ".composer-ways input[value=question]";
    private const string Reading = "nav.around div > ul a[href$='/ready']";

    private static readonly string[] Dials =
        ["organising", "legitimacy", "accountability", "leadership", "planning", "talk", "deciding", "picture", "performance", "change", "direction"];

    [Fact, Rule("M172")]
    public async Task Everyones_page_follows_nothing_vanishes_and_the_dials_return_exactly()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var site = await Site.StartAsync(("Redis__Configuration", redis.Configuration));
        await using var beside = await site.StartBesideAsync();
        var (code, stewardKey) = await site.OpenBoardAsync("Getting home", "How people get home in the evening.");
        await FillAsync(site, code);
        await MoveAllAsync(site, code, stewardKey, 1);

        await using var sue = await BeAsync(await chromium.PersonAsync(), site, code, stewardKey);
        await using var maya = await JoinAsync(await chromium.PersonAsync(width: 390, height: 844), site, code, "Maya");
        await using var ruth = await JoinAsync(await chromium.PersonAsync(), beside, code, "Ruth");
        await using var tom = await JoinAsync(await chromium.PersonAsync(width: 390, height: 844), beside, code, "Tom");
        foreach (var person in new[] { maya, ruth })
        {
            await person.OpenAsync("/live");
            await new LivePage(person.Page).ReadyAsync();
            await person.Page.EvaluateAsync(Watch, Live);
        }

        await tom.OpenAsync("");
        await tom.Page.EvaluateAsync(Watch, Reading);
        var (before, there) = (await MixAsync(site, code), await site.ContributionsAsync(code));
        Assert.All(Dials, dial => Assert.Equal(1, before[dial]!.GetValue<int>()));

        var begun = await BeginAsync(sue);
        await EverybodySeesAsync(there: true, begun, maya, ruth, tom);
        Assert.All(Dials, dial => Assert.Equal(5, MixAsync(beside, code).Result[dial]!.GetValue<int>()));
        await StillThereAsync(site, beside, code, there);
        await sue.Page.TakeAsync("mix-running");

        var ended = await GoBackAsync(sue);
        await EverybodySeesAsync(there: false, ended, maya, ruth, tom);
        Assert.Equal(before.ToJsonString(), (await MixAsync(site, code)).ToJsonString());
        Assert.Equal(before.ToJsonString(), (await MixAsync(beside, code)).ToJsonString());
        await StillThereAsync(site, beside, code, there);
        await sue.Page.TakeAsync("mix-gone-back");
    }

    // All eleven dials in one form; the moment at which it was sent.
    private static async Task<double> BeginAsync(Townsperson sue)
    {
        await sue.OpenAsync("/mix");
        var form = await sue.UnfoldAsync("Start an experiment");
        await form.GetByLabel("What do we change?").FillAsync("Everything at once, for two weeks.");
        await form.GetByLabel("What do we hope to notice?").FillAsync("Who speaks who never did.");
        await form.GetByLabel("Look again on").FillAsync(InDays(14));
        foreach (var dial in Dials)
        {
            await form.Locator($"select[name='Fields.To[{dial}]']").SelectOptionAsync("5");
        }

        return await SendNowAsync(sue, form, "Start it and move the dials");
    }

    private static async Task<double> GoBackAsync(Townsperson sue)
    {
        await sue.OpenAsync("/mix");
        var form = await sue.UnfoldAsync("Look at it again");
        await form.GetByLabel("Go back: each of its dials returns to where it stood before").CheckAsync();
        await form.GetByLabel("What did we learn?").FillAsync("Two spoke who never did. We need the members for the budget.");
        return await SendNowAsync(sue, form, "Write this down");
    }

    private static async Task<double> SendNowAsync(Townsperson sue, ILocator form, string button)
    {
        var at = await sue.Page.EvaluateAsync<double>("performance.timeOrigin + performance.now()");
        await sue.SendAsync(form, button);
        return at;
    }

    private async Task EverybodySeesAsync(bool there, double since, params Townsperson[] people)
    {
        foreach (var person in people)
        {
            await Expect(person.Page.Locator(person.Page.Url.EndsWith("/live", StringComparison.Ordinal) ? Live : Reading)).ToHaveCountAsync(there ? 1 : 0, new() { Timeout = 30_000 });
            var seen = await person.Page.EvaluateAsync<double>("there => window.seen.filter(one => one.there === there).at(-1).at", there);
            output.WriteLine($"{person.Page.Url} of {person.At.Address}: after {(seen - since).ToString("N0", CultureInfo.InvariantCulture)} ms from the press of the button.");
            Assert.InRange(seen - since, 0, MostMilliseconds);
        }
    }

    // Some of what each half has, put there while all of it was at hand.
    private static async Task FillAsync(Site site, string code)
    {
        var ann = await site.JoinAsync(code, "Ann");
        var issue = await site.ContributeAsync(code, ann, "The last bus goes at six.");
        foreach (var kind in new[] { "question", "story", "building-on", "different-view", "for", "against" })
        {
            await site.ContributeAsync(code, ann, $"Said as {kind}.", kind, issue);
        }

        foreach (var kind in new[] { "position", "offer", "need", "seed", "learning", "contact" })
        {
            await site.ContributeAsync(code, ann, $"Said as {kind}.", kind);
        }

        foreach (var act in new JsonObject[]
        {
            new() { ["type"] = "try-step", ["text"] = "A van on Fridays.", ["lookAgain"] = InDays(20), ["about"] = new JsonArray(issue) },
            new() { ["type"] = "start-group", ["text"] = "The evenings", ["until"] = InDays(20), ["about"] = new JsonArray(issue) },
            new() { ["type"] = "offer-energy", ["contributionId"] = issue, ["with"] = "time" },
            new() { ["type"] = "propose", ["text"] = "A bus at eight.", ["bodies"] = new JsonArray("Transport", "The council") },
        })
        {
            act["id"] = Guid.NewGuid();
            using var answer = await site.ActAsync(code, ann, act);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        }
    }

    private static async Task MoveAllAsync(Site site, string code, string key, int stop)
    {
        var to = new JsonArray([.. Dials.Select(dial => new JsonObject { ["principle"] = dial, ["stop"] = stop })]);
        using var answer = await site.ActAsync(code, key, new() { ["id"] = Guid.NewGuid(), ["type"] = "move-dials", ["to"] = to });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<JsonNode> MixAsync(Site at, string code) => (await at.Http.GetFromJsonAsync<JsonObject>($"api/boards/{code}"))!["mix"]!;

    private static async Task StillThereAsync(Site one, Site other, string code, JsonArray before)
    {
        Assert.Equal(before.ToJsonString(), (await one.ContributionsAsync(code)).ToJsonString());
        Assert.Equal(before.ToJsonString(), (await other.ContributionsAsync(code)).ToJsonString());
    }
}
