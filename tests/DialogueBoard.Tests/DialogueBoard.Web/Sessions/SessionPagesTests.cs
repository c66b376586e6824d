using System.Net;
using System.Text.Json.Nodes;
using DialogueBoard.Server.Feed;
using DialogueBoard.Sessions;
using Xunit;

namespace DialogueBoard.Tests.Web.Sessions;

/// <summary>Planning a session, inviting people, coming in, and what the board says meanwhile; all without scripts.</summary>
public sealed class SessionPagesTests(SharedSite shared) : IClassFixture<SharedSite>, IDisposable
{
    private readonly Visitor _sue = new(shared.Site);
    private readonly Visitor _ann = new(shared.Site);

    public void Dispose()
    {
        _sue.Dispose();
        _ann.Dispose();
    }

    [Fact, Rule("N40", "N41", "N44")]
    public async Task A_session_is_planned_from_a_template_by_a_plain_form_that_loses_nothing()
    {
        var code = await _sue.LookAfterAsync();
        var list = $"/b/{code}/sessions";
        var empty = await _ann.ReadAsync(list);
        Assert.Contains("There is no session yet", empty, StringComparison.Ordinal);
        Assert.DoesNotContain("plan=gathering", empty, StringComparison.Ordinal);
        Assert.DoesNotContain("plan-session", await _ann.ReadAsync($"{list}?plan=gathering"), StringComparison.Ordinal);

        var page = $"{list}?plan=gathering";
        Assert.Contains("How are you here today", WebUtility.HtmlDecode(await _sue.ReadAsync(page)), StringComparison.OrdinalIgnoreCase);
        (string, string)[] typed = [("purpose", "Lifts"), ("where", "The hall"), ("heldBy", "Housing\r\nThe Carers' Centre\r\n\r\n"), ("begins", ""), ("hours", "72"), ("r0-kind", "check-in"), ("r0-prompt", "How are you?"), ("r0-minutes", "5"), ("r1-kind", "gather"), ("r1-prompt", "What of lifts?"), ("r1-minutes", "-1")];
        (string, string)[] two = [("rounds", "2"), .. typed];
        var moved = WebUtility.HtmlDecode(await _sue.SubmitFirstAsync(page, "plan-session", [.. two, ("rows", "up-1")]));
        Assert.True(moved.IndexOf("What of lifts?", StringComparison.Ordinal) < moved.IndexOf("How are you?", StringComparison.Ordinal));
        Assert.All(new[] { "Lifts", "value=\"The hall\"", "Housing\r\nThe Carers' Centre", "value=\"-1\"" }, word => Assert.Contains(word.ReplaceLineEndings("\n"), moved.ReplaceLineEndings("\n"), StringComparison.Ordinal));
        Assert.Contains("name=\"r2-prompt\"", await _sue.SubmitFirstAsync(page, "plan-session", [.. two, ("rows", "more")]), StringComparison.Ordinal);

        var refused = WebUtility.HtmlDecode(await _sue.SubmitFirstAsync(page, "plan-session", two));
        Assert.Contains("Your words are still here.", refused, StringComparison.Ordinal);
        Assert.Contains("What of lifts?", refused, StringComparison.Ordinal);
        two[^1] = ("r1-minutes", "10");
        var planned = WebUtility.HtmlDecode(await _sue.SubmitFirstAsync(page, "plan-session", two));
        Assert.All(new[] { "Held by", "Housing and The Carers' Centre", "2 rounds, 15 minutes", "A sheet to print", $"/b/{code}/session", "Open the session" }, word => Assert.Contains(word, planned, StringComparison.Ordinal));
        var session = await SessionOfAsync(code);
        Assert.Equal(72, session.HoursBeforePublic);
        Assert.Contains("Lifts", await _ann.ReadAsync(list), StringComparison.Ordinal);
        Assert.Contains("Point your phone", await _ann.ReadAsync($"{list}/{session.Id}/sheet"), StringComparison.Ordinal);
        using var nowhere = await _ann.GetAsync($"{list}/{Guid.NewGuid()}");
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
    }

