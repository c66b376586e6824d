using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Xunit;

namespace DialogueBoard.Tests.Web;

/// <summary>What is not there, or not for whoever asks, is answered alike whatever the reason, and cannot be found by trying.</summary>
public sealed partial class NothingThereTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private readonly LiveSite _site = shared.Site;

    [Fact, Rule("X40")]
    public async Task Every_door_gives_one_answer_for_every_board_that_is_not_there()
    {
        using var elsewhere = LiveSite.Start();
        using var stranger = new Visitor(elsewhere);
        var (another, _) = await stranger.OpenBoardAsync();
        using var http = _site.Browser();
        var patterns = _site.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern)
            .Where(pattern => pattern.GetParameter("code") is not null)
            .DistinctBy(pattern => pattern.RawText)
            .ToList();

        Assert.True(patterns.Count > 15, $"Only {patterns.Count} addresses with a board were found.");
        foreach (var pattern in patterns)
        {
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
            {
                // None here, one of another installation, too short, too long, and letters of other alphabets.
                var answers = new List<string>();
                foreach (var code in new[] { "ZZZZZZZZ", another, "x", new string('Z', 200), "%EF%BC%BA%EF%BC%BAZZZZZZ", "%D0%90ZZZZZZZ", "ZZZZZZZZ%20OR%201=1" })
                {
                    answers.Add(LinkToItself().Replace(await AnswerAsync(http, method, AddressOf(pattern, code)), ""));
                }

                Assert.True(answers.Distinct().Count() == 1, $"{method} {pattern.RawText}: {string.Join("\n---\n", answers.Distinct())}");
                Assert.Matches("^40[45]|^415", answers[0]);
            }
        }
    }

    [Fact, Rule("X40")]
    public async Task A_card_of_another_board_is_answered_like_one_that_never_was()
    {
        using var ann = new Visitor(_site);
        var ((here, stewardKey), (there, _)) = (await ann.OpenBoardAsync(), await ann.OpenBoardAsync());
        await ann.JoinAsync(there, "Ann");
        var card = await ann.PutAsync(there, "Words of another board");
        using var http = _site.Browser();
        http.DefaultRequestHeaders.Authorization = new("Bearer", stewardKey);

        // Whoever comes for the first time is given the cookie for forms.
        await http.GetStringAsync($"/b/{here}");
        var answers = new List<string>();
        foreach (var id in new[] { card.ToString(), Guid.NewGuid().ToString(), "nonsense" })
        {
            answers.Add(SealedState().Replace(await AnswerAsync(http, HttpMethod.Get, $"/b/{here}/c/{id}"), "").Replace(id, "ID", StringComparison.Ordinal));
        }

        Assert.Single(answers.Distinct());
        Assert.StartsWith("404", answers[0], StringComparison.Ordinal);
        foreach (var (type, field, more) in new[]
        {
            ("withdraw", "contributionId", new JsonObject()),
            ("reword", "contributionId", new() { ["text"] = "Mine now" }),
            ("hide", "contributionId", new() { ["reason"] = "Because" }),
            ("restore", "contributionId", new()),
            ("offer-energy", "contributionId", new() { ["with"] = "time" }),
            ("withdraw-energy", "contributionId", new()),
            ("cut-thread", "threadId", new()),
        })
        {
            Assert.Equal(await ActAsync(http, here, type, field, Guid.NewGuid(), more), await ActAsync(http, here, type, field, card, more));
        }
    }

    [Fact, Rule("X40")]
    public async Task The_hub_says_the_same_of_every_board_that_is_not_there()
    {
        await using var hub = new HubConnectionBuilder().WithUrl(new Uri(_site.Address, "hubs/board")).Build();
        await hub.StartAsync();
        var answers = new List<string>();
        foreach (var code in new[] { "ZZZZZZZZ", "x", "", "../..", new string('Z', 2_000) })
        {
            answers.Add((await hub.InvokeAsync<JsonObject>("Act", code, new { id = Guid.NewGuid(), type = "tidy" })).ToJsonString());
            answers.Add((await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync("LookAt", code, null))).Message);
        }

        Assert.Equal(2, answers.Distinct().Count());
        Assert.All(answers, answer => Assert.Contains("no-such-board", answer, StringComparison.Ordinal));
    }

    [Fact, Rule("L12")]
    public async Task Whoever_tries_codes_is_held_up_at_every_door_and_those_who_have_joined_or_are_elsewhere_are_not()
    {
        using var site = LiveSite.Start(("Limits:UnknownBoardsPerMinutePerAddress", "5"));
        using var ann = new Visitor(site);
        var (code, _) = await ann.OpenBoardAsync();
        using var opened = await site.Browser().PostAsJsonAsync("api/boards", new { title = "Listed", listed = true });
        var listed = (await opened.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.GetValue<string>();
        await ann.JoinAsync(code, "Ann");
        await using var hub = new HubConnectionBuilder().WithUrl(new Uri(site.Address, "hubs/board")).Build();
        await hub.StartAsync();
        using var stranger = site.Browser(followRedirects: true);

        // Five tries, at five doors.
        Assert.StartsWith("404", await AnswerAsync(stranger, HttpMethod.Get, "/b/ZZZZZZZ1"), StringComparison.Ordinal);
        Assert.StartsWith("404", await AnswerAsync(stranger, HttpMethod.Get, "/api/boards/ZZZZZZZ2/view"), StringComparison.Ordinal);
        Assert.StartsWith("404", await AnswerAsync(stranger, HttpMethod.Post, "/b/ZZZZZZZ3/join"), StringComparison.Ordinal);
        Assert.StartsWith("200", await AnswerAsync(stranger, HttpMethod.Get, "/?code=ZZZZZZZ4"), StringComparison.Ordinal);
        Assert.Contains("no-such-board", (await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync("LookAt", "ZZZZZZZ5", null))).Message, StringComparison.Ordinal);

        // From then on a right code is answered like a wrong one.
        foreach (var tried in new[] { "ZZZZZZZ6", code })
        {
            var page = await AnswerAsync(stranger, HttpMethod.Get, $"/b/{tried}");
            Assert.StartsWith("429", page, StringComparison.Ordinal);
            Assert.Contains("Wait a minute", page, StringComparison.Ordinal);
            Assert.Contains("Retry-After", page, StringComparison.Ordinal);
            Assert.Contains($"href=\"/b/{tried}#main\"", page, StringComparison.Ordinal);
            Assert.Contains("\"code\":\"too-many-codes\"", await AnswerAsync(stranger, HttpMethod.Get, $"/api/boards/{tried}/view"), StringComparison.Ordinal);
            Assert.StartsWith("429", await AnswerAsync(stranger, HttpMethod.Get, $"/?code={tried}"), StringComparison.Ordinal);
            Assert.Contains("too-many-codes", (await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync("LookAt", tried, null))).Message, StringComparison.Ordinal);
        }

        Assert.Contains("Our town", await ann.ReadAsync($"/b/{code}"), StringComparison.Ordinal);
        Assert.StartsWith("200", await AnswerAsync(stranger, HttpMethod.Get, $"/b/{listed}"), StringComparison.Ordinal);
        stranger.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        Assert.StartsWith("200", await AnswerAsync(stranger, HttpMethod.Get, $"/b/{code}"), StringComparison.Ordinal);
    }

    [Fact, Rule("L12", "P4")]
    public async Task Wrong_way_back_codes_hold_up_and_right_ones_do_not()
    {
        using var site = LiveSite.Start(("Limits:WaysBackPerMinutePerAddress", "3"));
        using var sam = new Visitor(site);
        var wrong = new List<string>();
        for (var n = 0; n < 5; n++)
        {
            wrong.Add(await sam.SubmitAsync("/way-back", "follow", ("typed", $"0000-0000-000{n}")));
        }

        Assert.All(wrong[..3], page => Assert.Contains("That code is not known here", page, StringComparison.Ordinal));
        Assert.All(wrong[3..], page => Assert.Contains("Many codes that are not known were tried", page, StringComparison.Ordinal));
    }

    /// <summary>Status, headers and body; without what is new in each answer.</summary>
    private static async Task<string> AnswerAsync(HttpClient http, HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*"));
        if (method == HttpMethod.Post)
        {
            request.Content = JsonContent.Create(new { title = "Our town" });
        }

        using var answer = await http.SendAsync(request);
        var headers = answer.Headers.Concat(answer.Content.Headers)
            .Where(header => header.Key is not ("Date" or "Content-Length"))
            .OrderBy(header => header.Key, StringComparer.Ordinal)
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
        return $"{(int)answer.StatusCode}\n{string.Join('\n', headers)}\n{await answer.Content.ReadAsStringAsync()}";
    }

    private static async Task<string> ActAsync(HttpClient http, string code, string type, string field, Guid id, JsonObject more)
    {
        var act = (JsonObject)more.DeepClone();
        (act["id"], act["type"], act[field]) = (Guid.NewGuid(), type, id);
        using var answer = await http.PostAsJsonAsync($"api/boards/{code}/acts", act);
        var said = $"{answer.StatusCode} {await answer.Content.ReadAsStringAsync()}";
        Assert.Matches("\"code\":\"(unknown-|no-energy-of-yours)", said);
        return said;
    }

    private static string AddressOf(RoutePattern pattern, string code) => "/" + string.Join('/', pattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart { Name: "code" or "Code" } => code,
            _ => "8b0f5a3e-6a0e-4e0e-9e0e-0a0b0c0d0e0f",
        }))));

    [GeneratedRegex("<a class=\"skip\"[^>]*>|<input type=\"hidden\" name=\"returnUrl\"[^>]*>")]
    private static partial Regex LinkToItself();

    // Sealed anew with each page.
    [GeneratedRegex("<!--Blazor-Server-Component-State:[^>]*-->")]
    private static partial Regex SealedState();
}
