using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace DialogueBoard.Tests.Web.Members;

/// <summary>Asking, letting in and speaking for a body, and the vision, all without scripts.</summary>
public sealed class MembersPageTests(SharedSite shared) : IClassFixture<SharedSite>, IDisposable
{
    private readonly Visitor _sue = new(shared.Site);
    private readonly Visitor _ben = new(shared.Site);

    public void Dispose()
    {
        _sue.Dispose();
        _ben.Dispose();
    }

    [Fact, Rule("M80", "M81", "M82", "M87")]
    public async Task Somebody_asks_is_let_in_and_stops_by_plain_forms_and_everybody_sees_it()
    {
        var code = await BeginAsync();
        var page = $"/b/{code}/members";
        var asked = Decoded(await _ben.SubmitAsync(page, "ask-to-join", ("Fields.Body", "Housing"), ("Fields.Why", "I run the <b>front desk</b>")));
        Assert.Contains("to speak for Housing. Those who look after the board have not answered yet.", asked, StringComparison.Ordinal);

        using var stranger = new Visitor(shared.Site);
        var seen = await stranger.ReadAsync(page);
        Assert.Contains("I run the &lt;b&gt;front desk&lt;/b&gt;", seen, StringComparison.Ordinal);
        Assert.Contains("Everybody can see that you asked", seen, StringComparison.Ordinal);
        Assert.Contains($"/b/{code}/join?returnUrl=", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Let in", seen, StringComparison.Ordinal);

        var waiting = await _sue.ReadAsync(page);
        var admitted = Decoded(await _sue.SubmitAsync(page, FormNamed(waiting, "admit-")));
        Assert.Contains("let in by Sue", admitted, StringComparison.Ordinal);
        Assert.Contains("You speak here for Housing, since", Decoded(await _ben.ReadAsync(page)), StringComparison.Ordinal);

        var card = await _ben.ActAsync(code, new JsonObject { ["type"] = "contribute", ["kind"] = "issue", ["text"] = "The desk is shut", ["speaking"] = new JsonObject { ["for"] = "body" } });
        Assert.Contains("Ben, for Housing", await _sue.ReadAsync($"/b/{code}/c/{card}"), StringComparison.Ordinal);
        Assert.Contains("The desk is shut", await _sue.ReadAsync($"/b/{code}?for=body&whom=housing"), StringComparison.Ordinal);
        Assert.DoesNotContain("The desk is shut", await _sue.ReadAsync($"/b/{code}?for=body&whom=hospital"), StringComparison.Ordinal);
        Assert.Contains("For Housing", await _sue.ReadAsync($"/b/{code}/voices"), StringComparison.Ordinal);

        Assert.Contains("There are no members yet", await _ben.SubmitAsync(page, "take-back"), StringComparison.Ordinal);
        Assert.DoesNotContain("front desk", await _sue.ReadAsync(page), StringComparison.Ordinal);
    }

    [Fact, Rule("M82", "M87")]
    public async Task Somebody_who_looks_after_the_board_declines_and_nothing_of_it_is_left()
    {
        var code = await BeginAsync();
        var page = $"/b/{code}/members";
        await _ben.SubmitAsync(page, "ask-to-join", ("Fields.Body", "Housing"), ("Fields.Why", "Let me"));
        Assert.Contains("There are no words that can be seen here yet.", await _sue.SubmitAsync(page, "ask-to-join", ("Fields.Body", " "), ("Fields.Why", "Kept words")), StringComparison.Ordinal);
        Assert.Contains("Nobody is waiting.", await _sue.SubmitAsync(page, FormNamed(await _sue.ReadAsync(page), "decline-")), StringComparison.Ordinal);
        Assert.Contains("Ask to speak for a body", await _ben.ReadAsync(page), StringComparison.Ordinal);
        Assert.DoesNotContain("Let me", await _ben.ReadAsync($"/api/boards/{code}/export.json"), StringComparison.Ordinal);
    }

    [Fact, Rule("M83", "M84", "M87")]
    public async Task Where_members_lead_that_is_said_before_joining_and_words_of_others_are_refused_and_kept()
    {
        var (code, key) = await _sue.OpenBoardAsync();
        await _ben.JoinAsync(code, "Ben");
        using var stranger = new Visitor(shared.Site);
        Assert.DoesNotContain("Ask to become a member", await stranger.ReadAsync($"/b/{code}/join"), StringComparison.Ordinal);
        await DialAsync(code, key, "legitimacy", 1);
        var join = await stranger.ReadAsync($"/b/{code}/join");
        Assert.Contains("Ask to become a member", join, StringComparison.Ordinal);
        Assert.Contains($"href=\"/b/{code}/members\"", join, StringComparison.Ordinal);
        Assert.Contains("On this board only members add something", await stranger.ReadAsync($"/b/{code}/members"), StringComparison.Ordinal);
        Assert.Contains($"/b/{code}/join?returnUrl=", await stranger.ReadAsync($"/b/{code}/members"), StringComparison.Ordinal);
        var refused = Decoded(await _ben.SubmitAsync($"/b/{code}/add", "add", ("kind", "issue"), ("text", "Words I typed")));
        Assert.Contains("Words I typed", refused, StringComparison.Ordinal);
        Assert.Contains("This board has", refused, StringComparison.Ordinal);
        Assert.Contains("Ask to be a member", await _ben.ReadAsync($"/b/{code}/members"), StringComparison.Ordinal);

        await DialAsync(code, key, "legitimacy", 5);
        Assert.DoesNotContain("name=\"Fields.Body\"", await _ben.ReadAsync($"/b/{code}/members"), StringComparison.Ordinal);
        Assert.Contains("Nobody can ask to be a member here", await _ben.ReadAsync($"/b/{code}/members"), StringComparison.Ordinal);
    }

    [Fact, Rule("M90", "M91", "M92", "M94")]
    public async Task A_vision_is_pinned_changed_and_taken_down_and_announcements_stand_beside_it()
    {
        var code = await BeginAsync();
        var page = $"/b/{code}/vision";
        Assert.Contains("There is no vision yet", await _ben.ReadAsync(page), StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"Vision.Text\"", await _ben.ReadAsync(page), StringComparison.Ordinal);

        await _sue.SubmitAsync(page, "set-vision", ("Vision.Text", "Nobody waits in the rain"));
        var announced = await _sue.SubmitAsync(page, "announce", ("News.Text", "The new desk opens in May"));
        Assert.Contains("The new desk opens in May", announced, StringComparison.Ordinal);
        var seen = Decoded(await _ben.ReadAsync(page));
        Assert.Contains("Nobody waits in the rain", seen, StringComparison.Ordinal);
        Assert.Contains("Sue wrote this on", seen, StringComparison.Ordinal);
        Assert.Contains("Nobody waits in the rain", await _ben.ReadAsync($"/b/{code}/live"), StringComparison.Ordinal);
        Assert.Contains("no words that can be seen", await _sue.SubmitAsync(page, "set-vision", ("Vision.Text", " ")), StringComparison.Ordinal);

        await _sue.SubmitAsync(page, "set-vision", ("Vision.Text", "Nobody waits"));
        Assert.DoesNotContain("in the rain", await _ben.ReadAsync($"/api/boards/{code}/export.json"), StringComparison.Ordinal);
        Assert.Contains("There is no vision yet", await _sue.SubmitAsync(page, "take-vision-down"), StringComparison.Ordinal);
        Assert.Contains("The new desk opens in May", await _ben.ReadAsync(page), StringComparison.Ordinal);
    }

    private async Task<string> BeginAsync()
    {
        var (code, key) = await _sue.OpenBoardAsync();
        await _sue.JoinAsync(code, "Sue");
        using var entered = await _sue.SendAsync($"/b/{code}/stewards", "enter", [("key", key)]);
        await _ben.JoinAsync(code, "Ben");
        return code;
    }

    private Task<Guid> DialAsync(string code, string key, string principle, int stop) => _sue.ActAsync(
        code,
        new JsonObject { ["type"] = "move-dials", ["to"] = new JsonArray(new JsonObject { ["principle"] = principle, ["stop"] = stop }) },
        key);

    private static string Decoded(string page) => WebUtility.HtmlDecode(page);

    private static string FormNamed(string page, string beginning)
    {
        var start = page.IndexOf($"value=\"{beginning}", StringComparison.Ordinal) + "value=\"".Length;
        return page[start..page.IndexOf('"', start)];
    }
}
