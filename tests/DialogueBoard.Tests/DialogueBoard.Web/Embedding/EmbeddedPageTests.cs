using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DialogueBoard.Web.Embedding;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace DialogueBoard.Tests.Web.Embedding;

/// <summary>A board in another site's page: nobody there is taken for anybody by a cookie, and nothing else may stand there.</summary>
public sealed partial class EmbeddedPageTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private readonly LiveSite _site = shared.Site;

    [Fact, Rule("G98")]
    public async Task It_is_the_same_for_whoever_asks_gives_nothing_of_stewards_and_sets_no_cookie()
    {
        using var ann = new Visitor(_site);
        using var stranger = new Visitor(_site);
        var (code, stewardKey) = await ann.OpenBoardAsync();
        await ann.JoinAsync(code, "Ann");
        var card = await ann.PutAsync(code, "Said by Ann");
        var hidden = await ann.PutAsync(code, "To be hidden");
        await ann.ActAsync(code, new JsonObject { ["type"] = "hide", ["contributionId"] = hidden, ["reason"] = "A name" }, stewardKey);

        using var hers = await ann.GetAsync($"/embed/{code}");
        var page = await hers.Content.ReadAsStringAsync();
        Assert.Equal(Moment().Replace(page, ""), Moment().Replace(await stranger.ReadAsync($"/embed/{code}"), ""));
        Assert.False(hers.Headers.Contains("Set-Cookie"));
        Assert.Contains("Said by Ann", page, StringComparison.Ordinal);
        Assert.Contains($"c-{card:N}", page, StringComparison.Ordinal);
        foreach (var never in new[] { "To be hidden", "A name", "/stewards", "__RequestVerificationToken", "method=\"post\"", "data-joined", "blazor.web" })
        {
            Assert.DoesNotContain(never, page, StringComparison.Ordinal);
        }
    }

    [Fact, Rule("G103")]
    public async Task Only_the_embedded_page_may_stand_in_other_sites_pages_and_only_on_sites_that_may_have_it()
    {
        using var ann = new Visitor(_site);
        var (code, _) = await ann.OpenBoardAsync();
        Assert.EndsWith("frame-ancestors 'self' https:", await PolicyAsync(_site, $"/embed/{code}"), StringComparison.Ordinal);
        foreach (var other in new[] { "", "/add", "/add/offline", "/live", "/stewards", "/join", "/on-your-site", "/screen" })
        {
            Assert.EndsWith("frame-ancestors 'none'", await PolicyAsync(_site, $"/b/{code}{other}"), StringComparison.Ordinal);
        }

        Assert.EndsWith("frame-ancestors 'none'", await PolicyAsync(_site, "/embed/ZZZZZZZZ"), StringComparison.Ordinal);

        using var some = LiveSite.Start(("Embedding:Sites", "https://street.example, http://127.0.0.1:5000"));
        using var ben = new Visitor(some);
        (code, _) = await ben.OpenBoardAsync();
        Assert.EndsWith("frame-ancestors 'self' https://street.example http://127.0.0.1:5000", await PolicyAsync(some, $"/embed/{code}"), StringComparison.Ordinal);
        Assert.Contains("https://street.example http://127.0.0.1:5000", await ben.ReadAsync($"/b/{code}/on-your-site"), StringComparison.Ordinal);
    }

    [Fact, Rule("G103")]
    public void Nothing_but_sites_comes_into_the_setting_and_so_into_the_header()
    {
        Assert.Equal("'none'", Of("none").Ancestors);
        Assert.Equal("'self' https:", Of("").Ancestors);
        foreach (var wrong in new[] { "https://a.example; script-src *", "street.example", "*", "https://a.example/path", "javascript:alert(1)", "https://me@a.example", "none, https://a.example" })
        {
            Assert.Throws<InvalidOperationException>(() => Of(wrong));
        }

        static EmbeddingSites Of(string sites) => new(new ConfigurationBuilder().AddInMemoryCollection([new("Embedding:Sites", sites)]).Build());
    }

    [Fact, Rule("G101")]
    public async Task A_board_gives_the_lines_to_put_it_on_ones_own_site_with_its_title_as_words_only()
    {
        using var ann = new Visitor(_site);
        var (code, _) = await ann.OpenBoardAsync("Our \"town\" </textarea><script>");
        var page = await ann.ReadAsync($"/b/{code}/on-your-site");
        var lines = System.Net.WebUtility.HtmlDecode(Lines().Match(page).Groups[1].Value);

        Assert.Contains($"<iframe src=\"{_site.Address}embed/{code}\" title=\"Our &quot;town&quot; &lt;/textarea&gt;&lt;script&gt;\"", lines, StringComparison.Ordinal);
        Assert.Contains($"<script src=\"{_site.Address}embed.js\" async></script>", lines, StringComparison.Ordinal);
        Assert.Contains("/on-your-site", await ann.ReadAsync($"/b/{code}/reach"), StringComparison.Ordinal);

        using var script = await ann.GetAsync("/embed.js");
        Assert.Equal("text/javascript", script.Content.Headers.ContentType?.MediaType);
        Assert.True(script.Headers.CacheControl is { NoCache: true });
    }

    private static async Task<string> PolicyAsync(LiveSite site, string address)
    {
        using var http = site.Browser();
        using var answer = await http.GetAsync(new Uri(address, UriKind.Relative));
        return answer.Headers.GetValues("Content-Security-Policy").Single();
    }

    // When it was said, as the page says it; and what the framework seals anew with each page.
    [GeneratedRegex("<time.*?</time>|<!--Blazor-Server-Component-State:.*?-->")]
    private static partial Regex Moment();

    [GeneratedRegex("<textarea id=\"lines\"[^>]*>(.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex Lines();
}
