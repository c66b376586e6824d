using System.Net.Http.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace DialogueBoard.Tests.Web.Growing;

/// <summary>What's growing, read and told of with a browser without scripts.</summary>
public sealed class GrowingPageTests(SharedSite shared) : IClassFixture<SharedSite>, IDisposable
{
    private readonly Visitor _ann = new(shared.Site);
    private readonly Visitor _sam = new(shared.Site);

    public void Dispose()
    {
        _ann.Dispose();
        _sam.Dispose();
    }

    [Fact, Rule("E90", "E93", "E97")]
    public async Task An_empty_board_says_what_could_be_here_and_a_gain_told_of_stands_there()
    {
        var code = await BoardOfAnnAsync();
        var page = $"b/{code}/growing";
        Assert.Contains("Nobody has told of anything yet", await _ann.ReadAsync(page), StringComparison.Ordinal);
        Assert.DoesNotContain("<form", Visitor.Middle(await _sam.ReadAsync(page)), StringComparison.Ordinal);

        var told = await _ann.SubmitAsync(page, "notice-gain", ("Fields.Text", "They <b>ring</b> each other"), ("Fields.Of", "process"), ("Fields.AlsoHelps", "Housing\r\n\r\nThe ward"));
        Assert.Contains("They &lt;b&gt;ring&lt;/b&gt; each other", told, StringComparison.Ordinal);
        Assert.Contains("Housing; The ward", told, StringComparison.Ordinal);
        Assert.Contains("how we work together, not planned", told, StringComparison.Ordinal);
        Assert.Matches("<strong[^>]*>1</strong> first-time voice<", told);
    }

    [Fact, Rule("E91")]
    public async Task A_gain_in_nothing_is_refused_with_a_sentence_and_keeps_every_word()
    {
        var code = await BoardOfAnnAsync();
        var refused = await _ann.SubmitAsync($"b/{code}/growing", "notice-gain", ("Fields.Text", "Words to keep"), ("Fields.AlsoHelps", "Housing"));
        Assert.Contains("Say what it is a gain in", refused, StringComparison.Ordinal);
        Assert.Contains("Words to keep</textarea>", refused, StringComparison.Ordinal);
        Assert.Contains("Housing</textarea>", refused, StringComparison.Ordinal);
    }

    [Fact, Rule("E93")]
    public async Task Each_figure_leads_to_the_cards_it_counts_and_an_unknown_one_to_the_page_itself()
    {
        var code = await BoardOfAnnAsync();
        await _ann.PutAsync(code, "Why did it stop?");
        await _ann.PutAsync(code, "It stopped in May", "issue");
        var page = await _ann.ReadAsync($"b/{code}/growing");
        foreach (var figure in new[] { "first-voices", "across-agencies", "questions-alive", "between-footings", "promises-kept", "partnership", "process-gains" })
        {
            Assert.Contains($"growing?of={figure}\"", page, StringComparison.Ordinal);
        }

        var alive = await _ann.ReadAsync($"b/{code}/growing?of=questions-alive&page=7");
        Assert.Contains("Why did it stop?", alive, StringComparison.Ordinal);
        Assert.DoesNotContain("It stopped in May", alive, StringComparison.Ordinal);
        Assert.Contains("There is none of these yet.", await _ann.ReadAsync($"b/{code}/growing?of=promises-kept"), StringComparison.Ordinal);
        Assert.Contains("What the board counts by itself", await _ann.ReadAsync($"b/{code}/growing?of=best-people"), StringComparison.Ordinal);
    }

    [Fact, Rule("E97", "V5")]
    public async Task Each_chart_is_a_picture_with_a_name_and_a_sentence_in_the_colours_of_the_page_and_its_numbers_stand_in_a_table()
    {
        var code = await BoardOfAnnAsync();
        await _ann.PutAsync(code, "Why did it stop?");
        var page = await _ann.ReadAsync($"b/{code}/growing");

        var charts = Regex.Matches(page, "<svg[^>]* role=\"img\".*?</svg>", RegexOptions.Singleline).Select(found => XElement.Parse(Regex.Replace(found.Value, " b-[a-z0-9]+(?=[ >])", ""))).ToList();
        Assert.Equal(3, charts.Count);
        Assert.All(charts, chart =>
        {
            var named = chart.Attribute("aria-labelledby")!.Value.Split(' ');
            Assert.Equal(named, chart.Elements().Take(2).Select(part => part.Attribute("id")!.Value));
            Assert.DoesNotContain("rgb(", chart.ToString(), StringComparison.Ordinal);
            Assert.Contains("var(--kind)", chart.ToString(), StringComparison.Ordinal);
        });
        var ids = Regex.Matches(page, " id=\"(?<id>[^\"]+)\"").Select(found => found.Groups["id"].Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal(8, Regex.Count(page, "<th scope=\"row\""));
    }

    [Fact, Rule("E64")]
    public async Task The_balance_of_asking_and_telling_stands_in_one_sentence_on_the_board_and_beside_what_is_growing()
    {
        var code = await BoardOfAnnAsync();
        Assert.Contains("Nothing has been asked or told here yet.", await _sam.ReadAsync($"b/{code}/growing"), StringComparison.Ordinal);
        await _ann.PutAsync(code, "Why did it stop?");
        await _ann.PutAsync(code, "In May", "issue");
        await _ann.PutAsync(code, "It was late", "story");
        foreach (var page in new[] { $"b/{code}", $"b/{code}/growing" })
        {
            Assert.Contains("Of all that has been said here, 1 card asks and 2 tell.", await _sam.ReadAsync(page), StringComparison.Ordinal);
        }
    }

    [Fact, Rule("E60")]
    public async Task On_a_questions_own_page_answers_stand_side_by_side_oldest_first()
    {
        var code = await BoardOfAnnAsync();
        var question = await _ann.PutAsync(code, "How do you get home?");
        foreach (var words in new[] { "By bike", "On foot", "Not at all" })
        {
            await AnswerAsync(code, question, words);
        }

        var page = await _sam.ReadAsync($"b/{code}/c/{question}");
        Assert.Contains("Answers, side by side", page, StringComparison.Ordinal);
        Assert.Contains("cards is-side-by-side", page, StringComparison.Ordinal);
        var places = new[] { "By bike", "On foot", "Not at all" }.Select(words => page.IndexOf(words, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    private async Task<string> BoardOfAnnAsync()
    {
        var (code, _) = await _ann.OpenBoardAsync();
        await _ann.JoinAsync(code, "Ann");
        return code;
    }

    private async Task AnswerAsync(string code, Guid question, string words)
    {
        using var http = shared.Site.Browser();
        using var joined = await http.PostAsJsonAsync($"api/boards/{code}/participants", new { name = "Ben" });
        var key = (await joined.Content.ReadFromJsonAsync<System.Text.Json.Nodes.JsonObject>())!["key"]!.GetValue<string>();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/boards/{code}/acts")
        {
            Content = JsonContent.Create(new { id = Guid.NewGuid(), type = "contribute", kind = "building-on", text = words, about = new[] { question } }),
        };
        request.Headers.Authorization = new("Bearer", key);
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }
}
