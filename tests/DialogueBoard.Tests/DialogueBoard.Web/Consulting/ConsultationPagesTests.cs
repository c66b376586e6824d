using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using DialogueBoard.Boards;
using Microsoft.Extensions.Logging;
using Xunit;

namespace DialogueBoard.Tests.Web.Consulting;

/// <summary>Setting questions, answering them and reading what came of it, all without scripts.</summary>
public sealed class ConsultationPagesTests(SharedSite shared) : IClassFixture<SharedSite>, IDisposable
{
    private readonly Visitor _sue = new(shared.Site);
    private readonly Visitor _ann = new(shared.Site);

    public void Dispose()
    {
        _sue.Dispose();
        _ann.Dispose();
    }

    [Fact, Rule("M120", "M134")]
    public async Task Questions_are_set_by_a_plain_form_that_grows_and_loses_nothing()
    {
        var code = await BeginAsync(_sue);
        var page = $"/b/{code}/consultations";
        Assert.Contains("Nobody has asked set questions yet", await _ann.ReadAsync(page), StringComparison.Ordinal);
        (string, string)[] typed =
        [
            ("text", "The van"), ("askedBy", "The council"), ("opens", InDays(0)), ("closes", InDays(-1)),
            ("q0-text", "Which day?"), ("q0-kind", "choice"), ("q0-options", "Friday\r\n Saturday\r\n\r\n"), ("q1-text", "How well?"), ("q1-kind", "scale"), ("q1-low", "badly"), ("q1-high", "well"),
        ];
        var more = WebUtility.HtmlDecode(await _sue.SubmitAsync(page, "set-consultation", [.. typed, ("more", "yes")]));
        Assert.Contains("name=\"q2-text\"", more, StringComparison.Ordinal);
        Assert.All(new[] { "The van", "value=\"The council\"", "value=\"Which day?\"", "Friday", "value=\"badly\"" }, word => Assert.Contains(word, more, StringComparison.Ordinal));

        var refused = WebUtility.HtmlDecode(await _sue.SubmitAsync(page, "set-consultation", typed));
        Assert.Contains("It would close before it opens. Choose a later last day. Your words are still here.", refused, StringComparison.Ordinal);
        Assert.Contains("value=\"Which day?\"", refused, StringComparison.Ordinal);

        typed[3] = ("closes", InDays(9));
        var set = WebUtility.HtmlDecode(await _sue.SubmitAsync(page, "set-consultation", typed));
        Assert.Contains("Answer the questions", set, StringComparison.Ordinal);
        Assert.Contains("Open now", set, StringComparison.Ordinal);
    }

