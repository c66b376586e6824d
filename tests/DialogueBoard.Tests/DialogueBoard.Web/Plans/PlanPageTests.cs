using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;

namespace DialogueBoard.Tests.Web.Plans;

/// <summary>Plans, from a browser without scripts; Sue looks after the board, Ann draws up.</summary>
public sealed partial class PlanPageTests(SharedSite shared) : IClassFixture<SharedSite>, IDisposable
{
    private readonly Visitor _ann = new(shared.Site);
    private readonly Visitor _sue = new(shared.Site);

    public void Dispose()
    {
        _ann.Dispose();
        _sue.Dispose();
    }

    [Fact, Rule("M155", "M160")]
    public async Task Its_form_grows_row_by_row_without_losing_a_word_and_empty_rows_are_left_out()
    {
        var code = await BoardAsync();
        var address = $"/b/{code}/plan";
        Assert.Equal(2, Rows().Count(await _ann.ReadAsync(address)));
        var typed = Crossing[..^4];
        using (var grown = await _ann.SendAsync(address, "draw-up-plan", [.. typed, .. Empty(1), ("Fields.More", "true")]))
        {
            var page = await grown.Content.ReadAsStringAsync();
            Assert.Equal(3, Rows().Count(page));
            Assert.All(typed, field => Assert.Contains(field.Value, page, StringComparison.Ordinal));
            Assert.Contains("There is no plan yet", page, StringComparison.Ordinal);
        }

        var drawn = await _ann.SubmitAsync(address, "draw-up-plan", [.. typed, .. Empty(1), .. Stage(2, "Build it", 9, 30)]);
        Assert.Equal(["Count the cars", "Build it"], Names().Matches(drawn).Select(name => name.Groups[1].Value));
        Assert.Contains("This plan waits to be approved.", drawn, StringComparison.Ordinal);
    }

    [Fact, Rule("M160")]
    public async Task It_grows_to_twenty_rows_and_no_further()
    {
        var code = await BoardAsync();
        var full = Enumerable.Range(0, 20).SelectMany(row => Stage(row, $"Step {row}", 1, 2)).Append(("Fields.More", "true"));
        using var answer = await _ann.SendAsync($"/b/{code}/plan", "draw-up-plan", full);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(20, Rows().Count(page));
        Assert.Contains("A plan has 20 stages at most.", page, StringComparison.Ordinal);
    }

