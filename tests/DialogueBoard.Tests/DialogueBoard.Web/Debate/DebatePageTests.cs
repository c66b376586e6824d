using System.Net;
using Xunit;

namespace DialogueBoard.Tests.Web.Debate;

/// <summary>Debating by plain forms, without scripts.</summary>
public sealed class DebatePageTests(SharedSite shared) : IClassFixture<SharedSite>, IAsyncLifetime
{
    private readonly Visitor _ann = new(shared.Site);
    private readonly Visitor _ben = new(shared.Site);
    private string _page = "";
    private string _code = "";

    public async ValueTask InitializeAsync()
    {
        (_code, _) = await _ann.OpenBoardAsync();
        _page = $"/b/{_code}/debate";
        await _ann.JoinAsync(_code, "Ann");
        await _ben.JoinAsync(_code, "Ben");
    }

    public ValueTask DisposeAsync()
    {
        _ann.Dispose();
        _ben.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact, Rule("M51", "M52")]
    public async Task A_position_is_put_argued_on_both_sides_and_a_reason_is_answered_beneath_it()
    {
        Assert.Contains("No position yet", await _ann.ReadAsync(_page), StringComparison.Ordinal);
        var issue = await _ann.PutAsync(_code, "The last bus goes at six", "issue");
        var put = await _ann.SubmitAsync(_page, "put-position", ("Fields.Text", "The bus runs until nine"), ("Fields.Issue", issue.ToString()));
        var position = IdAfter(put, "argue-for-");
        Assert.Contains("The last bus goes at six", put, StringComparison.Ordinal);
        Assert.Contains("Nobody has said anything for it yet.", put, StringComparison.Ordinal);

        await _ben.SubmitAsync(_page, $"argue-against-{position}", ("reason", "It costs too much"), ("side", "against"));
        var page = await _ann.SubmitAsync(_page, $"argue-for-{position}", ("reason", "Nurses need it"), ("side", "for"));
        Assert.True(page.IndexOf("Nurses need it", StringComparison.Ordinal) < page.IndexOf("It costs too much", StringComparison.Ordinal));

        // A reply stands in the list beneath the reason that it answers.
        var against = IdAfter(page[page.IndexOf("It costs too much", StringComparison.Ordinal)..], "argue-either-");
        page = await _ann.SubmitAsync(_page, $"argue-either-{against}", ("reason", "So does the school bus"), ("side", "against"));
        var replies = page[page.IndexOf("debate-replies", StringComparison.Ordinal)..];
        Assert.Contains("So does the school bus", replies, StringComparison.Ordinal);
        Assert.Contains("What was said to: It costs too much", page, StringComparison.Ordinal);

        var own = await _ben.ReadAsync($"/b/{_code}/c/{Guid.ParseExact(position, "N")}");
        Assert.Contains("For and against", own, StringComparison.Ordinal);
        Assert.Contains("So does the school bus", own, StringComparison.Ordinal);
        Assert.Contains($"argue-for-{position}", own, StringComparison.Ordinal);
    }

    [Fact, Rule("M52")]
    public async Task A_refused_reason_keeps_its_words_in_its_own_form_only()
    {
        var position = (await _ann.PutAsync(_code, "The bus runs until nine", "position")).ToString("N");
        await _ann.PutAsync(_code, "Twenty is plenty", "position");
        var words = new string('x', 4001);
        var refused = await _ann.SubmitAsync(_page, $"argue-for-{position}", ("reason", words), ("side", "for"));
        Assert.Equal(1, refused.Split(words).Length - 1);
        Assert.Contains("Your words are still here.", refused, StringComparison.Ordinal);
    }

    [Fact, Rule("M51")]
    public async Task A_hidden_reason_is_read_nowhere_and_keeps_its_place_and_a_stranger_is_asked_to_join()
    {
        var position = await _ann.PutAsync(_code, "The bus runs until nine", "position");
        var reason = await _ben.ActAsync(_code, new() { ["type"] = "contribute", ["kind"] = "for", ["text"] = "It was his fault", ["about"] = new System.Text.Json.Nodes.JsonArray(position) });
        await _ben.ActAsync(_code, new() { ["type"] = "withdraw", ["contributionId"] = reason });
        using var stranger = new Visitor(shared.Site);
        var page = WebUtility.HtmlDecode(await stranger.ReadAsync(_page));
        Assert.DoesNotContain("It was his fault", page, StringComparison.Ordinal);
        Assert.Contains("Taken back by the person who wrote it.", page, StringComparison.Ordinal);
        Assert.Contains("/join?returnUrl", page, StringComparison.Ordinal);
        Assert.DoesNotContain("argue-", page, StringComparison.Ordinal);
    }

    private static string IdAfter(string page, string form)
    {
        var at = page.IndexOf($"value=\"{form}", StringComparison.Ordinal) + $"value=\"{form}".Length;
        return page[at..page.IndexOf('"', at)];
    }
}
