using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using DialogueBoard.EndToEnd.Sites;
using Xunit;

namespace DialogueBoard.EndToEnd;

/// <summary>Bringing boards in and out over real HTTP.</summary>
public sealed class InAndOutTests(SiteForAll forAll) : IAsyncLifetime
{
    private const int TenMegabytes = 10 * 1024 * 1024;
    private readonly Site _site = forAll.Site;
    private string _code = null!;
    private string _steward = null!;

    public async ValueTask InitializeAsync()
    {
        (_code, _steward) = await _site.OpenBoardAsync("Bowling Green", "=Better");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact, Rule("I1", "I7")]
    public async Task A_steward_brings_real_comments_in_as_the_body_or_as_a_forms_file()
    {
        var bytes = await File.ReadAllBytesAsync(Repository.SharedData("bowling-green-comments.csv"));
        var report = await ReportAsync(await ImportAsync(_steward, Csv(bytes)));
        Assert.Equal((607, 289), ((int)report["added"]!, report["leftOut"]!.AsArray().Count));
        Assert.Equal((5, "The moderators of the source had left this out."), ((int)report["leftOut"]![0]!["row"]!, (string?)report["leftOut"]![0]!["why"]));
        Assert.Equal(607, (await _site.ContributionsAsync(_code)).Count);

        bytes = await File.ReadAllBytesAsync(Repository.SharedData("seattle-15-per-hour-comments.csv"));
        using var form = new MultipartFormDataContent { { Csv(bytes), "file", "comments.csv" } };
        report = await ReportAsync(await ImportAsync(_steward, form));
        Assert.Equal((31, 23), ((int)report["added"]!, report["leftOut"]!.AsArray().Count));
    }

    [Fact, Rule("I1")]
    public async Task Nobody_but_a_steward_brings_anything_in()
    {
        var csv = "text\nWords\n"u8.ToArray();
        await AssertProblemAsync(await ImportAsync(null, Csv(csv)), HttpStatusCode.Unauthorized, "not-joined");
        await AssertProblemAsync(await ImportAsync(await _site.JoinAsync(_code), Csv(csv)), HttpStatusCode.UnprocessableEntity, "stewards-only");
        await AssertProblemAsync(await ImportAsync((await _site.OpenBoardAsync()).StewardKey, Csv(csv)), HttpStatusCode.Unauthorized, "not-joined");
        Assert.Empty(await _site.ContributionsAsync(_code));
    }

    [Fact, Rule("I1")]
    public async Task What_is_no_spreadsheet_is_refused_with_a_sentence()
    {
        await AssertProblemAsync(await ImportAsync(_steward, Csv("name\nAnn\n"u8.ToArray())), HttpStatusCode.UnprocessableEntity, "not-a-spreadsheet");
        await AssertProblemAsync(await ImportAsync(_steward, JsonContent.Create(new { text = "Words" })), HttpStatusCode.UnprocessableEntity, "not-a-spreadsheet");
        await AssertProblemAsync(await ImportAsync(_steward, new StringContent("Words", Encoding.UTF8, "text/html")), HttpStatusCode.UnsupportedMediaType, "wrong-media");
        using var empty = new MultipartFormDataContent { { new StringContent("Words"), "text" } };
        await AssertProblemAsync(await ImportAsync(_steward, empty), HttpStatusCode.UnprocessableEntity, "not-a-spreadsheet");
        using var broken = new ByteArrayContent("--x\r\nnothing"u8.ToArray());
        broken.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=y");
        await AssertProblemAsync(await ImportAsync(_steward, broken), HttpStatusCode.BadRequest, "malformed");
        Assert.Empty(await _site.ContributionsAsync(_code));
    }

    [Fact, Rule("I1")]
    public async Task A_file_over_ten_megabytes_is_refused_whole_whether_or_not_it_tells_its_length()
    {
        var bytes = Encoding.UTF8.GetBytes("text\nWords\n").Concat(Enumerable.Repeat((byte)'\n', TenMegabytes)).ToArray();
        await AssertProblemAsync(await ImportAsync(_steward, Csv(bytes)), HttpStatusCode.RequestEntityTooLarge, "too-large");
        await AssertProblemAsync(await ImportAsync(_steward, Csv(bytes), chunked: true), HttpStatusCode.RequestEntityTooLarge, "too-large");
        using var form = new MultipartFormDataContent { { Csv(bytes), "file", "comments.csv" } };
        await AssertProblemAsync(await ImportAsync(_steward, form), HttpStatusCode.RequestEntityTooLarge, "too-large");
        Assert.Empty(await _site.ContributionsAsync(_code));
    }

    [Theory, Rule("I6")]
    [InlineData("json", "application/json")]
    [InlineData("csv", "text/csv")]
    [InlineData("md", "text/markdown")]
    public async Task Anyone_with_the_link_may_take_the_board_away_as_a_file(string ending, string media)
    {
        await _site.ContributeAsync(_code, await _site.JoinAsync(_code, "Zoë"), "The last bus goes at six");
        using var answer = await _site.Http.GetAsync($"api/boards/{_code.ToLowerInvariant()}/export.{ending}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal((media, "utf-8"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentType.CharSet));
        Assert.Equal(("attachment", $"board-{_code}-1.{ending}"), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileName));
        var written = await answer.Content.ReadAsStringAsync();
        Assert.Contains("The last bus goes at six", written, StringComparison.Ordinal);
        Assert.Contains("Zoë", written, StringComparison.Ordinal);

        using var nothing = await _site.Http.GetAsync($"api/boards/00000000/export.{ending}");
        await AssertProblemAsync(nothing, HttpStatusCode.NotFound, "no-such-board");
    }

    [Fact, Rule("I4")]
    public async Task A_boards_own_file_comes_in_on_another_board()
    {
        var person = await _site.JoinAsync(_code, "=Zoë");
        var first = await _site.ContributeAsync(_code, person, "The last bus goes at six");
        await _site.ContributeAsync(_code, person, "=1+1", "question", first);
        var csv = await _site.Http.GetByteArrayAsync($"api/boards/{_code}/export.csv");

        (_code, _steward) = await _site.OpenBoardAsync("Another");
        var report = await ReportAsync(await ImportAsync(_steward, Csv(csv)));
        Assert.Equal((2, 0), ((int)report["added"]!, report["leftOut"]!.AsArray().Count));
        var cards = await _site.ContributionsAsync(_code);
        var question = cards.Single(card => (string?)card!["kind"] == "question")!;
        Assert.Equal(("=1+1", "=Zoë"), ((string?)question["text"], (string?)question["by"]!["name"]));
        Assert.Equal((string?)cards.Single(card => (string?)card!["kind"] == "issue")!["id"], (string?)question["about"]![0]);
    }

    private async Task<HttpResponseMessage> ImportAsync(string? key, HttpContent content, bool chunked = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/boards/{_code}/import") { Content = content };
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        request.Headers.TransferEncodingChunked = chunked ? true : null;
        request.Headers.ExpectContinue = true;
        return await _site.Http.SendAsync(request);
    }

    private static ByteArrayContent Csv(byte[] bytes) => new(bytes) { Headers = { ContentType = new("text/csv") } };

    private static async Task<JsonNode> ReportAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
        }
    }

    private static async Task AssertProblemAsync(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        using (answer)
        {
            Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            var problem = await answer.Content.ReadFromJsonAsync<JsonNode>();
            Assert.Equal(code, (string?)problem!["code"]);
            Assert.NotEmpty((string)problem["detail"]!);
        }
    }
}