    [Fact, Rule("N42")]
    public async Task Rounds_of_which_the_mix_has_nothing_are_neither_offered_nor_filled_in_and_the_form_says_which_dial_says_so()
    {
        var code = await _sue.LookAfterAsync();
        await _sue.ActAsync(code, new() { ["type"] = "move-dials", ["to"] = new JsonArray(new JsonObject { ["principle"] = "planning", ["stop"] = 1 }) });
        var form = WebUtility.HtmlDecode(await _sue.ReadAsync($"/b/{code}/sessions?plan=gathering"));
        Assert.DoesNotContain("value=\"energy\"", form, StringComparison.Ordinal);
        Assert.Contains("value=\"good-enough\"", form, StringComparison.Ordinal);
        Assert.Equal(5, form.Split("-prompt\"").Length - 1);
        Assert.Contains("“How we choose what to do”", form, StringComparison.Ordinal);
        var refused = await _sue.SubmitFirstAsync($"/b/{code}/sessions?plan=blank", "plan-session", ("rounds", "1"), ("purpose", "x"), ("r0-kind", "energy"), ("r0-prompt", "x"), ("r0-minutes", "5"), ("hours", "0"));
        Assert.Contains("Your words are still here.", WebUtility.HtmlDecode(refused), StringComparison.Ordinal);
    }

