using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.KeepPosted;
using DialogueBoard.Server.Storage;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Xunit;

namespace DialogueBoard.Tests.Web.MyData;

/// <summary>
/// Somebody is erased by the page, and their words and name are looked for in every byte that anybody can get of the site afterwards: all pages
/// and doors, exports, both streams, deltas to fresh and old cursors, the logs at their most talkative, and the bytes of the database.
/// </summary>
public sealed class ErasedSomebodyTests : IAsyncLifetime
{
    private static readonly string[] Words = ["Rhubarbwords", "Gooseberryhidden", "Quincestep", "Elderflowernote", "Medlarplace", "Rosalindname", "Mulberrywaits"];
    private readonly Lines _log = new();
    private readonly LiveSite _site = LiveSite.Start(
        ("Logging:LogLevel:Default", "Trace"),
        ("Logging:LogLevel:Microsoft", "Trace"),
        ("Logging:LogLevel:Microsoft.AspNetCore", "Trace"),
        ("Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Trace"),
        ("Logging:LogLevel:Microsoft.EntityFrameworkCore", "Trace"));

    private readonly List<Guid> _ids = [];
    private Visitor _them = null!;
    private Visitor _ben = null!;
    private string _code = null!;
    private string _stewardKey = null!;

    public async ValueTask InitializeAsync()
    {
        _site.Get<ILoggerFactory>().AddProvider(_log);
        (_them, _ben) = (new(_site), new(_site));
        (_code, _stewardKey) = await _ben.OpenBoardAsync();
        await _ben.JoinAsync(_code, "Ben");
        await _them.JoinAsync(_code, Words[5]);
        await WriteAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _them.Dispose();
        _ben.Dispose();
        await _site.DisposeAsync();
        _log.Dispose();
    }

