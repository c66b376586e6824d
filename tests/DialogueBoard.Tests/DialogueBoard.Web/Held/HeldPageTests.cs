using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;

namespace DialogueBoard.Tests.Web.Held;

/// <summary>What agencies hold, from a browser without scripts.</summary>
public sealed partial class HeldPageTests(SharedSite shared) : IClassFixture<SharedSite>, IDisposable
{
    private readonly Visitor _ann = new(shared.Site);
    private readonly Visitor _sam = new(shared.Site);

    public void Dispose()
    {
        _ann.Dispose();
        _sam.Dispose();
    }

    [Fact, Rule("M140", "M145")]
    public async Task An_empty_page_says_what_could_be_there_and_what_is_taken_on_stands_there()
    {
        var (code, _) = await BoardAsync();
        Assert.Contains("No agency holds anything here yet", await _sam.ReadAsync($"/b/{code}/held"), StringComparison.Ordinal);
        Assert.DoesNotContain("<form", Visitor.Middle(await _sam.ReadAsync($"/b/{code}/held")), StringComparison.Ordinal);

        var page = await _ann.SubmitAsync($"/b/{code}/held", "take-on", Lifts);
        foreach (var words in new[] { "It is on the board.", "The lifts are renewed", ">Housing<", "The vote of May", "The tenants", "Reports back by", "No report yet." })
        {
            Assert.Contains(words, page, StringComparison.Ordinal);
        }
    }

    [Theory, Rule("M140")]
    [InlineData("Fields.Agency", "", "Name the one agency that is accountable for this.")]
    [InlineData("Fields.Mandate", " ", "Say what the agency acts on: a law, a budget or a decision.")]
    [InlineData("Fields.ReportBack", "", "Choose a date first.")]
    [InlineData("Fields.ReportBack", "2020-01-01", "Choose a date from tomorrow on.")]
    [InlineData("Fields.ReportBack", "2027-02-31", "Choose a date first.")]
    [InlineData("Fields.ReportBack", "9999-12-31", "That date is more than 10 years away.")]
    public async Task What_is_missing_or_absurd_is_refused_with_a_sentence_and_every_word_is_kept(string field, string value, string says)
    {
        var (code, _) = await BoardAsync();
        var page = await _ann.SubmitAsync($"/b/{code}/held", "take-on", [.. Lifts.Where(one => one.Name != field), (field, value)]);
        Assert.Contains(says, page, StringComparison.Ordinal);
        foreach (var (_, words) in Lifts.Where(one => one.Name != field))
        {
            Assert.Contains(words, page, StringComparison.Ordinal);
        }
    }

    [Fact, Rule("M141", "M142", "M145")]
    public async Task Who_wrote_it_reports_until_it_is_done_and_others_are_not_offered_to()
    {
        var (code, _) = await BoardAsync();
        var held = Link().Match(await _ann.SubmitAsync($"/b/{code}/held", "take-on", Lifts)).Groups[1].Value;
        await _sam.JoinAsync(code, "Sam");
        Assert.DoesNotContain("value=\"report-held\"", await _sam.ReadAsync(held), StringComparison.Ordinal);

        await _ann.SubmitAsync(held, "report-held", ("Fields.Text", "Two lifts are in"), ("Fields.Done", "false"), ("Fields.Next", Far));
        var page = await _ann.SubmitAsync(held, "report-held", ("Fields.Text", "All lifts are in"), ("Fields.Done", "true"));
        Assert.Contains("The agency says that this is done.", page, StringComparison.Ordinal);
        Assert.Contains("What the agency holds is", page, StringComparison.Ordinal);
        Assert.DoesNotContain("half", Report().Match(page).Value, StringComparison.OrdinalIgnoreCase);

        page = await _sam.ReadAsync($"/b/{code}/held");
        Assert.Contains(">Done<", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("All lifts are in", StringComparison.Ordinal) < page.IndexOf("Two lifts are in", StringComparison.Ordinal));
    }

    [Fact, Rule("M142")]
    public async Task A_report_with_a_day_gone_by_is_refused_and_its_words_are_kept()
    {
        var (code, _) = await BoardAsync();
        var held = Link().Match(await _ann.SubmitAsync($"/b/{code}/held", "take-on", Lifts)).Groups[1].Value;
        var page = await _ann.SubmitAsync(held, "report-held", ("Fields.Text", "Soon enough"), ("Fields.Done", "false"), ("Fields.Next", "2020-01-01"));
        Assert.Contains("Choose a date from tomorrow on. Your words are still here.", page, StringComparison.Ordinal);
        Assert.Contains("Soon enough", page, StringComparison.Ordinal);
    }

    [Fact, Rule("M140")]
    public async Task An_agency_takes_on_what_a_card_asks_for_from_that_card()
    {
        var (code, _) = await BoardAsync();
        var issue = await _ann.PutAsync(code, "The lift stands still", "issue");
        var page = await _ann.SubmitAsync($"/b/{code}/c/{issue}", "take-on", Lifts);
        Assert.Contains("The lifts are renewed", page, StringComparison.Ordinal);
        Assert.Contains("The lift stands still", await _sam.ReadAsync($"/b/{code}/held"), StringComparison.Ordinal);
    }

    [Fact, Rule("M165")]
    public async Task Where_the_mix_has_only_promises_the_page_says_so_and_what_is_there_is_reported_on()
    {
        var (code, stewardKey) = await BoardAsync();
        var held = Link().Match(await _ann.SubmitAsync($"/b/{code}/held", "take-on", Lifts)).Groups[1].Value;
        await _ann.ActAsync(code, new() { ["type"] = "move-dials", ["to"] = new JsonArray(new JsonObject { ["principle"] = "accountability", ["stop"] = 5 }) }, stewardKey);
        var page = await _ann.ReadAsync($"/b/{code}/held");
        Assert.Contains("Who answers to whom", page, StringComparison.Ordinal);
        Assert.Contains("The lifts are renewed", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"take-on\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"take-on\"", await _ann.ReadAsync(held), StringComparison.Ordinal);
        Assert.Contains("Two lifts are in", await _ann.SubmitAsync(held, "report-held", ("Fields.Text", "Two lifts are in"), ("Fields.Done", "false")), StringComparison.Ordinal);
    }

    private static string Far => DateTime.UtcNow.AddDays(20).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static (string Name, string Value)[] Lifts =>
    [
        ("Fields.Text", "The lifts are renewed"), ("Fields.Agency", "Housing"), ("Fields.Mandate", "The vote of May"),
        ("Fields.AnswersTo", "The tenants"), ("Fields.ReportBack", Far),
    ];

    private async Task<(string Code, string StewardKey)> BoardAsync()
    {
        var board = await _ann.OpenBoardAsync();
        await _ann.JoinAsync(board.Code, "Ann");
        return board;
    }

    [GeneratedRegex("href=\"(/b/[^\"]*/c/[^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex("data-kind=\"report\".*?</article>", RegexOptions.Singleline)]
    private static partial Regex Report();
}
