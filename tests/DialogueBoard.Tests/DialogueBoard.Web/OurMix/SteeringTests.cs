using DialogueBoard.OurMix;
using Xunit;

namespace DialogueBoard.Tests.Web.OurMix;

/// <summary>What opens first and what is listed, without scripts.</summary>
public sealed class SteeringTests(SharedSite shared) : IClassFixture<SharedSite>
{
    [Fact, Rule("M40")]
    public async Task The_ways_round_a_board_go_by_its_mix_and_our_mix_is_always_there()
    {
        using var scene = await OfferedScene.BeginAsync(shared.Site);
        foreach (var stop in new[] { 1, 2, 3, 4, 5 })
        {
            await scene.MoveAsync([.. Enum.GetValues<Principle>()], stop);
            var (first, more) = Around(await scene.Ann.ReadAsync($"/b/{scene.Code}"));
            Assert.Contains("/mix\"", first, StringComparison.Ordinal);
            Assert.Equal(stop <= 3, first.Contains("/debate\"", StringComparison.Ordinal));
            Assert.Equal(stop >= 3, first.Contains("/burning\"", StringComparison.Ordinal));
            Assert.Equal(stop > 3, more.Contains("/debate\"", StringComparison.Ordinal));
            Assert.Equal(stop == 4, more.Contains("/targets\"", StringComparison.Ordinal));
            Assert.Contains("/reach\"", more, StringComparison.Ordinal);
            Assert.Contains("/learned\"", first + more, StringComparison.Ordinal);
        }
    }

    [Fact, Rule("M55")]
    public async Task Where_the_board_is_arranged_by_service_it_opens_by_theme_and_the_plain_list_is_a_link_away()
    {
        using var scene = await OfferedScene.BeginAsync(shared.Site);
        await scene.Sue.ActAsync(scene.Code, new() { ["type"] = "set-vision", ["text"] = "A town where nobody is cold" });
        foreach (var (stop, themed) in new[] { (1, true), (2, true), (3, false), (5, false) })
        {
            await scene.MoveAsync([Principle.Organising, Principle.Leadership], stop);
            var board = await scene.Ann.ReadAsync($"/b/{scene.Code}");
            Assert.Equal(themed, board.Contains("All that is open in winter", StringComparison.Ordinal));
            Assert.Equal(themed, board.Contains("All cards, newest first", StringComparison.Ordinal));
            Assert.True(board.IndexOf("A town where nobody is cold", StringComparison.Ordinal) is var pinned and > 0 && pinned < board.IndexOf("data-fresh=\"count\"", StringComparison.Ordinal));
            Assert.DoesNotContain("All that is open in winter", await scene.Ann.ReadAsync($"/b/{scene.Code}?page=1"), StringComparison.Ordinal);
        }
    }

    [Fact, Rule("M41")]
    public async Task A_page_of_what_is_not_at_hand_is_not_listed_and_says_by_its_address_which_dial_says_so()
    {
        using var ann = new Visitor(shared.Site);
        var (code, key) = await ann.OpenBoardAsync();
        await ann.JoinAsync(code, "Ann");
        await ann.ActAsync(code, new() { ["type"] = "move-dials", ["to"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["principle"] = "talk", ["stop"] = 5 }) }, key);