    [Fact, Rule("N45", "N46", "N48", "N49")]
    public async Task Whoever_follows_the_invitation_comes_in_by_one_button_and_is_led_to_the_writing_box()
    {
        var code = await _sue.LookAfterAsync();
        Assert.Contains("There is no session yet", await _ann.ReadAsync($"/b/{code}/session"), StringComparison.Ordinal);
        var later = await PlanAsync(code, "Later", DateTime.UtcNow.AddDays(3));
        var sooner = await PlanAsync(code, "Sooner", DateTime.UtcNow.AddDays(1));
        using (var leads = await _ann.GetAsync($"/b/{code}/session"))
        {
            Assert.Equal(HttpStatusCode.Found, leads.StatusCode);
            Assert.EndsWith($"/sessions/{sooner}", leads.Headers.Location!.ToString(), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("A session is on", await _ann.ReadAsync($"/b/{code}"), StringComparison.Ordinal);
        using (var opened = await _sue.SendAsync($"/b/{code}/sessions/{later}", "open-session", [], times: 2))
        {
            Assert.Equal(HttpStatusCode.Found, opened.StatusCode);
        }

        Assert.Contains("A session is on: <strong>Later</strong>", await _ann.ReadAsync($"/b/{code}"), StringComparison.Ordinal);
        Assert.Contains("Session: come in", await _ann.ReadAsync($"/b/{code}/steps"), StringComparison.Ordinal);
        Assert.Contains("Another session is on now", await _sue.ReadAsync($"/b/{code}/sessions/{sooner}"), StringComparison.Ordinal);

        var page = $"/b/{code}/sessions/{later}";
        var invited = await _ann.ReadAsync($"/b/{code}/session");
        Assert.Contains("Sue leads this session.", invited, StringComparison.Ordinal);
        using var came = await _ann.SendAsync(page, "come-in", [("name", "Ann"), ("as", "self")], times: 2);
        Assert.Equal(HttpStatusCode.Found, came.StatusCode);
        Assert.EndsWith($"/b/{code}/live#say", came.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("Go back in", await _ann.ReadAsync(page), StringComparison.Ordinal);
        var view = await ViewAsync(code);
        Assert.Equal(["Sue", "Ann"], BoardSessions.Attending(view, later).Select(one => one.By.Name));
    }

    [Fact, Rule("N47")]
    public async Task People_of_an_organisation_that_holds_it_come_in_as_being_in_their_job_there()
    {
        var code = await _sue.LookAfterAsync();
        var id = await PlanAsync(code, "Lifts", null, "Housing");
        Assert.Contains("session?in=Housing", await _sue.ReadAsync($"/b/{code}/sessions/{id}"), StringComparison.Ordinal);
        await _sue.SubmitAsync($"/b/{code}/sessions/{id}", "open-session");
        var page = await _ann.ReadAsync($"/b/{code}/session?in=Housing");
        Assert.Matches("value=\"held-0\" checked", page);
        await _ann.SubmitAsync($"/b/{code}/sessions/{id}", "come-in", ("name", "Ann"), ("as", "held-0"), ("footing", "work"));
        var there = BoardSessions.Attending(await ViewAsync(code), id).Single(one => one.By.Name == "Ann");
        Assert.Equal(("HOUSING", DialogueBoard.Contributions.Footing.Work), (there.Speaking!.BodyKey, there.Speaking.Footing));
    }

    [Fact, Rule("N49", "N62")]
    public async Task Those_who_look_after_the_board_change_open_take_over_close_and_drop_a_session_from_its_page()
    {
        var code = await _sue.LookAfterAsync();
        using var tom = new Visitor(shared.Site);
        await tom.JoinAsync(code, "Tom");
        var id = await PlanAsync(code, "Lifts", null);
        var page = $"/b/{code}/sessions/{id}";
        Assert.DoesNotContain("open-session", await tom.ReadAsync(page), StringComparison.Ordinal);
        var changed = await _sue.SubmitFirstAsync(page, "change-session", ("rounds", "1"), ("purpose", "Lifts and stairs"), ("hours", "0"), ("r0-kind", "check-in"), ("r0-prompt", "Hello"), ("r0-minutes", "5"));
        Assert.Contains("Lifts and stairs", changed, StringComparison.Ordinal);
        await _sue.SubmitAsync(page, "open-session");
        await tom.SubmitAsync(page, "come-in");
        await _sue.ActAsync(code, new() { ["type"] = "hand-panel", ["sessionId"] = id, ["to"] = BoardSessions.Attending(await ViewAsync(code), id).Single(one => one.By.Name == "Tom").By.Id });
        Assert.Contains("You lead this session.", await tom.ReadAsync(page), StringComparison.Ordinal);
        using (var taken = await _sue.SendAsync(page, "take-panel", [], times: 2))
        {
            Assert.Equal(HttpStatusCode.Found, taken.StatusCode);
        }

        Assert.Equal("Sue", (await SessionOfAsync(code)).Facilitator!.Name);
        using (var closed = await _sue.SendAsync(page, "close-session", [], times: 2))
        {
            Assert.Equal(HttpStatusCode.Found, closed.StatusCode);
        }

        Assert.Contains("Nobody put a card on the board in this session.", await _sue.ReadAsync(page), StringComparison.Ordinal);
        Assert.Contains("There is no session yet", await _sue.SubmitAsync(page, "drop-session"), StringComparison.Ordinal);
    }

    private async Task<Guid> PlanAsync(string code, string purpose, DateTime? begins, params string[] heldBy) => await _sue.ActAsync(code, new()
    {
        ["type"] = "plan-session",
        ["purpose"] = purpose,
        ["begins"] = begins?.ToString("O"),
        ["heldBy"] = new JsonArray([.. heldBy.Select(body => (JsonNode)body)]),
        ["rounds"] = new JsonArray(new JsonObject { ["kind"] = "check-in", ["prompt"] = "Hello", ["minutes"] = 5 }),
    });

    private async Task<DialogueBoard.Boards.BoardView> ViewAsync(string code) => (await shared.Site.Get<OpenBoards>().FindAsync(code))!.Feed.View;

    private async Task<Session> SessionOfAsync(string code) => (await ViewAsync(code)).All<Session>().Single();
}
