using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace DialogueBoard.Tests.Web.Deciding;

/// <summary>Agreeing first, without scripts.</summary>
public sealed class ProposalsPageTests(SharedSite shared) : IClassFixture<SharedSite>, IDisposable
{
    private readonly Visitor _ann = new(shared.Site);
    private readonly Visitor _ben = new(shared.Site);

    public void Dispose()
    {
        _ann.Dispose();
        _ben.Dispose();
    }

    [Fact, Rule("M100", "M101", "M102", "M108")]
    public async Task A_proposal_waits_is_agreed_to_and_starts_by_plain_forms()
    {
        var (code, key) = await BeginAsync();
        var page = $"/b/{code}/proposals";
        var refused = await _ann.SubmitAsync(page, "propose", ("Fields.Text", "One front door"), ("Fields.Bodies", " \n "));
        Assert.Contains("Name at least one body that must say yes.", refused, StringComparison.Ordinal);
        Assert.Contains("One front door", refused, StringComparison.Ordinal);

        var waiting = await _ann.SubmitAsync(page, "propose", ("Fields.Text", "One front door"), ("Fields.Why", "We are sent round"), ("Fields.Bodies", "Housing\r\nThe <i>hospital</i>\r\nHOUSING"));
        Assert.Contains("Waiting for a yes", waiting, StringComparison.Ordinal);
        Assert.Contains("0 of 2 have said yes", waiting, StringComparison.Ordinal);
        Assert.Contains("The &lt;i&gt;hospital&lt;/i&gt;", waiting, StringComparison.Ordinal);
        var card = Between(waiting, "/c/", "\"");
        Assert.DoesNotContain("name=\"Fields.Answer\"", await _ann.ReadAsync($"/b/{code}/c/{card}"), StringComparison.Ordinal);

        await _ben.ActAsync(code, new JsonObject { ["type"] = "ask-to-join", ["body"] = "housing" });
        var member = JsonNode.Parse(await _ben.ReadAsync($"/api/boards/{code}/export.json"))!["members"]![0]!["id"]!.GetValue<string>();
        await _ann.ActAsync(code, new JsonObject { ["type"] = "admit", ["memberId"] = member }, key);
        var form = $"/b/{code}/c/{card}";
        Assert.Contains("Housing</option>", await _ben.ReadAsync(form), StringComparison.Ordinal);
        Assert.DoesNotContain("hospital&lt;/i&gt;</option>", await _ben.ReadAsync(form), StringComparison.Ordinal);
        Assert.Contains("Choose yes or no.", await _ben.SubmitAsync(form, "answer-proposal", ("Fields.Body", "Housing"), ("Fields.Note", "Kept")), StringComparison.Ordinal);
        var said = Decoded(await _ben.SubmitAsync(form, "answer-proposal", ("Fields.Body", "Housing"), ("Fields.Answer", "yes"), ("Fields.Note", "From May")));
        Assert.Contains("Ben said so for it", said, StringComparison.Ordinal);
        Assert.Contains("From May", said, StringComparison.Ordinal);
        Assert.Contains("1 of 2 have said yes", said, StringComparison.Ordinal);

        await _ann.ActAsync(code, new JsonObject { ["type"] = "answer-proposal", ["contributionId"] = card, ["body"] = "The <i>hospital</i>", ["answer"] = "yes" }, key);
        var ready = Decoded(await _ann.ReadAsync(page));
        Assert.Contains("All agree: ready to start", ready, StringComparison.Ordinal);
        Assert.Contains("Written down by", ready, StringComparison.Ordinal);
        Assert.Contains("If you change the words, each body is asked again.", await _ann.ReadAsync(form), StringComparison.Ordinal);
        var started = await _ann.SubmitAsync(form, "start-proposal");
        Assert.Contains("Started on", started, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"Fields.Answer\"", await _ben.ReadAsync(form), StringComparison.Ordinal);
        Assert.Contains("proposals-started", await _ann.ReadAsync(page), StringComparison.Ordinal);
    }

    [Fact, Rule("M100", "M105")]
    public async Task Something_is_proposed_about_a_card_and_where_nobody_agrees_first_the_form_is_not_there()
    {
        var (code, key) = await BeginAsync();
        var about = await _ben.PutAsync(code, "People are sent round", "issue");
        var page = await _ann.SubmitAsync($"/b/{code}/c/{about}", "propose", ("Fields.Text", "One front door"), ("Fields.Bodies", "Housing"));
        Assert.Contains("One front door", page, StringComparison.Ordinal);
        await _ann.ActAsync(code, new JsonObject { ["type"] = "move-dials", ["to"] = new JsonArray(new JsonObject { ["principle"] = "deciding", ["stop"] = 5 }) }, key);
        Assert.DoesNotContain("name=\"Fields.Bodies\"", await _ann.ReadAsync($"/b/{code}/c/{about}"), StringComparison.Ordinal);
        var proposals = await _ann.ReadAsync($"/b/{code}/proposals");
        Assert.DoesNotContain("name=\"Fields.Bodies\"", proposals, StringComparison.Ordinal);
        Assert.Contains("One front door", proposals, StringComparison.Ordinal);
    }

    private async Task<(string Code, string Key)> BeginAsync()
    {
        var opened = await _ann.OpenBoardAsync();
        await _ann.JoinAsync(opened.Code, "Ann");
        await _ben.JoinAsync(opened.Code, "Ben");
        return opened;
    }

    private static string Decoded(string page) => WebUtility.HtmlDecode(page);

    private static string Between(string page, string start, string end)
    {
        var from = page.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return page[from..page.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