    [Fact, Rule("G116", "G118", "G123")]
    public async Task No_byte_of_the_site_has_their_words_or_name_once_they_are_erased()
    {
        var board = (await _site.Get<OpenBoards>().FindAsync(_code))!;
        var old = board.Feed.View.Version - 1;
        var told = await _them.ReadAsync("my-data/everything");
        Assert.All(Words, word => Assert.Contains(word, told, StringComparison.Ordinal));

        // The first step does nothing, and neither does the second without its tick.
        var asked = await _them.ReadAsync("my-data");
        Assert.Contains("my-data/erase", asked, StringComparison.Ordinal);
        var refused = await _them.SubmitAsync("my-data/erase", "erase");
        Assert.Contains("erase-refused", refused, StringComparison.Ordinal);
        Assert.Contains(Words[0], await _ben.ReadAsync($"api/boards/{_code}/view"), StringComparison.Ordinal);

        using (var erased = await _them.SendAsync("my-data/erase", "erase", [("sure", "yes")]))
        {
            Assert.Equal("\"storage\"", erased.Headers.GetValues("Clear-Site-Data").Single());
            Assert.Contains(erased.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("device=;", StringComparison.Ordinal));
        }

        Assert.Contains("Nobody has joined a board on this device", await _them.ReadAsync("my-data"), StringComparison.Ordinal);
        foreach (var (who, key) in new[] { ("a stranger", null), ("the steward", _stewardKey) })
        {
            using var http = _site.Browser();
            http.DefaultRequestHeaders.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
            var read = 0;
            foreach (var address in Addresses().Append($"api/boards/{_code}/changes?after={old}").Append($"api/boards/{_code}/changes?after=0"))
            {
                using var answer = await http.GetAsync(new Uri(_site.Address, address), HttpCompletionOption.ResponseHeadersRead);
                AssertNone($"{address} of {who}", $"{answer.Headers}{answer.Content.Headers}{await answer.Content.ReadAsStringAsync()}");
                read += answer.IsSuccessStatusCode ? 1 : 0;
            }

            Assert.True(read > 40, $"Only {read} pages and doors could be read.");
        }

        AssertNone("the hub", await OverHubAsync(old));
        AssertNone("the logs", string.Join('\n', _log.All));
        await Until.SeenAsync(() => _site.Get<BoardDatabase>().LeaveNoOldPagesAsync(CancellationToken.None), none => none, _ => "old pages are left");

        var path = await _site.Get<BoardDatabase>().ReadAsync(context => Task.FromResult(new SqliteConnectionStringBuilder(context.Database.GetConnectionString()).DataSource));
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(Path.GetFullPath(path))!, $"{Path.GetFileName(path)}*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var all = new MemoryStream();
            await stream.CopyToAsync(all);
            AssertNone(file, Encoding.Latin1.GetString(all.ToArray()));
            AssertNone($"{file} in UTF-16", Encoding.Unicode.GetString(all.ToArray()));
        }
    }

    [Theory, Rule("G200"), InlineData(true), InlineData(false)]
    public async Task The_act_alone_by_whatever_door_leaves_nothing_of_them_in_any_table(bool overHub)
    {
        const string Address = "elderberry@home.example";
        var board = (await _site.Get<OpenBoards>().FindAsync(_code))!;
        using var http = _site.Browser();
        using var joined = await http.PostAsJsonAsync($"api/boards/{_code}/participants", new { name = "Wilhelminaname" });
        var mine = (await joined.Content.ReadFromJsonAsync<JsonObject>())!;
        var (key, me) = (mine["key"]!.GetValue<string>(), mine["id"]!.GetValue<Guid>());
        await _them.ActAsync(_code, new() { ["type"] = "report", ["contributionId"] = _ids[2], ["words"] = "Bilberryreport" }, key);
        await _them.ActAsync(_code, new() { ["type"] = "contribute", ["kind"] = "story", ["text"] = "Cranberrywords" }, key);
        Assert.Null(await _site.Get<PostedQuestions>().AskAsync(board, new(Address, FollowWhat.Board, 0x7F, "en-GB") { ParticipantId = me }));
        var (subscriber, follow) = await _site.Get<BoardDatabase>().ReadAsync(async context => (await context.Subscribers.AsNoTracking().SingleAsync(), await context.Follows.AsNoTracking().SingleAsync()));
        Assert.NotNull(await _site.Get<PostedQuestions>().ConfirmAsync(_site.Get<PostedKeys>().Confirm(subscriber, follow.Id)));
        string[] words = ["Wilhelminaname", "Bilberryreport", "Cranberrywords", Address];
        Assert.Equal(["Contributions", "Participants", "Reports", "Subscribers"], (await Everywhere.TablesWithAsync(_site, words)).Order());

        if (overHub)
        {
            await using var hub = new HubConnectionBuilder().WithUrl(new Uri(_site.Address, "hubs/board"), to => to.AccessTokenProvider = () => Task.FromResult<string?>(key)).Build();
            await hub.StartAsync();
            Assert.NotNull((await hub.InvokeAsync<JsonObject>("Act", _code, new { id = Guid.NewGuid(), type = "erase-me" }))["version"]);
        }
        else
        {
            await _them.ActAsync(_code, new() { ["type"] = "erase-me" }, key);
        }

        Assert.Empty(await Everywhere.TablesWithAsync(_site, words));

        // Who they were on this board stands only where the web and the history keep their shape.
        Assert.Equal(["Changes", "Contributions", "Sides"], (await Everywhere.TablesWithAsync(_site, [$"{me}"])).Order());
        var log = string.Join('\n', _log.All);
        Assert.All(words, word => Assert.DoesNotContain(word, log, StringComparison.OrdinalIgnoreCase));
    }

    [Fact, Rule("G120")]
    public async Task What_somebody_has_here_is_given_to_their_own_device_alone_and_kept_by_nobody()
    {
        using var file = await _them.GetAsync("my-data/everything.json");
        Assert.Equal("no-store", file.Headers.CacheControl?.ToString());
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);
        var told = await file.Content.ReadAsStringAsync();
        Assert.All(Words, word => Assert.Contains(word, told, StringComparison.Ordinal));
        AssertNone("Ben's", await _ben.ReadAsync("my-data/everything.json"));
        AssertNone("Ben's page", await _ben.ReadAsync("my-data/everything"));
        using var stranger = _site.Browser();
        using var nothing = await stranger.GetAsync(new Uri(_site.Address, "my-data/everything.json"));
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, nothing.StatusCode);
        AssertNone("the logs", string.Join('\n', _log.All));
    }

    [Fact, Rule("G121")]
    public async Task Erased_from_one_board_they_stay_on_the_other_and_known_on_their_device()
    {
        var (other, _) = await _ben.OpenBoardAsync("The other one");
        await _them.JoinAsync(other, Words[5]);
        await _them.PutAsync(other, "Words that stay");
        using (var sent = await _them.SendAsync($"my-data/erase?board={_code}", "erase", [("sure", "yes")]))
        {
            Assert.DoesNotContain(sent.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("device=;", StringComparison.Ordinal));
        }

        var mine = await _them.ReadAsync("my-data");
        Assert.Contains("Nothing of yours is left on that board", mine, StringComparison.Ordinal);
        Assert.DoesNotContain($"/b/{_code}", mine, StringComparison.Ordinal);
        Assert.Contains("The other one", mine, StringComparison.Ordinal);
        AssertNone("the board", await _ben.ReadAsync($"api/boards/{_code}/view"));
        Assert.Contains("Words that stay", await _ben.ReadAsync($"api/boards/{other}/view"), StringComparison.Ordinal);
    }

    // One in every place where words are; the last waits in a quiet round.
    private async Task WriteAsync()
    {
        _ids.Add(await _them.PutAsync(_code, Words[0], place: Words[4]));
        _ids.Add(await _them.PutAsync(_code, Words[1]));
        var bens = await _ben.PutAsync(_code, "Others' words");
        _ids.Add(bens);
        await _them.ActAsync(_code, new() { ["type"] = "try-step", ["text"] = Words[2], ["lookAgain"] = "2030-01-01" });
        await _them.ActAsync(_code, new() { ["type"] = "offer-energy", ["contributionId"] = bens, ["note"] = Words[3] });
        await _them.ActAsync(_code, new() { ["type"] = "mark", ["principle"] = "talk", ["now"] = 2 });
        await _ben.ActAsync(_code, new() { ["type"] = "hide", ["contributionId"] = _ids[1], ["reason"] = "It names a person" }, _stewardKey);
        var session = await _ben.ActAsync(_code, new()
        {
            ["type"] = "plan-session",
            ["purpose"] = "Getting home",
            ["rounds"] = new JsonArray(new JsonObject { ["kind"] = "gather", ["prompt"] = "What is burning?" }),
        }, _stewardKey);
        await _ben.ActAsync(_code, new() { ["type"] = "open-session", ["sessionId"] = session }, _stewardKey);
        await _them.ActAsync(_code, new() { ["type"] = "enter-session", ["sessionId"] = session });
        await _ben.ActAsync(_code, new() { ["type"] = "start-round", ["sessionId"] = session, ["round"] = 0 }, _stewardKey);
        _ids.Add(await _them.PutAsync(_code, Words[6]));
        _ids.Add(session);
    }

    private async Task<string> OverHubAsync(long old)
    {
        var heard = new StringBuilder();
        foreach (var after in new[] { 0L, old })
        {
            await using var hub = new HubConnectionBuilder().WithUrl(new Uri(_site.Address, "hubs/board")).Build();
            await hub.StartAsync();
            await foreach (var delta in hub.StreamAsync<System.Text.Json.JsonElement>("Watch", _code, after))
            {
                heard.Append(delta.GetRawText());
                break;
            }
        }

        return heard.ToString();
    }

    private IEnumerable<string> Addresses() => _site.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") != false)
        .Select(endpoint => endpoint.RoutePattern)
        .Where(pattern => pattern.Parameters.Any(parameter => parameter.Name.Equals("code", StringComparison.OrdinalIgnoreCase)))
        .SelectMany(pattern => _ids.Select(id => Filled(pattern, id)))
        .Distinct();

    private string Filled(RoutePattern pattern, Guid id) => string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternParameterPart { Name: var name } => name.ToLowerInvariant() switch { "code" => _code, "lens" => "gaps", _ => id.ToString() },
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        _ => "",
    }))));

    private static void AssertNone(string where, string bytes) => Assert.All(Words, words => Assert.False(bytes.Contains(words, StringComparison.OrdinalIgnoreCase), $"{words} in {where}."));
}
