using System.Text;
using System.Text.Json.Nodes;
using Ical.Net;
using Xunit;

namespace DialogueBoard.Tests.Web.Following;

public sealed class CalendarTests(SharedSite shared) : IClassFixture<SharedSite>, IDisposable
{
    private const string Evil = "Bus, van; tram\\ 🚌👩‍👩‍👧\nBEGIN:VEVENT\r\nUID:evil\nEND:VCALENDAR";
    private readonly Visitor _ann = new(shared.Site);

    public void Dispose() => _ann.Dispose();

    [Fact, Rule("G74")]
    public async Task A_session_comes_with_its_time_and_place_and_a_step_with_its_day()
    {
        var (code, key) = await OpenAsync();
        var session = await PlanAsync(code, key, "Getting home at night");
        var step = await StepAsync(code, "A van on Saturdays");
        var calendar = await CalendarAsync(code);

        var coming = calendar.Events.Single(one => one.Uid == session.ToString());
        Assert.Equal(("Session: Getting home at night", "The library, upstairs", "CONFIRMED"), (coming.Summary, coming.Location, coming.Status));
        Assert.Equal((Tomorrow, Tomorrow.AddMinutes(40)), (coming.Start!.AsUtc, coming.End!.AsUtc));
        var look = calendar.Events.Single(one => one.Uid != session.ToString());
        Assert.Equal("Look again: A van on Saturdays", look.Summary);
        Assert.Equal((DateOnly.FromDateTime(Tomorrow.AddDays(7)), false), (look.Start!.Date, look.Start.HasTime));
        Assert.EndsWith($"/b/{code}/c/{step}", look.Url!.ToString(), StringComparison.Ordinal);
        Assert.Contains($"href=\"/b/{code}/dates.ics\"", await _ann.ReadAsync($"/b/{code}/sessions"), StringComparison.Ordinal);
    }

    [Fact, Rule("G75")]
    public async Task A_dropped_session_and_a_hidden_step_are_cancelled_under_the_same_ids_without_their_words()
    {
        var (code, key) = await OpenAsync();
        var session = await PlanAsync(code, key, "Rhubarb purpose");
        var step = await StepAsync(code, "Quince step");
        var before = await CalendarAsync(code);
        await _ann.ActAsync(code, new() { ["type"] = "drop-session", ["sessionId"] = session }, key);
        await _ann.ActAsync(code, new() { ["type"] = "hide", ["contributionId"] = step, ["reason"] = "It names somebody" }, key);
        var text = await _ann.ReadAsync($"/b/{code}/dates.ics");
        var after = Calendar.Load(text)!;

        Assert.Equal(before.Events.Select(one => one.Uid).Order(), after.Events.Select(one => one.Uid).Order());
        foreach (var one in after.Events)
        {
            Assert.Equal(("CANCELLED", "This date no longer stands"), (one.Status, one.Summary));
            Assert.True(one.Sequence > before.Events.Single(earlier => earlier.Uid == one.Uid).Sequence);
        }

        Assert.All(["Rhubarb", "Quince", "library", "It names"], word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact, Rule("G76")]
    public async Task Commas_line_ends_signs_and_lines_of_a_calendar_stay_words()
    {
        var (code, key) = await OpenAsync($"A, title; with\\ 🌳 {new string('ŵ', 90)}");
        var step = await StepAsync(code, Evil);
        await PlanAsync(code, key, $"{Evil} {string.Concat(Enumerable.Repeat("🌳", 100))}", "Hall, 2nd floor; left\\");
        var text = await _ann.ReadAsync($"/b/{code}/dates.ics");
        var lines = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(2, lines.Count(line => line == "BEGIN:VEVENT"));
        Assert.Equal("END:VCALENDAR", lines[^1]);
        Assert.DoesNotContain(lines, line => line.StartsWith("UID:evil", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.DoesNotContain('\n', line));
        Assert.All(lines, line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.DoesNotContain('\uFFFD', text);
        var calendar = Calendar.Load(text)!;
        var look = calendar.Events.Single(one => one.Url!.ToString().EndsWith(step.ToString(), StringComparison.Ordinal));
        Assert.Equal(Evil.ReplaceLineEndings("\n"), look.Description!.ReplaceLineEndings("\n"));
        Assert.Equal("Hall, 2nd floor; left\\", calendar.Events.Single(one => one.Location is not null).Location);
    }

    private static DateTime Tomorrow { get; } = DateTime.UtcNow.Date.AddDays(1).AddHours(18);

    private async Task<(string Code, string Key)> OpenAsync(string title = "Our town")
    {
        var (code, key) = await _ann.OpenBoardAsync(title);
        await _ann.JoinAsync(code, "Ann");
        return (code, key);
    }

    private async Task<Calendar> CalendarAsync(string code) => Calendar.Load(await _ann.ReadAsync($"/b/{code}/dates.ics"))!;

    private Task<Guid> StepAsync(string code, string text) => _ann.ActAsync(
        code,
        new() { ["type"] = "try-step", ["text"] = text, ["lookAgain"] = DateOnly.FromDateTime(Tomorrow.AddDays(7)).ToString("O", System.Globalization.CultureInfo.InvariantCulture) });

    private Task<Guid> PlanAsync(string code, string key, string purpose, string where = "The library, upstairs") => _ann.ActAsync(
        code,
        new()
        {
            ["type"] = "plan-session",
            ["purpose"] = purpose,
            ["where"] = where,
            ["begins"] = Tomorrow,
            ["rounds"] = new JsonArray(new JsonObject { ["kind"] = "gather", ["prompt"] = "What is burning?", ["minutes"] = 40 }),
        },
        key);
}
