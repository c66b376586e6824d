using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DialogueBoard.Targets;
using DialogueBoard.Web.Targets;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Web.Targets;

/// <summary>Targets, from a browser without scripts; Sue looks after the board.</summary>
public sealed partial class TargetsPageTests(SharedSite shared) : IClassFixture<SharedSite>, IDisposable
{
    private readonly Visitor _sue = new(shared.Site);
    private readonly Visitor _sam = new(shared.Site);

    public void Dispose()
    {
        _sue.Dispose();
        _sam.Dispose();
    }

    [Fact, Rule("M146", "M149", "M153")]
    public async Task A_steward_sets_a_target_with_a_comma_or_a_point_and_others_are_told_who_may()
    {
        var code = await BoardAsync();
        await _sam.JoinAsync(code, "Sam");
        var page = await _sam.ReadAsync($"/b/{code}/targets");
        Assert.Contains("Those who look after this board set its targets.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"set-target\"", page, StringComparison.Ordinal);
        Assert.Contains("No target is set yet", page, StringComparison.Ordinal);

        await _sue.SubmitAsync($"/b/{code}/targets", "set-target", Repairs);
        page = await _sam.ReadAsync($"/b/{code}/targets");
        Assert.Contains($"40.5 to 20 days, by {Said}", page, StringComparison.Ordinal);
        Assert.Contains("Nothing has been read yet.", page, StringComparison.Ordinal);
    }

    [Theory, Rule("M146", "M153")]
    [InlineData("Fields.Baseline", "", "Write down the number first.")]
    [InlineData("Fields.Baseline", "about forty", "That is not a number that can be read here.")]
    [InlineData("Fields.Aim", "NaN", "That is not a number that can be read here.")]
    [InlineData("Fields.Aim", "1e308", "That is not a number that can be read here.")]
    [InlineData("Fields.Aim", "9.000.000.000.000", "That number is too large to be drawn.")]
    [InlineData("Fields.Aim", "40.50", "The aim is where things stand already.")]
    [InlineData("Fields.ReachBy", "2027-02-31", "Choose a date first.")]
    [InlineData("Fields.ReachBy", "2020-01-01", "Choose a date from tomorrow on.")]
    public async Task Numbers_and_days_that_cannot_be_are_refused_and_what_was_typed_stays(string field, string value, string says)
    {
        var code = await BoardAsync();
        var page = await _sue.SubmitAsync($"/b/{code}/targets", "set-target", [.. Repairs.Where(one => one.Name != field), (field, value)]);
        Assert.Contains(says, page, StringComparison.Ordinal);
        Assert.Contains("Days from a call to a repair</textarea>", page, StringComparison.Ordinal);
        Assert.Contains(field == "Fields.ReachBy" ? "value=\"40,5\"" : $"value=\"{value}\"", page, StringComparison.Ordinal);
    }

    [Fact, Rule("M147", "M148", "M151")]
    public async Task Readings_are_written_down_and_taken_back_and_stand_in_a_chart_and_a_table()
    {
        var (_, target) = await TargetAsync();
        await _sue.SubmitAsync(target, "measure", ("Fields.Value", "38,25"), ("Fields.On", Today(-2)));
        var page = await _sue.SubmitAsync(target, "measure", ("Fields.Value", "31"), ("Fields.On", Today(0)));
        Assert.Contains("On the way.", page, StringComparison.Ordinal);
        Assert.Equal(["20", "31", "38.25", "40.5"], Cells().Matches(page).Select(cell => cell.Groups[1].Value));

        var chart = XElement.Parse(Scopes().Replace(Chart().Match(page).Value, ""));
        Assert.Equal(chart.Attribute("aria-labelledby")!.Value.Split(' '), chart.Elements().Take(2).Select(part => part.Attribute("id")!.Value));
        Assert.Contains("Readings: 2. The latest is 31 days", chart.Elements().ElementAt(1).Value, StringComparison.Ordinal);
        Assert.DoesNotContain("rgb(", chart.ToString(), StringComparison.Ordinal);
        Assert.Contains("var(--kind)", chart.ToString(), StringComparison.Ordinal);
        Assert.Contains("Aim: 20", chart.Value, StringComparison.Ordinal);

        page = await _sue.SubmitAsync(target, "take-measure-back", ("Back.On", Today(0)));
        Assert.Equal(["20", "38.25", "40.5"], Cells().Matches(page).Select(cell => cell.Groups[1].Value));
    }