    [Fact, Rule("M155")]
    public async Task A_stage_that_runs_backwards_or_has_no_real_day_is_refused_by_its_name_and_every_word_is_kept()
    {
        var code = await BoardAsync();
        var page = await _ann.SubmitAsync($"/b/{code}/plan", "draw-up-plan", [.. Crossing[..^4], .. Stage(1, "Build it", 30, 9)]);
        Assert.Contains("The stage “Build it” would end before it begins.", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.All(Crossing[..^2], field => Assert.Contains(field.Value, page, StringComparison.Ordinal));

        page = await _ann.SubmitAsync($"/b/{code}/plan", "draw-up-plan", [.. Crossing[..^1], ("Fields.Stages[1].Until", "2027-02-31")]);
        Assert.Contains("The stage “Build it” needs a first and a last day.", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        page = await _ann.SubmitAsync($"/b/{code}/plan", "draw-up-plan", ("Fields.Text", "A crossing"));
        Assert.Contains("A plan needs one stage at least.", page, StringComparison.Ordinal);
    }

    [Fact, Rule("M157", "M158", "M159", "M160")]
    public async Task It_is_approved_and_its_stages_start_and_are_finished_and_today_is_marked()
    {
        var (code, plan) = await PlannedAsync();
        Assert.DoesNotContain("value=\"approve-plan\"", await _ann.ReadAsync(plan), StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"move-stage\"", await _ann.ReadAsync(plan), StringComparison.Ordinal);
        var page = await _sue.SubmitAsync(plan, "approve-plan");
        Assert.Contains("Approved by ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"approve-plan\"", page, StringComparison.Ordinal);

        page = await _ann.SubmitAsync(plan, "move-stage", ("Moved", "finish-1"));
        Assert.Contains("The stage “Build it” has not begun yet.", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        await _ann.SubmitAsync(plan, "move-stage", ("Moved", "start-0"));
        page = await _ann.SubmitAsync(plan, "move-stage", ("Moved", "finish-0"));
        Assert.Equal(["finished", "waiting"], States().Matches(page).Select(state => state.Groups[1].Value));
        Assert.Contains("Finished on ", page, StringComparison.Ordinal);
        Assert.Contains("There is no such stage in this plan.", await _ann.SubmitAsync(plan, "move-stage"), StringComparison.Ordinal);

        page = await _ann.ReadAsync($"/b/{code}/plan");
        Assert.Equal(2, Regex.Count(page, "class=\"timeline-now\""));
        Assert.Contains($"Today, {DateTime.UtcNow.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"))}", page, StringComparison.Ordinal);
        Assert.Contains(">Approved<", page, StringComparison.Ordinal);
    }

    [Fact, Rule("M156", "M160")]
    public async Task Redrawn_by_rows_it_keeps_what_has_begun_and_waits_again()
    {
        var (_, plan) = await PlannedAsync();
        await _sue.SubmitAsync(plan, "approve-plan");
        await _ann.SubmitAsync(plan, "move-stage", ("Moved", "start-0"));
        Assert.Contains("This stage has begun. It stays in the plan.", await _ann.ReadAsync(plan), StringComparison.Ordinal);

        var refused = await _ann.SubmitAsync(plan, "redraw-plan", [.. Empty(0), .. Stage(1, "Build it", 9, 30)]);
        Assert.Contains("Stage 1 has no name yet.", refused, StringComparison.Ordinal);
        using (var grown = await _ann.SendAsync(plan, "redraw-plan", [.. Crossing[1..], ("Fields.More", "true")]))
        {
            Assert.Equal(3, Rows().Count(await grown.Content.ReadAsStringAsync()));
        }

        var page = await _ann.SubmitAsync(plan, "redraw-plan", [.. Crossing[1..], .. Stage(2, "Look how it goes", 31, 40)]);
        Assert.Equal(["under-way", "waiting", "waiting"], States().Matches(page).Select(state => state.Groups[1].Value));
        Assert.Contains("This plan waits to be approved.", page, StringComparison.Ordinal);
        Assert.Contains("Look how it goes", page, StringComparison.Ordinal);
    }

    [Fact, Rule("M161")]
    public async Task Under_the_plans_stand_the_seeds_with_their_latest_loop()
    {
        var code = await BoardAsync();
        Assert.DoesNotContain("The seeds of the future", await _ann.ReadAsync($"/b/{code}/plan"), StringComparison.Ordinal);
        var seed = await _ann.PutAsync(code, "A walking bus in the next town", "seed");
        foreach (var words in new[] { "Walking on Mondays", "Walking every day" })
        {
            await _ann.ActAsync(code, new() { ["type"] = "start-trial", ["text"] = words, ["about"] = new JsonArray(seed) });
        }

        var page = await _ann.ReadAsync($"/b/{code}/plan");
        Assert.Contains("The seeds of the future", page, StringComparison.Ordinal);
        Assert.Contains("A walking bus in the next town", page, StringComparison.Ordinal);
        Assert.Contains("Walking every day", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Walking on Mondays", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/b/{code}/seeds\"", page, StringComparison.Ordinal);
    }

    [Fact, Rule("M165")]
    public async Task Where_the_mix_has_no_plans_the_page_says_so_and_the_one_there_is_seen_through()
    {
        var (code, plan) = await PlannedAsync();
        await _sue.SubmitAsync(plan, "approve-plan");
        await _sue.ActAsync(code, new() { ["type"] = "move-dials", ["to"] = new JsonArray(new JsonObject { ["principle"] = "change", ["stop"] = 5 }) });
        var page = await _ann.ReadAsync($"/b/{code}/plan");
        Assert.Contains("How we change things", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"draw-up-plan\"", page, StringComparison.Ordinal);
        Assert.Contains("Under way since", await _ann.SubmitAsync(plan, "move-stage", ("Moved", "start-0")), StringComparison.Ordinal);
    }

    private static string Day(int ahead) => DateTime.UtcNow.AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static (string Name, string Value)[] Stage(int row, string name, int from, int until) =>
    [
        ($"Fields.Stages[{row}].Name", name), ($"Fields.Stages[{row}].Owner", $"Highways {row}"), ($"Fields.Stages[{row}].From", Day(from)), ($"Fields.Stages[{row}].Until", Day(until)),
    ];

    private static (string Name, string Value)[] Empty(int row) => [.. Stage(row, "", 0, 0).Select(field => (field.Name, ""))];

    private static (string Name, string Value)[] Crossing => [("Fields.Text", "A crossing at the school"), .. Stage(0, "Count the cars", 0, 8), .. Stage(1, "Build it", 9, 30)];

    private async Task<string> BoardAsync()
    {
        var (code, stewardKey) = await _sue.OpenBoardAsync();
        using var entered = await _sue.SendAsync($"/b/{code}/stewards", "enter", [("key", stewardKey)]);
        await _ann.JoinAsync(code, "Ann");
        return code;
    }

    private async Task<(string Code, string Plan)> PlannedAsync()
    {
        var code = await BoardAsync();
        return (code, Link().Match(await _ann.SubmitAsync($"/b/{code}/plan", "draw-up-plan", Crossing)).Groups[1].Value);
    }

    [GeneratedRegex("href=\"(/b/[^\"]*/c/[^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex("<fieldset[^>]*stage-row")]
    private static partial Regex Rows();

    [GeneratedRegex("class=\"timeline-name\"[^>]*>([^<]*)<")]
    private static partial Regex Names();

    [GeneratedRegex("data-stage=\"([^\"]*)\"")]
    private static partial Regex States();
}
