using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace DialogueBoard.Tests.Web.Promises;

/// <summary>Promises, learnings and seeds from a browser without scripts.</summary>
public sealed partial class PromisePagesTests(SharedSite shared) : IClassFixture<SharedSite>, IDisposable
{
    private readonly Visitor _ann = new(shared.Site);
    private readonly Visitor _sam = new(shared.Site);

    public void Dispose()
    {
        _ann.Dispose();
        _sam.Dispose();
    }

    [Fact, Rule("E30", "E31", "E38")]
    public async Task A_promise_is_made_on_its_page_and_rests_on_the_learning_that_was_chosen()
    {
        var code = await BoardAsync();
        var learning = await _ann.PutAsync(code, "People walk where it is lit", "learning");
        var other = await _ann.PutAsync(code, "Nobody reads the posters", "learning");

        var page = await _ann.SubmitAsync($"/b/{code}/promises", "make-promise", [.. Promise, ("Fields.Learnings", $"{learning}"), ("Fields.Learnings", $"{other}")]);

        Assert.Contains("It is on the board.", page, StringComparison.Ordinal);
        Assert.Contains("The path is lit all winter", page, StringComparison.Ordinal);
        Assert.Equal(["Highways", "The parks team", "Canal path neighbours"], Names().Matches(page).Select(match => match.Groups[1].Value));
        Assert.Contains("The town council", page, StringComparison.Ordinal);
        var learned = await _sam.ReadAsync($"/b/{code}/learned");
        Assert.Equal(2, Regex.Count(learned, "What rests on it"));
    }

    [Fact, Rule("E30")]
    public async Task A_promise_without_holders_is_refused_in_a_sentence_and_every_word_is_kept()
    {
        var code = await BoardAsync();
        var page = await _ann.SubmitAsync($"/b/{code}/promises", "make-promise", [.. Promise.Where(field => field.Name != "Fields.Community.Holders")]);

        Assert.Contains("A promise needs somebody who holds it on both sides.", page, StringComparison.Ordinal);
        foreach (var (_, value) in Promise.Where(field => !field.Name.EndsWith(".Holders", StringComparison.Ordinal) || field.Name.Contains("Agency", StringComparison.Ordinal)))
        {
            Assert.Contains(value.Split('\r')[0], page, StringComparison.Ordinal);
        }
    }

    [Fact, Rule("E30", "X14")]
    public async Task A_form_that_leaves_its_halves_out_is_refused_and_no_fault()
    {
        var code = await BoardAsync();
        var page = await _ann.SubmitAsync($"/b/{code}/promises", "make-promise", ("Fields.Text", "Light"), ("Fields.Agency.ReportBy", "the day after the flood"));
        Assert.Contains("A promise needs somebody who holds it on both sides.", page, StringComparison.Ordinal);
    }

