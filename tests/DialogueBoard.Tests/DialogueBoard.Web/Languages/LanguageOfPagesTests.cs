using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DialogueBoard.Acts;
using DialogueBoard.Web.Languages;
using Microsoft.AspNetCore.SignalR.Client;
using Xunit;

namespace DialogueBoard.Tests.Web.Languages;

/// <summary>In which language a page, an error and a refusal come.</summary>
public sealed class LanguageOfPagesTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private readonly LiveSite _site = shared.Site;

    [Theory, Rule("G138")]
    [InlineData(null, "en-GB")]
    [InlineData("", "en-GB")]
    [InlineData("fr, de;q=0.8", "en-GB")]
    [InlineData("cy", "cy-GB")]
    [InlineData("cy-GB, en;q=0.8", "cy-GB")]
    [InlineData("CY", "cy-GB")]
    [InlineData("en-US, en;q=0.9, ar;q=0.5", "en-GB")]
    [InlineData("fr, ar-EG;q=0.7, en;q=0.3", "ar")]
    [InlineData("en;q=0.2, cy;q=0.9", "cy-GB")]
    [InlineData("cy;q=0, en", "en-GB")]
    [InlineData("*", "en-GB")]
    [InlineData(";;;q=x,,,\"", "en-GB")]
    public async Task A_page_comes_in_the_first_language_asked_for_that_is_spoken_here(string? asked, string language)
    {
        using var http = _site.Browser();
        if (asked is not null)
        {
            http.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", asked);
        }

        await AssertInAsync(http, "/", HttpStatusCode.OK, language);
    }

    [Fact, Rule("G138")]
    public async Task Errors_the_wall_the_live_page_and_what_is_not_there_come_in_the_same_language()
    {
        using var ann = new Visitor(_site);
        var (code, _) = await ann.OpenBoardAsync();
        using var http = _site.Browser();
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("ar");

        await AssertInAsync(http, "/nowhere", HttpStatusCode.NotFound, "ar");
        await AssertInAsync(http, "/b/ZZZZZZZZ", HttpStatusCode.NotFound, "ar");
        await AssertInAsync(http, "/fault", HttpStatusCode.OK, "ar");
        foreach (var page in new[] { "", "/screen", "/live", "/add", "/join", "/mix", "/sessions" })
        {
            await AssertInAsync(http, $"/b/{code}{page}", HttpStatusCode.OK, "ar");
        }

        using var file = await http.GetAsync(new Uri("/favicon.svg", UriKind.Relative));
        Assert.Empty(file.Content.Headers.ContentLanguage);
    }

    [Fact, Rule("G139")]
    public async Task A_language_that_was_chosen_goes_before_what_the_browser_asks_for_and_leads_back_to_where_one_was()
    {
        using var http = _site.Browser();
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("ar");
        Assert.Contains("name=\"returnUrl\" value=\"/way-back?x=1\"", await http.GetStringAsync(new Uri("/way-back?x=1", UriKind.Relative)), StringComparison.Ordinal);

        using var chosen = await ChooseAsync(http, "cy-GB", "/way-back?x=1");

        Assert.Equal((HttpStatusCode.Redirect, "/way-back?x=1"), (chosen.StatusCode, chosen.Headers.Location?.OriginalString));
        var cookie = Assert.Single(chosen.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("language=cy-GB;", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        await AssertInAsync(http, "/way-back", HttpStatusCode.OK, "cy-GB");
        await AssertInAsync(http, "/nowhere", HttpStatusCode.NotFound, "cy-GB");
    }

    [Theory, Rule("G139")]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("//elsewhere.example/", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("", "/")]
    public async Task It_leads_nowhere_but_to_pages_of_this_site(string returnUrl, string leadsTo)
    {
        using var http = _site.Browser();
        using var chosen = await ChooseAsync(http, "cy-GB", returnUrl);

        Assert.Equal(leadsTo, chosen.Headers.Location?.OriginalString);
    }

    [Fact, Rule("G139")]
    public async Task What_is_no_language_or_comes_from_another_site_or_is_no_form_changes_nothing()
    {
        using var http = _site.Browser();
        using var unknown = await ChooseAsync(http, "xx\r\nSet-Cookie: a=b", "/");
        using var foreign = await ChooseAsync(http, "cy-GB", "/", origin: "https://elsewhere.example");
        using var json = await http.PostAsJsonAsync(LanguageEndpoint.Address, new { language = "cy-GB" });
        using var large = await ChooseAsync(http, "cy-GB", new string('x', 20_000));

        Assert.All([unknown, foreign, json, large], answer => Assert.False(answer.Headers.Contains("Set-Cookie")));
        Assert.InRange((int)json.StatusCode, 400, 499);
        Assert.InRange((int)large.StatusCode, 400, 499);
        await AssertInAsync(http, "/", HttpStatusCode.OK, "en-GB");
    }

    [Fact, Rule("G140")]
    public async Task A_refusal_is_said_in_the_language_of_whoever_asked_at_each_door()
    {
        using var ann = new Visitor(_site);
        var (code, key) = await ann.OpenBoardAsync();
        using var http = _site.Browser();
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("ar");
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var empty = await http.PostAsJsonAsync($"api/boards/{code}/acts", new { id = Guid.NewGuid(), type = "contribute", kind = "story", text = " " });
        var problem = await empty.Content.ReadFromJsonAsync<JsonObject>();
        await using var hub = new HubConnectionBuilder().WithUrl(new Uri(_site.Address, "/hubs/board"), options =>
        {
            options.AccessTokenProvider = () => Task.FromResult<string?>(key);
            options.Headers["Accept-Language"] = "ar";
        }).Build();
        await hub.StartAsync();
        var refused = await hub.InvokeAsync<JsonObject>("Act", code, new { id = Guid.NewGuid(), type = "contribute", kind = "story", text = " " });

        var arabic = Resources.Read(Resources.English["RefusalSentences"], "ar")[RefusalCode.Empty];
        Assert.Equal(arabic, problem!["detail"]!.GetValue<string>());
        Assert.Equal("ar", Assert.Single(empty.Content.Headers.ContentLanguage));
        Assert.Equal(arabic, refused["refusal"]!["detail"]!.GetValue<string>());
    }

    private static async Task<HttpResponseMessage> ChooseAsync(HttpClient http, string language, string returnUrl, string? origin = null)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("language", language), KeyValuePair.Create("returnUrl", returnUrl)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, LanguageEndpoint.Address) { Content = form };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return await http.SendAsync(request);
    }

    private static async Task AssertInAsync(HttpClient http, string address, HttpStatusCode status, string language)
    {
        using var answer = await http.GetAsync(new Uri(address, UriKind.Relative));
        var page = await answer.Content.ReadAsStringAsync();
        var direction = language == "ar" ? "rtl" : "ltr";

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains($"<html lang=\"{language}\" dir=\"{direction}\">", page, StringComparison.Ordinal);
        Assert.Equal(language, Assert.Single(answer.Content.Headers.ContentLanguage));
        Assert.Contains("Accept-Language", answer.Headers.Vary.SelectMany(vary => vary.Split(", ")));
        Assert.False(answer.Headers.CacheControl is { Public: true } or { MaxAge: not null });
    }
}