        Assert.DoesNotContain("/debate\"", await ann.ReadAsync($"/b/{code}"), StringComparison.Ordinal);
        var page = await ann.ReadAsync($"/b/{code}/debate");
        Assert.Contains("How we talk", page, StringComparison.Ordinal);
        Assert.Contains("Our mix", page, StringComparison.Ordinal);
        Assert.DoesNotContain("put-position", page, StringComparison.Ordinal);
    }

    [Fact, Rule("M45", "M47")]
    public async Task Where_only_members_speak_others_read_and_are_told_how_to_become_one()
    {
        using var scene = await OfferedScene.BeginAsync(shared.Site);
        await scene.MoveAsync([Principle.Legitimacy], 1);
        foreach (var page in new[] { "", "/add", "/debate", "/steps", $"/c/{scene.Cards["issue"]}" })
        {
            var read = await scene.Ann.ReadAsync($"/b/{scene.Code}{page}");
            Assert.Contains("Ask to become a member", read, StringComparison.Ordinal);
            Assert.DoesNotContain("add?about", read, StringComparison.Ordinal);
        }

        using var stranger = new Visitor(shared.Site);
        Assert.Contains("Ask to become a member", await stranger.ReadAsync($"/b/{scene.Code}/debate"), StringComparison.Ordinal);
        var join = await stranger.ReadAsync($"/b/{scene.Code}/join");
        Assert.True(join.IndexOf("Ask to become a member", StringComparison.Ordinal) is var ask and > 0 && ask < join.IndexOf("name=\"door\"", StringComparison.Ordinal));
        Assert.DoesNotContain("Ask to become a member", await scene.Sue.ReadAsync($"/b/{scene.Code}/add"), StringComparison.Ordinal);
        Assert.Contains("It is on the board", await scene.Sue.SubmitAsync($"/b/{scene.Code}/add", "add", ("kind", "issue"), ("text", "The bell is broken")), StringComparison.Ordinal);
    }

    [Fact, Rule("M44")]
    public async Task Words_that_come_after_a_dial_has_moved_are_refused_and_kept()
    {
        using var scene = await OfferedScene.BeginAsync(shared.Site);
        var page = $"/b/{scene.Code}/add";
        var fields = new[] { ("kind", "story"), ("text", "I waited an hour") };
        await scene.MoveAsync([Principle.Talk], 1);
        var refused = await scene.Ann.SubmitAsync(page, "add", fields);
        Assert.Contains("How we talk", refused, StringComparison.Ordinal);
        Assert.Contains("I waited an hour", refused, StringComparison.Ordinal);
        Assert.Contains("value=\"position\"", refused, StringComparison.Ordinal);

        await scene.MoveAsync([Principle.Legitimacy], 1);
        refused = await scene.Ann.SubmitAsync(page, "add", ("kind", "issue"), ("text", "I waited an hour"));
        Assert.Contains("I waited an hour", refused, StringComparison.Ordinal);
        Assert.Contains("Ask to become a member", refused, StringComparison.Ordinal);
    }

    [Fact, Rule("M46")]
    public async Task Without_the_web_the_list_and_the_tree_are_offered_and_with_the_web_alone_no_tree()
    {
        using var scene = await OfferedScene.BeginAsync(shared.Site);
        var board = $"/b/{scene.Code}";
        await scene.MoveAsync([Principle.Picture], 1);
        foreach (var page in new[] { board, $"{board}?view=web", $"{board}/live" })
        {
            var read = await scene.Ann.ReadAsync(page);
            Assert.DoesNotContain("<board-picture", read, StringComparison.Ordinal);
            Assert.DoesNotContain("view=web\"", Visitor.Middle(read), StringComparison.Ordinal);
            Assert.Contains($"{board}/tree", read, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Tidy the web", await scene.Sue.ReadAsync($"{board}/live"), StringComparison.Ordinal);
        await scene.MoveAsync([Principle.Picture], 5);
        Assert.DoesNotContain("/tree", await scene.Ann.ReadAsync(board), StringComparison.Ordinal);
        Assert.Contains("<board-picture", await scene.Ann.ReadAsync($"{board}/live"), StringComparison.Ordinal);
    }

    [Fact, Rule("M54")]
    public async Task An_empty_board_says_what_would_be_on_it_as_people_talk_there()
    {
        using var ann = new Visitor(shared.Site);
        var (code, key) = await ann.OpenBoardAsync();
        await ann.JoinAsync(code, "Ann");
        Assert.DoesNotContain("where you stand", await ann.ReadAsync($"/b/{code}"), StringComparison.Ordinal);
        await ann.ActAsync(code, new() { ["type"] = "move-dials", ["to"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["principle"] = "talk", ["stop"] = 2 }) }, key);
        Assert.Contains("where you stand", await ann.ReadAsync($"/b/{code}"), StringComparison.Ordinal);
        Assert.Contains("where you stand", await ann.ReadAsync($"/b/{code}/live"), StringComparison.Ordinal);
    }

    private static (string First, string More) Around(string page)
    {
        var nav = page[page.IndexOf("<nav class=\"around", StringComparison.Ordinal)..];
        nav = nav[..nav.IndexOf("</nav>", StringComparison.Ordinal)];
        var more = nav.IndexOf("<details", StringComparison.Ordinal);
        return (nav[..more], nav[more..]);
    }
}