    [Fact, Rule("M121", "M131", "M135")]
    public async Task Who_has_not_joined_answers_on_the_way_once_however_often_it_is_sent_and_can_change_it()
    {
        var code = await BeginAsync(_sue);
        var page = await SetAsync(_sue, code);
        using var refused = await _ann.SendAsync(page, "answer", [("a0", ""), ("name", "Cleo")]);
        Assert.Contains("Answer at least one of the questions.", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var sent = await _ann.SendAsync(page, "answer", [("a0", "1"), ("a1", "4"), ("a2", "It is dark at the stop")], times: 2);
        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        var answered = await _ann.ReadAsync(page);
        Assert.Contains("Saved. Your answers are in. You can change them until it closes.", answered, StringComparison.Ordinal);
        Assert.Contains("It is dark at the stop", answered, StringComparison.Ordinal);
        await _ann.SubmitAsync(page, "answer", ("a0", "0"), ("a2", "It is very dark at the stop"));

        var closed = WebUtility.HtmlDecode(await _sue.SubmitAsync(page, "close-consultation"));
        Assert.Contains("1 person answered.", closed, StringComparison.Ordinal);
        Assert.Contains("Fewer than 5 people answered this.", closed, StringComparison.Ordinal);
        Assert.Contains("It is very dark at the stop", closed, StringComparison.Ordinal);
        Assert.DoesNotContain("It is dark at the stop", closed, StringComparison.Ordinal);
        Assert.DoesNotContain("Send my answers", await _ann.ReadAsync(page), StringComparison.Ordinal);
    }

    [Fact, Rule("M125", "M127", "M136")]
    public async Task Once_it_is_closed_everybody_reads_counts_as_picture_and_table_and_takes_rows_without_names_away()
    {
        var code = await BeginAsync(_sue);
        var page = await SetAsync(_sue, code);
        var csv = $"/api/boards/{code}/consultations/{page.Split('/')[^1]}.csv";
        Assert.Contains("not-closed-yet", await _sue.ReadAsync(csv), StringComparison.Ordinal);
        for (var n = 0; n < 6; n++)
        {
            using var somebody = new Visitor(shared.Site);
            await somebody.SubmitAsync(page, "answer", ("a0", $"{n % 2}"), ("a1", "4"), ("a2", $"@Text {n}"), ("name", $"Person {n}"));
        }

        await _sue.SubmitAsync(page, "close-consultation");
        var read = WebUtility.HtmlDecode(await _ann.ReadAsync(page));
        Assert.Contains("6 people answered.", read, StringComparison.Ordinal);
        Assert.Contains("<svg class=\"counts-plot\"", read, StringComparison.Ordinal);
        Assert.Matches("1\\. Friday</th><td[^>]*>3</td>", read);
        var rows = await _ann.ReadAsync(csv);
        Assert.Equal(7, rows.Trim().Split('\n').Length);
        Assert.Contains("'@Text 3", rows, StringComparison.Ordinal);
        Assert.DoesNotContain("Person", rows, StringComparison.Ordinal);

        var link = read.IndexOf("leave-out=", StringComparison.Ordinal);
        Assert.Equal(-1, link);
        var sues = WebUtility.HtmlDecode(await _sue.ReadAsync(page));
        var id = sues[(sues.IndexOf("leave-out=", StringComparison.Ordinal) + 10)..][..36];
        var left = WebUtility.HtmlDecode(await _sue.SubmitAsync($"{page}?leave-out={id}", "leave-out-answer", ("Fields.Reason", "It names a person")));
        Assert.Contains("1 answer is left out, because:", left, StringComparison.Ordinal);
        Assert.Contains("It names a person", await _ann.ReadAsync(page), StringComparison.Ordinal);
        Assert.Equal(5, (await _ann.ReadAsync(csv)).Split("@Text").Length - 1);
    }

    [Fact, Rule("M115", "M126")]
    public async Task Before_it_is_closed_no_answer_is_in_any_page_delta_export_or_log_and_not_for_those_who_look_after_the_board_either()
    {
        using var log = new Lines();
        using var site = LiveSite.Start(("Logging:LogLevel:Default", "Trace"));
        site.Get<ILoggerFactory>().AddProvider(log);
        using var sue = new Visitor(site);
        using var ann = new Visitor(site);
        using var ben = new Visitor(site);
        var code = await BeginAsync(sue);
        var page = await SetAsync(sue, code);
        const string Word = "Zwetschgenbaum";
        await ann.SubmitAsync(page, "answer", ("a0", "1"), ("a2", $"The {Word} by the stop"), ("name", "Ann"));
        await ben.JoinAsync(code, "Ben");
        await ben.ActAsync(code, new JsonObject { ["type"] = "answer-consultation", ["consultationId"] = page.Split('/')[^1], ["answers"] = new JsonArray(null, null, new JsonObject { ["text"] = $"No {Word} at all" }) });

        string[] places = [page, $"/b/{code}", $"/b/{code}/live", $"/b/{code}/consultations", $"/b/{code}/c/{page.Split('/')[^1]}", $"/api/boards/{code}/view", $"/api/boards/{code}/changes?after=0",
            $"/api/boards/{code}/export.json", $"/api/boards/{code}/export.csv", $"/api/boards/{code}/export.md", $"/api/boards/{code}/consultations/{page.Split('/')[^1]}.csv"];
        foreach (var place in places)
        {
            Assert.DoesNotContain(Word, await sue.ReadAsync(place), StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains(Word, await ann.ReadAsync(page), StringComparison.Ordinal);
        Assert.True(log.All.Count > 100);
        Assert.DoesNotContain(log.All, line => line.Contains(Word, StringComparison.OrdinalIgnoreCase));
    }

    [Fact, Rule("M122", "M137")]
    public async Task A_consultation_that_opens_and_closes_while_the_site_is_down_is_closed_when_it_is_back()
    {
        var folder = Directory.CreateTempSubdirectory("dialogueboard-");
        try
        {
            string page;
            using (var before = LiveSite.StartOn(folder.FullName))
            using (var sue = new Visitor(before))
            {
                page = await SetAsync(sue, await BeginAsync(sue), opens: 2);
                Assert.Contains("What will be asked", await sue.ReadAsync(page), StringComparison.Ordinal);
            }

            using (var open = LiveSite.StartOn(folder.FullName, settings: ("Clock:Ahead", "3.00:00:00")))
            using (var cleo = new Visitor(open))
            {
                Assert.Contains("Your answers are in", await cleo.SubmitAsync(page, "answer", ("a0", "1"), ("name", "Cleo")), StringComparison.Ordinal);
            }

            using var after = LiveSite.StartOn(folder.FullName, settings: ("Clock:Ahead", "30.00:00:00"));
            using var ann = new Visitor(after);
            Assert.Contains("1 person answered.", await ann.ReadAsync(page), StringComparison.Ordinal);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    [Fact, Rule("M124", "M138")]
    public async Task A_hidden_consultation_shows_no_question_and_what_is_no_consultation_has_no_page()
    {
        var code = await BeginAsync(_sue);
        var page = await SetAsync(_sue, code);
        var id = page.Split('/')[^1];
        await _sue.SubmitAsync($"/b/{code}/c/{id}", "hide", ("reason", "It names a person"));
        var hidden = await _ann.ReadAsync(page);
        Assert.All(new[] { "Which day", "Friday", "The van", "The council" }, word => Assert.DoesNotContain(word, hidden, StringComparison.Ordinal));
        Assert.Contains("words-not-on-board", await _ann.ReadAsync($"/api/boards/{code}/consultations/{id}.csv"), StringComparison.Ordinal);
        Assert.DoesNotContain(id, await _ann.ReadAsync($"/b/{code}/consultations"), StringComparison.Ordinal);
        using var none = await _ann.GetAsync($"/b/{code}/consultations/{DerivedId.Of(Guid.Empty, "none")}");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact, Rule("M139")]
    public async Task A_long_consultation_of_every_kind_is_answered_by_somebody_who_leaves_some_out()
    {
        var code = await BeginAsync(_sue);
        var questions = new JsonArray([.. Enumerable.Range(0, 20).Select(n => new JsonObject { ["text"] = $"Question number {n}", ["kind"] = "choice", ["several"] = n % 2 == 0, ["options"] = new JsonArray([.. Enumerable.Range(0, 20).Select(o => (JsonNode)$"Option {o}")]) })]);
        var id = await _sue.ActAsync(code, new JsonObject { ["type"] = "set-consultation", ["text"] = "Everything", ["questions"] = questions, ["opens"] = InDays(0), ["closes"] = InDays(1) });
        var page = $"/b/{code}/consultations/{id}";
        var answered = await _ann.SubmitAsync(page, "answer", ("a0", "0"), ("a0", "19"), ("a19", "7"), ("name", "Ann"));
        Assert.Contains("Your answers are in", answered, StringComparison.Ordinal);
        Assert.Matches("type=\"checkbox\" name=\"a0\" value=\"19\" checked", answered);
        Assert.Contains("Send these instead", answered, StringComparison.Ordinal);
    }

    private static string InDays(int days) => DateTime.UtcNow.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<string> BeginAsync(Visitor steward)
    {
        var (code, key) = await steward.OpenBoardAsync();
        await steward.JoinAsync(code, "Sue");
        using var entered = await steward.SendAsync($"/b/{code}/stewards", "enter", [("key", key)]);
        return code;
    }

    private static async Task<string> SetAsync(Visitor steward, string code, int opens = 0)
    {
        var id = await steward.ActAsync(code, new JsonObject
        {
            ["type"] = "set-consultation",
            ["text"] = "The van",
            ["askedBy"] = "The council",
            ["opens"] = InDays(opens),
            ["closes"] = InDays(9),
            ["questions"] = new JsonArray(
                new JsonObject { ["text"] = "Which day?", ["kind"] = "choice", ["options"] = new JsonArray("Friday", "Saturday") },
                new JsonObject { ["text"] = "How well does it serve you?", ["kind"] = "scale" },
                new JsonObject { ["text"] = "What else?", ["kind"] = "text" }),
        });
        return $"/b/{code}/consultations/{id}";
    }
}
