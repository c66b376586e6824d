using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DialogueBoard.Client;
using DialogueBoard.OurMix;
using Xunit;

namespace DialogueBoard.Tests.Web.OurMix;

/// <summary>Our mix with a browser without scripts: read, moved in two steps, marked, tried and gone back on.</summary>
public sealed partial class MixPageTests(SharedSite shared) : IClassFixture<SharedSite>, IDisposable
{
    private static readonly string InAWeek = DateTime.UtcNow.AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    private readonly Visitor _sue = new(shared.Site);
    private readonly Visitor _ann = new(shared.Site);

    public void Dispose()
    {
        _sue.Dispose();
        _ann.Dispose();
    }

    [Fact, Rule("M18")]
    public async Task A_stranger_reads_all_eleven_dials_in_words_and_can_move_none()
    {
        var code = await BoardOfSueAsync();
        var page = await _ann.ReadAsync($"b/{code}/mix");
        Assert.Equal(11, DialSheets().Count(page));
        Assert.DoesNotContain("<form", Visitor.Middle(page), StringComparison.Ordinal);
        Assert.DoesNotContain("type=\"range\"", page, StringComparison.Ordinal);
        Assert.Contains("Enquiry first, Debate at hand", page, StringComparison.Ordinal);
        Assert.Contains("Nobody has moved it since the board was opened.", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("dominant|emergent", Words(page));
        Assert.Equal(HttpStatusCode.OK, (await _ann.GetAsync($"b/{code}/mix")).StatusCode);
    }

    [Fact, Rule("M1", "M5", "M18")]
    public async Task A_steward_sees_what_will_change_before_anything_moves_and_then_moves_it()
    {
        var code = await BoardOfSueAsync();
        var page = $"b/{code}/mix";
        var shown = await _sue.SubmitAsync(page, "move-dials", Dial("talk", 5), Dial("planning", 2), ("Fields.Why", "The council <asked>"), ("Fields.Step", "show"));
        Assert.Contains("Can no longer be added: positions, and arguments for and against.", Words(shown), StringComparison.Ordinal);
        Assert.Contains("Opens first and is offered first: Priorities.", Words(shown), StringComparison.Ordinal);
        Assert.Equal(Mix.AtStart, (await MixAsync(code)));

        // Pressed at once, without having seen it: it is shown, and nothing moves.
        Assert.Contains("Can no longer be added", await _sue.SubmitAsync(page, "move-dials", Dial("talk", 5), ("Fields.Step", "move")), StringComparison.Ordinal);
        Assert.Equal(Mix.AtStart, await MixAsync(code));

        var moved = await _sue.SubmitAsync(page, "move-dials", Dial("talk", 5), Dial("planning", 2), ("Fields.Why", "The council <asked>"), ("Fields.Step", "move"), ("Fields.Seen", "44442544444"));
        Assert.Equal(Mix.AtStart with { Talk = 5, Planning = 2 }, await MixAsync(code));
        Assert.Contains("The council &lt;asked&gt;", moved, StringComparison.Ordinal);
        Assert.Contains("from “Enquiry first, Debate at hand” to “Only Enquiry”.", Words(moved), StringComparison.Ordinal);

        // Newest first.
        await _sue.SubmitAsync(page, "move-dials", Dial("talk", 1), ("Fields.Why", "Back to basics"), ("Fields.Step", "move"), ("Fields.Seen", "44442144444"));
        var again = await _ann.ReadAsync(page);
        Assert.True(again.LastIndexOf("Back to basics", StringComparison.Ordinal) < again.LastIndexOf("The council", StringComparison.Ordinal));
    }

    [Fact, Rule("M1", "M5")]
    public async Task What_somebody_else_moved_meanwhile_is_neither_moved_back_nor_passed_over()
    {
        var code = await BoardOfSueAsync();
        var page = $"b/{code}/mix";
        Assert.Contains("No dial is moved yet.", await _sue.SubmitAsync(page, "move-dials", Dial("talk", 4), ("Fields.Step", "show")), StringComparison.Ordinal);

        // The form was made while all stood at 4; meanwhile another steward moved the picture to 2.
        await _sue.ActAsync(code, Act("move-dials", ("to", new JsonArray(Stop("picture", 2)))), _stewardKey);
        (string, string)[] stale = [("Fields.From", "44444444444"), Dial("talk", 3), Dial("picture", 4), ("Fields.Step", "move"), ("Fields.Seen", "44444344444")];
        Assert.Contains("This will change", await SendStaleAsync(page, stale), StringComparison.Ordinal);
        Assert.Equal(Mix.AtStart with { Picture = 2 }, await MixAsync(code));
        await SendStaleAsync(page, [.. stale[..^1], ("Fields.Seen", "44444342444")]);
        Assert.Equal(Mix.AtStart with { Picture = 2, Talk = 3 }, await MixAsync(code));
    }

    [Fact, Rule("M6", "M8", "M9", "M19")]
    public async Task Marks_are_shown_to_oneself_and_from_five_on_as_counts_to_everyone()
    {
        var code = await BoardOfSueAsync();
        var page = $"b/{code}/mix";
        await _ann.JoinAsync(code, "Ann");
        Assert.Contains("Nobody sees which marks are yours", await _ann.ReadAsync(page), StringComparison.Ordinal);
        using (var sent = await _ann.SendAsync(page, "mark-talk", [("now", "1"), ("might", "5")]))
        {
            Assert.EndsWith("/mix#talk", sent.Headers.Location!.ToString(), StringComparison.Ordinal);
        }

        Assert.Contains("Now: Only Debate. Might be: Only Enquiry.", Words(await _ann.ReadAsync(page)), StringComparison.Ordinal);
        Assert.DoesNotContain("Your marks", await _sue.ReadAsync(page), StringComparison.Ordinal);
        for (var n = 0; n < 3; n++)
        {
            await MarkAsync(code, ("now", "2"));
        }

        Assert.Empty((await _ann.MixOf(code))["spreads"]!.AsArray());
        Assert.Equal(22, TooFew().Count(await _sue.ReadAsync(page)));
        await MarkAsync(code, ("now", "2"), ("might", "4"));
        Assert.Equal("""[{"principle":"talk","now":[1,4,0,0,0]}]""", (await _ann.MixOf(code))["spreads"]!.ToJsonString());
        var shown = Words(await _sue.ReadAsync(page));
        Assert.Contains("5 marks. Only Debate: 1; Debate first, Enquiry at hand: 4.", shown, StringComparison.Ordinal);
        Assert.Equal(21, TooFew().Count(shown));

        // Said again it is replaced; both left out it is gone, and with it what all come to.
        await _ann.SubmitAsync(page, "mark-talk", ("now", "3"), ("might", ""));
        Assert.Contains("[0,4,1,0,0]", (await _ann.MixOf(code))["spreads"]!.ToJsonString(), StringComparison.Ordinal);
        await _ann.SubmitAsync(page, "mark-talk", ("now", ""), ("might", ""));
        Assert.Empty((await _ann.MixOf(code))["spreads"]!.AsArray());
        Assert.DoesNotContain("Your marks", await _ann.ReadAsync(page), StringComparison.Ordinal);
    }

    [Fact, Rule("M10", "M13", "M14", "M15", "M17", "M19", "M21")]
    public async Task An_experiment_is_started_changed_and_gone_back_on_by_plain_forms()
    {
        var code = await BoardOfSueAsync();
        var page = $"b/{code}/mix";
        var refused = await _sue.SubmitAsync(page, "start-experiment", ("Fields.Text", "Only asking"), ("Fields.LookAgain", InAWeek));
        Assert.Contains("Say which dial is to move.", refused, StringComparison.Ordinal);
        Assert.Contains(">Only asking</textarea>", refused, StringComparison.Ordinal);
        var started = await _sue.SubmitAsync(page, "start-experiment", ("Fields.Text", "Only asking"), ("Fields.Hope", "More voices"), ("Fields.LookAgain", InAWeek), Dial("talk", 5), ("Fields.To[change]", ""));
        Assert.Equal(Mix.AtStart with { Talk = 5 }, await MixAsync(code));
        Assert.Contains("More voices", started, StringComparison.Ordinal);
        Assert.Contains("First-time voices", started, StringComparison.Ordinal);
        Assert.Contains("Part of an experiment now", started, StringComparison.Ordinal);

        var id = (await _ann.MixOf(code))["experiments"]![0]!["id"]!.GetValue<Guid>();
        var form = $"end-{id:N}";
        Assert.Contains("Choose a date first.", await _sue.SubmitAsync(page, form, ("Ended.Verdict", "change"), ("Ended.To[talk]", "3"), ("Ended.Learned", "Both help")), StringComparison.Ordinal);
        await _sue.SubmitAsync(page, form, ("Ended.Verdict", "change"), ("Ended.To[talk]", "3"), ("Ended.Next", InAWeek), ("Ended.Learned", "Both help"));
        Assert.Equal(Mix.AtStart with { Talk = 3 }, await MixAsync(code));
        await _sue.SubmitAsync(page, form, ("Ended.Verdict", "go-back"), ("Ended.Learned", "Too *early*"));
        Assert.Equal(Mix.AtStart, await MixAsync(code));
        Assert.Equal("gone-back", (await _ann.MixOf(code))["experiments"]![0]!["state"]!.GetValue<string>());
        Assert.Contains("Gone back to how it was", await _ann.ReadAsync(page), StringComparison.Ordinal);

        var text = await _ann.ReadAsync($"api/boards/{code}/export.md");
        Assert.Contains("- How we talk: Enquiry first, Debate at hand", text, StringComparison.Ordinal);
        Assert.Contains("**Only asking**", text, StringComparison.Ordinal);
        Assert.Contains(@"What we learned: Too \*early\*", text, StringComparison.Ordinal);
        Assert.Contains("How we talk: from “Only Enquiry” to “Debate and Enquiry side by side”, moved by Sue", text, StringComparison.Ordinal);
    }

    [Fact, Rule("M20")]
    public async Task A_board_is_opened_with_the_starting_mix_that_was_chosen_at_every_door()
    {
        Assert.Contains("As most partnerships work today", await _sue.ReadAsync("/"), StringComparison.Ordinal);
        await _sue.SubmitAsync("/", "open", ("title", "A first step for us"), ("start", "first-step"), ("listed", "yes"));
        var code = Regex.Match(await _ann.ReadAsync("/"), "/b/([0-9A-Z]{8})\"[^>]*>A first step for us").Groups[1].Value;
        Assert.Equal(StartingMixes.Of(StartingMix.FirstStep), await MixAsync(code));
        Assert.Equal("first-step", (await _ann.FactsAsync(code))["startingMix"]!.GetValue<string>());
        Assert.Contains("This board was opened on", await _ann.ReadAsync($"b/{code}/mix"), StringComparison.Ordinal);

        using var http = shared.Site.Browser();
        var opened = await new BoardSite(http).OpenAsync(new BoardDraft("Ours", StartingMix: StartingMix.AsToday));
        var facts = await new BoardSite(http).FactsAsync(opened.Value!.Code);
        Assert.Equal((StartingMixes.Of(StartingMix.AsToday), StartingMix.AsToday), (facts.Value!.Mix, facts.Value.StartingMix));

        using var unknown = await http.PostAsJsonAsync("api/boards", new { title = "Ours", startingMix = "brave" });
        var problem = await unknown.Content.ReadFromJsonAsync<JsonObject>();
        Assert.Equal((HttpStatusCode.BadRequest, "unknown-starting-mix"), (unknown.StatusCode, problem!["code"]!.GetValue<string>()));
        Assert.Contains("as-today", problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private string? _stewardKey;

    private async Task<string> BoardOfSueAsync()
    {
        (var code, _stewardKey) = await _sue.OpenBoardAsync();
        await _sue.JoinAsync(code, "Sue");
        using var entered = await _sue.SendAsync($"/b/{code}/stewards", "enter", [("key", _stewardKey)]);
        return code;
    }

    private async Task MarkAsync(string code, params (string, string)[] fields)
    {
        using var somebody = new Visitor(shared.Site);
        await somebody.JoinAsync(code, "");
        await somebody.SubmitAsync($"b/{code}/mix", "mark-talk", fields);
    }

    // A form as it stood before somebody else moved a dial: with none of what the page gives out now but its token.
    private async Task<string> SendStaleAsync(string page, (string Name, string Value)[] fields)
    {
        var markup = await _sue.ReadAsync(page);
        var token = Regex.Match(markup, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        using var answer = await _sue.SendRawAsync(page, [("_handler", "move-dials"), ("__RequestVerificationToken", token), ("act", Guid.NewGuid().ToString()), .. fields]);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<Mix> MixAsync(string code)
    {
        using var http = shared.Site.Browser();
        return (await new BoardSite(http).FactsAsync(code)).Value!.Mix;
    }

    private static (string, string) Dial(string principle, int stop) => ($"Fields.To[{principle}]", stop.ToString(CultureInfo.InvariantCulture));

    private static JsonObject Stop(string principle, int stop) => new() { ["principle"] = principle, ["stop"] = stop };

    private static JsonObject Act(string type, params (string, JsonNode?)[] fields)
    {
        var act = new JsonObject { ["type"] = type };
        foreach (var (name, value) in fields)
        {
            act[name] = value;
        }

        return act;
    }

    private static string Words(string page) => Regex.Replace(WebUtility.HtmlDecode(Tags().Replace(page, "")), @"\s+", " ");

    [GeneratedRegex("<script.*?</script>|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Tags();

    [GeneratedRegex("class=\"sheet dial-sheet\"")]
    private static partial Regex DialSheets();

    [GeneratedRegex("Fewer than five marks so far")]
    private static partial Regex TooFew();
}