    [Theory, Rule("M147", "M153")]
    [InlineData("", 0, "Write down the number first.")]
    [InlineData("31 days", 0, "That is not a number that can be read here.")]
    [InlineData("31", 1, "That day is still to come. Choose today, or a day that has passed.")]
    [InlineData("31", -5000, "That date is more than 10 years away.")]
    public async Task A_reading_that_cannot_be_is_refused_with_a_sentence(string value, int day, string says)
    {
        var (_, target) = await TargetAsync();
        var page = await _sue.SubmitAsync(target, "measure", ("Fields.Value", value), ("Fields.On", Today(day)));
        Assert.Contains(says, page, StringComparison.Ordinal);
    }

    [Fact, Rule("M152")]
    public async Task A_gain_that_says_it_helps_a_target_is_shown_at_it()
    {
        var (code, target) = await TargetAsync();
        await _sam.JoinAsync(code, "Sam");
        await _sam.SubmitAsync($"/b/{code}/growing", "notice-gain", ("Fields.Text", "They ring each other now"), ("Fields.Of", "process"), ("Fields.Target", target.Split('/')[^1]));
        await _sam.SubmitAsync(target, "notice-gain", ("Fields.Text", "Four share one van"), ("Fields.Of", "outcome"));
        var page = await _sam.ReadAsync($"/b/{code}/targets");
        Assert.Contains("Gains that helped it", page, StringComparison.Ordinal);
        Assert.Contains("They ring each other now", page, StringComparison.Ordinal);
        Assert.Contains("Four share one van", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"measure\"", await _sam.ReadAsync(target), StringComparison.Ordinal);
    }

    [Fact, Rule("M165")]
    public async Task Where_the_mix_has_no_targets_the_page_says_so_and_the_one_there_is_measured()
    {
        var (code, target) = await TargetAsync();
        await _sue.ActAsync(code, new() { ["type"] = "move-dials", ["to"] = new JsonArray(new JsonObject { ["principle"] = "performance", ["stop"] = 5 }) });
        var page = await _sue.ReadAsync($"/b/{code}/targets");
        Assert.Contains("What we count", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"set-target\"", page, StringComparison.Ordinal);
        Assert.Contains("Further away than at the start.", await _sue.SubmitAsync(target, "measure", ("Fields.Value", "50"), ("Fields.On", Today(0))), StringComparison.Ordinal);
    }

    [Theory, Rule("M151")]
    [InlineData(0, 1e12, 5)]
    [InlineData(-1e12, 1e12, 0)]
    [InlineData(0, 0.000001, 1)]
    [InlineData(999_999_999_999.5, 1e12, 1)]
    [InlineData(40, 20, 3_650)]
    public void A_chart_is_drawn_of_any_numbers_that_a_target_can_have_and_stays_small(double baseline, double aim, int readings)
    {
        var target = new Target { Id = IdOf("t"), ContributionId = IdOf("c"), By = Sue.By, At = Start, Baseline = baseline, Aim = aim, ReachBy = new(2026, 4, 1) };
        var read = Enumerable.Range(0, readings).Select(day => new Measured
        {
            Id = IdOf($"{day}"),
            ContributionId = IdOf("c"),
            By = Sue.By,
            At = Start,
            Value = baseline + ((aim - baseline) * day / readings),
            On = new DateOnly(2016, 4, 2).AddDays(day),
        }).ToList();
        var drawn = TargetPlot.Draw("t", target, read, "Start", "Aim");
        Assert.DoesNotContain("NaN", drawn, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", drawn, StringComparison.Ordinal);
        Assert.InRange(drawn.Length, 1_000, 16_000);
    }

    private static string Today(int days) => DateTime.UtcNow.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Said => DateTime.UtcNow.AddDays(40).ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));

    private static (string Name, string Value)[] Repairs =>
    [
        ("Fields.Text", "Days from a call to a repair"), ("Fields.Unit", "days"), ("Fields.Baseline", "40,5"), ("Fields.Aim", "20.0"), ("Fields.ReachBy", Today(40)),
    ];

    private async Task<string> BoardAsync()
    {
        var (code, stewardKey) = await _sue.OpenBoardAsync();
        using var entered = await _sue.SendAsync($"/b/{code}/stewards", "enter", [("key", stewardKey)]);
        return code;
    }

    private async Task<(string Code, string Target)> TargetAsync()
    {
        var code = await BoardAsync();
        return (code, Link().Match(await _sue.SubmitAsync($"/b/{code}/targets", "set-target", Repairs)).Groups[1].Value);
    }

    [GeneratedRegex("href=\"(/b/[^\"]*/c/[^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex("<td b-[^>]*>([-0-9.,]+)</td>")]
    private static partial Regex Cells();

    [GeneratedRegex("<svg[^>]* role=\"img\".*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Chart();

    [GeneratedRegex(" b-[a-z0-9]+(?=[ >])")]
    private static partial Regex Scopes();
}
