using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;

namespace DialogueBoard.Tests.Web.Contributions;

/// <summary>The add page as a browser without JavaScript uses it: get the form, fill it in, send it.</summary>
public sealed partial class AddPageTests(SharedSite shared) : IClassFixture<SharedSite>, IDisposable
{
    private const string Saved = "<div>It is on the board.";
    private readonly HttpClient _http = shared.Site.Browser();
    private string? _antiforgeryCookie;

    public void Dispose() => _http.Dispose();

    [Fact, Rule("X7")]
    public async Task Somebody_who_has_not_joined_adds_a_card_by_the_plain_form_and_joins_on_the_way()
    {
        var code = await OpenAsync();
        using var answer = await SendAsync(code, Filled(await FormAsync(code), ("text", "The 14 bus is cut"), ("name", "Ann"), ("place", "Mill Lane"), ("for", "job"), ("whom", "Housing")));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var card = Assert.Single(await CardsAsync(code))!;
        Assert.Equal("The 14 bus is cut", card["text"]!.GetValue<string>());
        Assert.Equal("Ann", card["by"]!["name"]!.GetValue<string>());
        Assert.Equal("Mill Lane", card["place"]!.GetValue<string>());
        Assert.Equal("Housing", card["speaking"]!["whom"]!.GetValue<string>());

        var after = await _http.GetStringAsync(answer.Headers.Location);
        Assert.Contains(Saved, after, StringComparison.Ordinal);
        Assert.DoesNotContain(Saved, await _http.GetStringAsync($"b/{code}/add"), StringComparison.Ordinal);
    }

    [Fact, Rule("X7", "S2")]
    public async Task Sent_twice_the_form_puts_one_card_on_the_board_also_by_somebody_who_has_not_joined()
    {
        var code = await OpenAsync();
        var form = Filled(await FormAsync(code), ("text", "Once is enough"));
        using var stranger = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = shared.Site.Address };
        var antiforgeryAlone = _antiforgeryCookie!;