    [Fact, Rule("E32", "E34")]
    public async Task Anybody_who_takes_part_reports_on_the_promises_card_until_both_halves_are_kept()
    {
        var (code, promise) = await PromisedAsync();
        Assert.DoesNotContain("value=\"report-back\"", await _sam.ReadAsync(promise), StringComparison.Ordinal);
        await _sam.JoinAsync(code, "Sam");

        var page = await _sam.SubmitAsync(promise, "report-back", ("Fields.Half", "agency"), ("Fields.Text", "The lamps are up"), ("Fields.Kept", "true"));
        Assert.Contains("The lamps are up", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Both halves say", page, StringComparison.Ordinal);
        page = await _sam.SubmitAsync(promise, "report-back", ("Fields.Half", "community"), ("Fields.Text", "We swept it each week"), ("Fields.Kept", "true"));
        Assert.Contains("Both halves say that this promise was kept.", page, StringComparison.Ordinal);
        Assert.Contains("Kept, or let go", await _sam.ReadAsync($"/b/{code}/promises"), StringComparison.Ordinal);
    }

    [Fact, Rule("E32")]
    public async Task A_report_with_a_day_that_has_passed_is_refused_and_its_words_are_kept()
    {
        var (_, promise) = await PromisedAsync();
        var page = await _ann.SubmitAsync(promise, "report-back", ("Fields.Half", "agency"), ("Fields.Text", "Soon"), ("Fields.Kept", "false"), ("Fields.Next", "2020-01-01"));
        Assert.Contains("Choose a date from tomorrow on. Your words are still here.", page, StringComparison.Ordinal);
        Assert.Contains("Soon", page, StringComparison.Ordinal);
    }

    [Fact, Rule("E34")]
    public async Task Who_wrote_it_lets_a_promise_go_with_a_reason_and_others_are_not_offered_to()
    {
        var (code, promise) = await PromisedAsync();
        await _sam.JoinAsync(code, "Sam");
        Assert.DoesNotContain("value=\"let-promise-go\"", await _sam.ReadAsync(promise), StringComparison.Ordinal);
        var page = await _ann.SubmitAsync(promise, "let-promise-go", ("WhyLetGo", "The path is closed for good"));
        Assert.Contains("This promise was let go.", page, StringComparison.Ordinal);
        Assert.Contains("The path is closed for good", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"report-back\"", page, StringComparison.Ordinal);
    }

    [Fact, Rule("E36", "E37")]
    public async Task People_stand_behind_a_learning_where_all_of_them_are_listed_and_no_longer()
    {
        var code = await BoardAsync();
        await _sam.JoinAsync(code, "Sam");
        var first = await _ann.PutAsync(code, "People walk where it is lit", "learning");
        await _ann.PutAsync(code, "Nobody reads the posters", "learning");
        var page = $"/b/{code}/learned";

        await _ann.SubmitAsync(page, $"stand-{first:N}", ("footing", "lived"));
        Assert.Contains("2 stand behind it: 1 lived it, 1 works with it", await _sam.SubmitAsync(page, $"stand-{first:N}", ("footing", "work")), StringComparison.Ordinal);
        var unsaid = await _sam.SubmitAsync(page, $"stand-{first:N}", ("footing", "unsaid"));
        Assert.Contains("2 stand behind it: 1 lived it, 1 did not say", unsaid, StringComparison.Ordinal);
        Assert.True(unsaid.IndexOf("Nobody reads", StringComparison.Ordinal) < unsaid.IndexOf("People walk", StringComparison.Ordinal));
        Assert.Contains("1 stands behind it: 1 lived it", await _sam.SubmitAsync(page, $"stand-no-longer-{first:N}"), StringComparison.Ordinal);
    }

    [Fact, Rule("E38")]
    public async Task A_step_is_begun_on_the_authority_of_what_was_learned()
    {
        var code = await BoardAsync();
        var learning = await _ann.PutAsync(code, "People walk where it is lit", "learning");
        var page = await _ann.SubmitAsync($"/b/{code}/steps", "try-step", ("Fields.Text", "Two lamps"), ("Fields.LookAgain", Far), ("Fields.Learnings", $"{learning}"));
        Assert.Contains("Rests on what we learned", page, StringComparison.Ordinal);
    }

    [Fact, Rule("E100", "E101", "E103")]
    public async Task A_seed_is_tried_and_told_of_and_shows_the_loop_in_one_line()
    {
        var code = await BoardAsync();
        var seed = $"/b/{code}/c/{await _ann.PutAsync(code, "A walking bus in the next town", "seed")}";
        Assert.Contains("Try it", await _ann.ReadAsync($"/b/{code}/seeds"), StringComparison.Ordinal);

        var page = await _ann.SubmitAsync(seed, "start-trial", ("Fields.Text", "Walking on Mondays"), ("Fields.Ends", ""));
        Assert.Contains("We are trying, until", page, StringComparison.Ordinal);
        var trial = TrialLink().Match(page).Groups[1].Value;
        await _ann.SubmitAsync(trial, "tell-trial", ("Fields.Noticed", "Six children came"), ("Fields.Next", "A second route"));

        var line = Tags().Replace(Loop().Match(await _sam.ReadAsync($"/b/{code}/seeds")).Value, " ");
        Assert.Equal("We tried Walking on Mondays We noticed Six children came Next A second route", Spaces().Replace(line, " ").Trim());
        await _sam.JoinAsync(code, "Sam");
        Assert.DoesNotContain("value=\"tell-trial\"", await _sam.ReadAsync(trial), StringComparison.Ordinal);
    }

    [Theory, Rule("E37")]
    [InlineData("promises", "Nothing is promised yet")]
    [InlineData("learned", "Nothing is written down here yet")]
    [InlineData("seeds", "No seeds yet")]
    public async Task An_empty_page_says_what_could_be_there(string page, string says) =>
        Assert.Contains(says, await _sam.ReadAsync($"/b/{await BoardAsync()}/{page}"), StringComparison.Ordinal);

    private static string Far => DateTime.UtcNow.AddDays(20).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static (string Name, string Value)[] Promise =>
    [
        ("Fields.Text", "The path is lit all winter"), ("Fields.Because", "people walk where it is lit"),
        ("Fields.Agency.Holders", "Highways\r\nThe parks team\r\n"), ("Fields.Agency.ReportsTo", "The town council"), ("Fields.Agency.ReportBy", Far),
        ("Fields.Community.Holders", "Canal path neighbours"), ("Fields.Community.ReportsTo", ""), ("Fields.Community.ReportBy", Far),
    ];

    private async Task<string> BoardAsync()
    {
        var (code, _) = await _ann.OpenBoardAsync();
        await _ann.JoinAsync(code, "Ann");
        return code;
    }

    private async Task<(string Code, string Page)> PromisedAsync()
    {
        var code = await BoardAsync();
        var page = await _ann.SubmitAsync($"/b/{code}/promises", "make-promise", Promise);
        return (code, PromiseLink().Match(page).Groups[1].Value);
    }

    [GeneratedRegex("<bdi b-[^>]*>([^<]*)</bdi>")]
    private static partial Regex Names();

    [GeneratedRegex("href=\"(/b/[^\"]*/c/[^\"]*)\"")]
    private static partial Regex PromiseLink();

    [GeneratedRegex("<li[^>]*>\\s*<span[^>]*><b[^>]*>We are trying.*?href=\"(/b/[^\"]*/c/[^\"]*)\"", RegexOptions.Singleline)]
    private static partial Regex TrialLink();

    [GeneratedRegex("<ol class=\"loops\".*?</ol>", RegexOptions.Singleline)]
    private static partial Regex Loop();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}
