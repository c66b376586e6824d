using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace DialogueBoard.Tests.Web.Languages;

/// <summary>No page in another language says an English sentence of ours.</summary>
public sealed partial class PagesInOtherLanguagesTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private const int FewestLetters = 9;
    private readonly LiveSite _site = shared.Site;

    [Fact, Rule("G141")]
    public async Task Every_page_of_a_board_in_Welsh_says_nothing_of_ours_in_English()
    {
        var english = EnglishOf("cy", Resources.English.Keys.Except(["CommandLineWords", "SampleWords", "TurnWords"]));
        var code = await BoardAsync();
        var pages = _site.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
            .Select(endpoint => endpoint.RoutePattern)
            .Where(pattern => pattern.Parameters.All(one => one.Name is "Code"))
            .Select(pattern => Code().Replace(pattern.RawText!, code))
            .Distinct().ToList();

        Assert.True(pages.Count > 30, $"Only {pages.Count} pages were found.");
        await AssertSaysNoneAsync("cy", pages, english);
    }

    [Fact, Rule("G131", "G141")]
    public async Task The_pages_that_most_people_meet_say_nothing_of_theirs_in_English_in_Arabic()
    {
        string[] files = ["ShellWords", "BoardsWords", "ContributionWords", "ComposerWords", "PeopleWords", "LiveWords", "LanguagesWords"];
        var code = await BoardAsync();

        await AssertSaysNoneAsync("ar", ["/", "/languages", "/way-back", "/nowhere", $"/b/{code}", $"/b/{code}?view=web", $"/b/{code}/add", $"/b/{code}/join", $"/b/{code}/live"], EnglishOf("ar", files));
    }

    private async Task AssertSaysNoneAsync(string language, IEnumerable<string> pages, IReadOnlyList<string> english)
    {
        using var http = _site.Browser(followRedirects: true);
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        var said = new List<string>();
        foreach (var page in pages)
        {
            using var answer = await http.GetAsync(new Uri(page, UriKind.Relative));
            var words = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            said.AddRange(Said().Matches(words).Select(found => found.Groups["said"].Value.Trim()).Where(one => english.Contains(one)).Distinct().Select(one => $"{page}: {one}"));
        }

        Assert.True(said.Count == 0, string.Join('\n', said));
    }

    // What has no place to fill in, is long enough not to be a name, and is said otherwise there.
    private static List<string> EnglishOf(string language, IEnumerable<string> files) =>
    [
        .. files.SelectMany(file => Resources.Read(Resources.English[file])
            .Where(word => word.Value.Count(char.IsLetter) >= FewestLetters && Resources.Places(word.Value).Count == 0)
            .Where(word => Resources.Read(Resources.English[file], language).GetValueOrDefault(word.Key) != word.Value)
            .Select(word => word.Value)).Distinct(),
    ];

    private async Task<string> BoardAsync()
    {
        using var ann = new Visitor(_site);
        var code = await OpenInWelshAsync();
        await ann.JoinAsync(code, "Ann");
        var issue = await ann.PutAsync(code, "Mae'r bws wedi stopio.", "issue", "Aber");
        await ann.ActAsync(code, new() { ["type"] = "contribute", ["kind"] = "question", ["text"] = "Pam?", ["about"] = new JsonArray(issue) });
        return code;
    }

    // The ground rules that a board is opened with are its own words from then on, in its founder's language.
    private async Task<string> OpenInWelshAsync()
    {
        using var founder = _site.Browser();
        founder.DefaultRequestHeaders.AcceptLanguage.ParseAdd("cy");
        using var opened = await founder.PostAsJsonAsync("api/boards", new { title = "Ein tref" });
        return (await opened.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.GetValue<string>();
    }

    [GeneratedRegex(@">(?<said>[^<>]+)<|(?:aria-label|title|placeholder|alt)=""(?<said>[^""]+)""|""[\w.-]+"":""(?<said>[^""]+)""")]
    private static partial Regex Said();

    [GeneratedRegex(@"\{Code[^}]*\}")]
    private static partial Regex Code();
}