        // Both leave before the first answer has brought the device its key.
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"b/{code}/add") { Content = new FormUrlEncodedContent(form) };
            request.Headers.Add("Cookie", antiforgeryAlone);
            using var answer = await stranger.SendAsync(request);
            return answer.StatusCode;
        }));

        Assert.All(answers, status => Assert.Equal(HttpStatusCode.Redirect, status));
        Assert.Single(await CardsAsync(code));
    }

    [Fact, Rule("X7")]
    public async Task A_refusal_keeps_everything_that_was_typed_and_says_why()
    {
        var code = await OpenAsync();
        var tooLong = new string('w', 4_001);
        using var answer = await SendAsync(code, Filled(
            await FormAsync(code), ("text", tooLong), ("when", "I moved here"), ("place", "Mill Lane"), ("kind", "story"), ("footing", "lived"), ("name", "Ann")));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("too long", page, StringComparison.Ordinal);
        Assert.Contains("Your words are still here.", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Saved, page, StringComparison.Ordinal);
        Assert.Contains(tooLong, page, StringComparison.Ordinal);
        Assert.Contains("value=\"I moved here\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Mill Lane\"", page, StringComparison.Ordinal);
        Assert.Matches("value=\"story\"[^>]* checked", page);
        Assert.Matches("value=\"lived\"[^>]* checked", page);
        Assert.Empty(await CardsAsync(code));

        using var mended = await SendAsync(code, Filled(FieldsIn(page), ("text", "Shorter")));
        Assert.Equal(HttpStatusCode.Redirect, mended.StatusCode);
        Assert.Single(await CardsAsync(code));
    }

    [Fact, Rule("X7")]
    public async Task An_empty_form_is_told_so_and_nothing_is_put_on_the_board()
    {
        var code = await OpenAsync();
        using var answer = await SendAsync(code, Filled(await FormAsync(code), ("text", " \u200b ")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("There are no words", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(await CardsAsync(code));
    }

    [Fact, Rule("X7")]
    public async Task An_answer_says_what_it_is_about_and_hangs_on_it()
    {
        var code = await OpenAsync();
        var form = Filled(await FormAsync(code), ("text", "The 14 bus <b>is</b> cut"));
        using var first = await SendAsync(code, form);
        var query = $"?about={form["id"]}&kind=question";
        var page = await _http.GetStringAsync($"b/{code}/add{query}");
        Assert.Contains("The 14 bus &lt;b&gt;is&lt;/b&gt; cut", page, StringComparison.Ordinal);

        using var answer = await SendAsync(code, Filled(FieldsIn(page), ("text", "Who cut it?"), ("kind", "question")));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var question = (await CardsAsync(code)).Single(card => card!["kind"]!.GetValue<string>() == "question")!;
        Assert.Equal(form["id"], question["about"]![0]!.GetValue<string>());
    }

    [Fact, Rule("X11")]
    public async Task A_form_without_this_page_s_token_or_from_another_site_changes_nothing()
    {
        var code = await OpenAsync();
        var form = Filled(await FormAsync(code), ("text", "Not mine"));
        form["__RequestVerificationToken"] = "made up";
        using var madeUp = await SendAsync(code, form);
        Assert.Equal(HttpStatusCode.BadRequest, madeUp.StatusCode);

        form.Remove("__RequestVerificationToken");
        using var none = await SendAsync(code, form);
        Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
        Assert.Empty(await CardsAsync(code));
    }

    [Fact, Rule("X14")]
    public async Task An_address_that_says_nonsense_was_saved_still_gives_the_form()
    {
        using var answer = await _http.GetAsync($"b/{await OpenAsync()}/add?saved=nonsense");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact, Rule("E26")]
    public async Task How_it_is_spoken_and_on_what_footing_stand_side_by_side_in_the_words_of_the_practice()
    {
        var page = await _http.GetStringAsync($"b/{await OpenAsync()}/add");
        Assert.Equal(["self", "others", "job"], ChoicesOf("for"));
        Assert.Equal(["lived", "work", "elected", "asked", ""], ChoicesOf("footing"));
        Assert.Contains("with … in mind (check with them)", WebUtility.HtmlDecode(page), StringComparison.Ordinal);

        IEnumerable<string> ChoicesOf(string name) => Regex.Matches(page, $"<input type=\"radio\" name=\"{name}\" value(?:=\"([^\"]*)\")?").Select(match => match.Groups[1].Value);
    }

    [Theory]
    [InlineData("add")]
    [InlineData("live")]
    public async Task A_board_that_is_not_there_gives_404(string page)
    {
        using var answer = await _http.GetAsync($"b/22222222/{page}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<string> OpenAsync()
    {
        using var answer = await _http.PostAsJsonAsync("api/boards", new { title = "Our town" });
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.GetValue<string>();
    }

    private async Task<Dictionary<string, string>> FormAsync(string code)
    {
        using var answer = await _http.GetAsync($"b/{code}/add");
        _antiforgeryCookie = answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? string.Join("; ", cookies.Select(cookie => cookie.Split(';')[0])) : _antiforgeryCookie;
        return FieldsIn(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The hidden fields, as a browser would send them.</summary>
    private static Dictionary<string, string> FieldsIn(string page) => HiddenField().Matches(page)
        .Select(match => match.Value)
        .Where(input => !input.Contains(" disabled", StringComparison.Ordinal))
        .DistinctBy(input => Attribute(input, "name"))
        .ToDictionary(input => Attribute(input, "name"), input => WebUtility.HtmlDecode(Attribute(input, "value")));

    private static string Attribute(string input, string name) => Regex.Match(input, $" {name}=\"([^\"]*)\"").Groups[1].Value;

    private static Dictionary<string, string> Filled(Dictionary<string, string> form, params (string Name, string Value)[] fields)
    {
        foreach (var (name, value) in fields)
        {
            form[name] = value;
        }

        return form;
    }

    private Task<HttpResponseMessage> SendAsync(string code, Dictionary<string, string> form) =>
        _http.PostAsync($"b/{code}/add", new FormUrlEncodedContent(form));

    private async Task<JsonArray> CardsAsync(string code) =>
        (await _http.GetFromJsonAsync<JsonObject>($"api/boards/{code}/view"))!["put"]!["contributions"]?.AsArray() ?? [];

    [GeneratedRegex("<input type=\"hidden\"[^>]*>")]
    private static partial Regex HiddenField();
}
