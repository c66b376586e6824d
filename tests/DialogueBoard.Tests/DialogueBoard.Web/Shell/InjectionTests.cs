using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace DialogueBoard.Tests.Web.Shell;

/// <summary>Words that look like markup, script, formulas or lines of a protocol are words, wherever they are shown.</summary>
public sealed class InjectionTests(SharedSite shared) : IClassFixture<SharedSite>
{
    // Breaks out of text, of an attribute, of a title, of a text box, and of a script's JSON, where any of them lets it.
    private const string Breakout = "</title></textarea></script><script>alert(1)</script><img src=x onerror=alert(2)>\" onmouseover=\"alert(3)";

    private readonly LiveSite _site = shared.Site;

    [Fact, Rule("X44")]
    public async Task Markup_in_any_field_is_shown_as_words_on_every_page_to_strangers_authors_and_stewards()
    {
        using var ann = new Visitor(_site);
        var (code, card, stewardKey) = await FilledBoardAsync(ann);
        using var stranger = new Visitor(_site);
        using var steward = new Visitor(_site);
        using (await steward.SendAsync($"/b/{code}/stewards", "enter", [("key", stewardKey)]))
        {
        }

        var pages = _site.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/').Replace("{Code}", code, StringComparison.Ordinal).Replace("{CardId}", $"{card}", StringComparison.Ordinal))
            .Append($"/b/{code}?q={Uri.EscapeDataString(Breakout)}&place={Uri.EscapeDataString(Breakout)}&kind={Uri.EscapeDataString(Breakout)}")
            .Append($"/b/{code}?view=web").Append($"/?code={Uri.EscapeDataString(Breakout)}").Append($"/b/{code}/join?returnUrl={Uri.EscapeDataString(Breakout)}")
            .Distinct().ToList();

        Assert.True(pages.Count > 12, $"Only {pages.Count} pages were found.");
        var shown = 0;
        foreach (var visitor in new[] { stranger, ann, steward })
        {
            foreach (var page in pages)
            {
                var markup = await visitor.ReadAsync(page);
                Assert.DoesNotContain("<script>alert", markup, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("<img src=x", markup, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("\" onmouseover=\"", markup, StringComparison.OrdinalIgnoreCase);
                shown += markup.Contains("alert(1)", StringComparison.Ordinal) ? 1 : 0;
            }
        }

        Assert.True(shown > 20, $"The words were shown on {shown} pages only.");
    }

    [Fact, Rule("X44")]
    public async Task Words_come_out_as_no_markup_in_markdown_no_formula_in_a_sheet_and_no_header_in_any_file()
    {
        using var ann = new Visitor(_site);
        var (code, _, _) = await FilledBoardAsync(ann, $"{Breakout}\r\nX-Injected: yes\r\n", "=HYPERLINK(\"https://elsewhere.example\")", "[a](javascript:alert(1))");
        foreach (var ending in new[] { "csv", "md", "json" })
        {
            using var answer = await ann.GetAsync($"/api/boards/{code}/export.{ending}");
            var text = await answer.Content.ReadAsStringAsync();
            Assert.False(answer.Headers.Contains("X-Injected"));
            Assert.Matches($"^board-{code}-\\d+\\.{ending}$", answer.Content.Headers.ContentDisposition!.FileName!);
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition.DispositionType);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.DoesNotContain(text.Split('\n'), line => line.Split(',').Any(cell => cell.TrimStart('"').StartsWith("=HYPERLINK", StringComparison.Ordinal) && ending == "csv"));
            if (ending == "md")
            {
                Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("<img", text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotMatch("(?<!\\\\)\\]\\(javascript:", text);
            }
        }
    }

    [Fact, Rule("X44")]
    public async Task Lines_in_somebodys_words_are_no_events_of_their_own()
    {
        using var ann = new Visitor(_site);
        var (code, _, _) = await FilledBoardAsync(ann, "One\n\nid: 999\nevent: other\ndata: {}\n\nTwo");
        using var stream = await EventSource.OpenAsync(_site, code);
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var lines = new StreamReader(await stream.Answer.Content.ReadAsStreamAsync(enough.Token));
        while (await lines.ReadLineAsync(enough.Token) is { } line)
        {
            Assert.DoesNotMatch("^(event:|id: 999)", line);
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                using var delta = JsonDocument.Parse(line[6..]);
                Assert.Contains("Two", delta.RootElement.GetProperty("put").GetProperty("contributions")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
                return;
            }
        }

        Assert.Fail("Nothing was told.");
    }

    [Theory, Rule("X45")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("\\\\elsewhere.example")]
    [InlineData("https://elsewhere.example")]
    [InlineData("https:elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("/\t/elsewhere.example")]
    [InlineData("/\n/elsewhere.example")]
    [InlineData("\t//elsewhere.example")]
    [InlineData(" //elsewhere.example")]
    [InlineData("/\r\nSet-Cookie: device=x")]
    [InlineData("@elsewhere.example")]
    [InlineData("elsewhere.example")]
    [InlineData("")]
    public async Task After_joining_nobody_is_led_to_another_site(string address)
    {
        using var sam = new Visitor(_site);
        var (code, _) = await sam.OpenBoardAsync();
        using var joined = await sam.SendAsync($"/b/{code}/join?returnUrl={Uri.EscapeDataString(address)}", "join", [("name", "Sam"), ("door", "here")], action: $"/b/{code}/join");

        var next = new Uri(_site.Address, joined.Headers.Location!);
        Assert.Equal((HttpStatusCode.Redirect, _site.Address.Authority, $"/b/{code}"), (joined.StatusCode, next.Authority, next.AbsolutePath));
        Assert.False(joined.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.Split(';')[0] == "device=x"));
    }

    private static async Task<(string Code, Guid Card, string StewardKey)> FilledBoardAsync(
        Visitor ann, string words = Breakout, string name = "</p><img src=x>", string place = "<img src=x>")
    {
        var (code, stewardKey) = await ann.OpenBoardAsync(new { title = Breakout, purpose = words, place, listed = true });
        await ann.JoinAsync(code, name);
        var card = await ann.ActAsync(code, new() { ["type"] = "contribute", ["kind"] = "issue", ["text"] = words, ["place"] = place, ["when"] = place, ["speaking"] = new JsonObject { ["for"] = "others", ["whom"] = place } });
        var answer = await ann.ActAsync(code, new() { ["type"] = "contribute", ["kind"] = "question", ["text"] = words, ["about"] = new JsonArray(card) });
        await ann.ActAsync(code, new() { ["type"] = "offer-energy", ["contributionId"] = card, ["with"] = "time", ["note"] = place });
        await ann.ActAsync(code, new() { ["type"] = "hide", ["contributionId"] = answer, ["reason"] = place }, stewardKey);
        return (code, card, stewardKey);
    }
}
