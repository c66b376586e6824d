using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;

namespace DialogueBoard.Tests.Web.Offline;

/// <summary>What a browser is given to have a board's page to add by on the phone itself.</summary>
public sealed partial class OfflineEndpointsTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private readonly LiveSite _site = shared.Site;

    [Fact, Rule("G105")]
    public async Task A_board_can_be_put_on_a_phone_by_its_own_name_in_our_colours_and_with_icons()
    {
        using var ann = new Visitor(_site);
        var (code, _) = await ann.OpenBoardAsync("Our town");
        Assert.Contains($"<link rel=\"manifest\" href=\"/b/{code}/add.webmanifest\"", await ann.ReadAsync($"/b/{code}/add"), StringComparison.Ordinal);
        using var answer = await ann.GetAsync($"/b/{code}/add.webmanifest");
        var manifest = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        Assert.Equal("application/manifest+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(("Our town", $"/b/{code}/add", $"/b/{code}/"), ((string?)manifest["name"], (string?)manifest["start_url"], (string?)manifest["scope"]));
        var tokens = await ann.ReadAsync("/tokens.css");
        Assert.Contains($"--accent: {manifest["theme_color"]};", tokens, StringComparison.Ordinal);
        Assert.Contains($"--paper: {manifest["background_color"]};", tokens, StringComparison.Ordinal);
        Assert.Contains(manifest["icons"]!.AsArray(), icon => (string?)icon!["purpose"] == "maskable");
        foreach (var icon in manifest["icons"]!.AsArray())
        {
            using var picture = await ann.GetAsync((string)icon!["src"]!);
            var bytes = await picture.Content.ReadAsByteArrayAsync();

            // Width and height stand at fixed places in a PNG (its specification, section 11.2.2).
            var (width, height) = ((bytes[18] << 8) + bytes[19], (bytes[22] << 8) + bytes[23]);
            Assert.Equal((string?)icon["sizes"], $"{width}x{height}");
        }
    }

    [Fact, Rule("G104", "G97")]
    public async Task The_worker_names_every_file_that_the_kept_page_needs_each_by_an_address_that_is_kept_for_good()
    {
        using var ann = new Visitor(_site);
        var (code, _) = await ann.OpenBoardAsync();
        using var answer = await ann.GetAsync("/worker.js");
        Assert.True(answer.Headers.CacheControl is { NoCache: true });
        var worker = await answer.Content.ReadAsStringAsync();
        var files = Quoted().Matches(worker).Select(file => file.Groups[1].Value).Where(file => file.StartsWith('/')).ToList();
        var page = await ann.ReadAsync($"/b/{code}/add/offline");

        // The page's own scripts and styles are among them, and so is each that one of them imports.
        foreach (Match named in Named().Matches(page))
        {
            Assert.Contains("/" + named.Groups[1].Value.TrimStart('/'), files);
        }

        // Other files have a mark of their own in their names; how long they keep is the framework's, which keeps none while one develops.
        Assert.All(files.Where(file => !file.StartsWith("/js/", StringComparison.Ordinal)), file => Assert.Matches(@"\.[0-9a-z]{10}\.|^/b/|^/", file));
        foreach (var file in files)
        {
            using var got = await ann.GetAsync(file);
            Assert.Equal(HttpStatusCode.OK, got.StatusCode);
            if (file.EndsWith(".js", StringComparison.Ordinal))
            {
                Assert.Contains("immutable", got.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
                Assert.All(Import().Matches(await got.Content.ReadAsStringAsync()), import => Assert.Contains(file[..(file.LastIndexOf('/') + 1)] + import.Groups[1].Value, files));
            }
        }
    }

    [Fact, Rule("G104")]
    public async Task A_script_asked_for_by_the_mark_of_another_build_comes_and_is_not_kept()
    {
        using var ann = new Visitor(_site);
        using var other = await ann.GetAsync("/js/0123456789abcdef/page.js");
        using var none = await ann.GetAsync("/js/0123456789abcdef/nothing.js");

        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.DoesNotContain("immutable", other.Headers.CacheControl?.ToString() ?? "", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact, Rule("G96")]
    public async Task The_page_that_is_kept_has_the_boards_title_and_the_ways_of_speaking_and_nobodys_words()
    {
        using var ann = new Visitor(_site);
        var (code, stewardKey) = await ann.OpenBoardAsync(new { title = "Our town", purpose = "A zebra's purpose", place = "Zebra Hill" });
        await ann.JoinAsync(code, "Ann Zebra");
        await ann.PutAsync(code, "Words of a zebra", place: "Zebra Lane");
        await ann.ActAsync(code, new JsonObject { ["type"] = "set-vision", ["text"] = "A zebra on every road" }, stewardKey);
        var page = await ann.ReadAsync($"/b/{code}/add/offline");

        Assert.Contains("Our town", page, StringComparison.Ordinal);
        Assert.Contains("Tell a story", page, StringComparison.Ordinal);
        Assert.DoesNotContain("zebra", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("__RequestVerificationToken", page, StringComparison.Ordinal);
        Assert.Contains($"<form method=\"dialog\" action=\"/b/{code}/add?sent\"", page, StringComparison.Ordinal);
    }

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("<(?:link rel=\"(?:stylesheet|modulepreload)\"|script)[^>]*(?:href|src)=\"([^\"]+)\"")]
    private static partial Regex Named();

    [GeneratedRegex("^(?:import|export) [^\"();]*\"\\./([^\"]+)\"", RegexOptions.Multiline)]
    private static partial Regex Import();
}
