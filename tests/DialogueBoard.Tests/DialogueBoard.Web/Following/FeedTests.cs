using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Xunit;

namespace DialogueBoard.Tests.Web.Following;

public sealed class FeedTests(SharedSite shared) : IClassFixture<SharedSite>, IDisposable
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private readonly Visitor _ann = new(shared.Site);

    public void Dispose() => _ann.Dispose();

    [Fact, Rule("G70")]
    public async Task A_board_s_feed_has_its_newest_words_as_text_with_ids_names_and_links()
    {
        var (code, _) = await _ann.OpenBoardAsync(new { title = "Our <town> & ours", purpose = "To meet" });
        await _ann.JoinAsync(code, "Ann & Co");
        var card = await _ann.PutAsync(code, "<b>The bus</b> & the \"van\" 🚌\nmissed it");
        var feed = await FeedAsync($"/b/{code}/feed.atom");

        Assert.Equal("Our <town> & ours", feed.Element(Atom + "title")!.Value);
        Assert.Equal("en-GB", feed.Attribute(XNamespace.Xml + "lang")!.Value);
        var entry = Assert.Single(feed.Elements(Atom + "entry"));
        Assert.Equal($"urn:uuid:{card}", entry.Element(Atom + "id")!.Value);
        Assert.Equal("text", entry.Element(Atom + "content")!.Attribute("type")!.Value);
        Assert.Equal("<b>The bus</b> & the \"van\" 🚌\nmissed it", entry.Element(Atom + "content")!.Value);
        Assert.Equal("Ann & Co", entry.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal(new Uri(shared.Site.Address, $"b/{code}/c/{card}").ToString(), entry.Element(Atom + "link")!.Attribute("href")!.Value);
        Assert.True(DateTimeOffset.TryParse(entry.Element(Atom + "updated")!.Value, System.Globalization.CultureInfo.InvariantCulture, out _));
        Assert.Equal(feed.Element(Atom + "id")!.Value, (await FeedAsync($"/b/{code}/feed.atom")).Element(Atom + "id")!.Value);
        Assert.Contains($"type=\"application/atom+xml\" title=\"Follow this board in a feed reader\" href=\"{new Uri(shared.Site.Address, $"b/{code}/feed.atom")}\"", WebUtility.HtmlDecode(await _ann.ReadAsync($"/b/{code}")), StringComparison.Ordinal);
    }

    [Fact, Rule("G70")]
    public async Task A_place_and_a_card_have_feeds_of_their_own_and_nobody_s_name_stays_out()
    {
        var (code, key) = await _ann.OpenBoardAsync();
        await _ann.JoinAsync(code, "");
        var here = await _ann.PutAsync(code, "In the lane", place: "Mill Lane");
        var there = await _ann.PutAsync(code, "In the town", place: "Town");
        var answer = await _ann.ActAsync(code, new() { ["type"] = "contribute", ["kind"] = "story", ["text"] = "I saw it", ["about"] = new System.Text.Json.Nodes.JsonArray(here) }, key);

        Assert.Equal([$"urn:uuid:{here}"], Ids(await FeedAsync($"/b/{code}/feed.atom?place=mill%20lane")));
        Assert.Equal([$"urn:uuid:{answer}", $"urn:uuid:{here}"], Ids(await FeedAsync($"/b/{code}/c/{here}/feed.atom")));
        Assert.Equal(3, Ids(await FeedAsync($"/b/{code}/feed.atom")).Count());
        Assert.Empty((await FeedAsync($"/b/{code}/c/{there}/feed.atom")).Element(Atom + "entry")!.Elements(Atom + "author"));
        Assert.Contains($"/b/{code}/c/{here}/feed.atom", await _ann.ReadAsync($"/b/{code}/c/{here}"), StringComparison.Ordinal);
    }

    [Fact, Rule("G70")]
    public async Task A_feed_has_fifty_entries_at_most()
    {
        var (code, _) = await _ann.OpenBoardAsync();
        await _ann.JoinAsync(code, "Ann");
        for (var n = 0; n < 52; n++)
        {
            await _ann.PutAsync(code, $"Card {n}");
        }

        var entries = (await FeedAsync($"/b/{code}/feed.atom")).Elements(Atom + "entry").ToList();
        Assert.Equal(50, entries.Count);
        Assert.Equal("Card 51", entries[0].Element(Atom + "content")!.Value);
    }

    [Fact, Rule("G71")]
    public async Task Words_that_were_hidden_or_taken_back_are_in_no_feed_and_the_entries_say_so()
    {
        var (code, key) = await _ann.OpenBoardAsync();
        await _ann.JoinAsync(code, "Annabel");
        var hidden = await _ann.PutAsync(code, "Rhubarb words", place: "Rhubarb Lane");
        var back = await _ann.PutAsync(code, "Quince words");
        await _ann.ActAsync(code, new() { ["type"] = "contribute", ["kind"] = "story", ["text"] = "I saw the medlar", ["about"] = new System.Text.Json.Nodes.JsonArray(hidden) }, key);
        await _ann.ActAsync(code, new() { ["type"] = "hide", ["contributionId"] = hidden, ["reason"] = "It names somebody" }, key);
        await _ann.ActAsync(code, new() { ["type"] = "withdraw", ["contributionId"] = back });

        foreach (var address in new[] { $"/b/{code}/feed.atom", $"/b/{code}/feed.atom?place=Rhubarb%20Lane", $"/b/{code}/c/{hidden}/feed.atom", $"/b/{code}/c/{back}/feed.atom" })
        {
            var feed = await _ann.ReadAsync(address);
            Assert.All(["Rhubarb words", "Quince", "Annabel", "It names"], word => Assert.DoesNotContain(word, feed, StringComparison.Ordinal));
        }

        var board = await _ann.ReadAsync($"/b/{code}/feed.atom");
        Assert.Contains($"urn:uuid:{hidden}", board, StringComparison.Ordinal);
        Assert.Contains("Hidden by a steward.", board, StringComparison.Ordinal);
        Assert.Contains("Taken back by the person who wrote it.", board, StringComparison.Ordinal);
        Assert.DoesNotContain("medlar", await _ann.ReadAsync($"/b/{code}/c/{hidden}/feed.atom"), StringComparison.Ordinal);
        Assert.Equal([$"urn:uuid:{hidden}"], Ids(await FeedAsync($"/b/{code}/c/{hidden}/feed.atom")));
    }

    [Fact, Rule("G193")]
    public async Task An_entry_is_as_new_as_its_words_leaving_the_board_or_coming_back_and_moving_it_is_no_news()
    {
        var folder = Directory.CreateTempSubdirectory("dialogueboard-");
        try
        {
            var (code, key, card) = ("", "", Guid.Empty);
            var told = new List<(DateTimeOffset Entry, DateTimeOffset Feed)>();
            foreach (var (day, act) in new[] { "contribute", "move", "hide", "restore", "withdraw" }.Index())
            {
                // Each on a day of its own.
                using var site = LiveSite.StartOn(folder.FullName, settings: ("Clock:Ahead", $"{day}.00:00:00"));
                using var sue = new Visitor(site);
                if (day == 0)
                {
                    (code, key) = await sue.OpenBoardAsync();
                    card = await sue.ActAsync(code, new() { ["type"] = act, ["kind"] = "story", ["text"] = "Rhubarb words" }, key);
                }
                else
                {
                    await sue.ActAsync(code, new() { ["type"] = act, ["contributionId"] = card, ["reason"] = "It names somebody", ["positions"] = new JsonArray(new JsonObject { ["id"] = card, ["x"] = 10, ["y"] = 10 }) }, key);
                }

                var feed = XDocument.Parse(await sue.ReadAsync($"/b/{code}/feed.atom")).Root!;
                told.Add((Moment(feed.Elements(Atom + "entry").Single()), Moment(feed)));
            }

            Assert.Equal([0, 0, 2, 3, 4], told.Select(one => (int)Math.Round((one.Entry - told[0].Entry).TotalDays)));
            Assert.All(told, one => Assert.True(one.Feed >= one.Entry));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        static DateTimeOffset Moment(XElement of) => DateTimeOffset.Parse(of.Element(Atom + "updated")!.Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Theory, Rule("G72")]
    [InlineData("feed.atom")]
    [InlineData("dates.ics")]
    [InlineData("picture.png")]
    public async Task It_is_told_anew_only_once_the_board_has_moved_on_and_is_kept_by_nobody_without_asking(string what)
    {
        var (code, key) = await _ann.OpenBoardAsync();
        await _ann.JoinAsync(code, "Ann");
        var card = await _ann.PutAsync(code, "The bus");
        using var first = await _ann.GetAsync($"/b/{code}/{what}");
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal("no-cache", first.Headers.CacheControl!.ToString());

        using (var again = await AskAsync(code, what, first))
        {
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        }

        await _ann.ActAsync(code, new() { ["type"] = "hide", ["contributionId"] = card, ["reason"] = "It names somebody" }, key);
        using var changed = await AskAsync(code, what, first);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Theory, Rule("G73")]
    [InlineData("feed.atom")]
    [InlineData("dates.ics")]
    [InlineData("picture.png")]
    [InlineData("c/00000000-0000-0000-0000-000000000000/feed.atom")]
    [InlineData("c/00000000-0000-0000-0000-000000000000/picture.png")]
    [InlineData("c/nonsense/feed.atom")]
    public async Task Where_there_is_nothing_it_says_so_as_pages_do(string what)
    {
        using var nowhere = await _ann.GetAsync($"/b/ZZZZZZZZ/{what}");
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
        if (what.StartsWith("c/", StringComparison.Ordinal))
        {
            var (code, _) = await _ann.OpenBoardAsync();
            using var nothing = await _ann.GetAsync($"/b/{code}/{what}");
            Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
        }
    }

    [Fact, Rule("G73")]
    public async Task A_board_known_by_its_link_alone_is_told_on_by_no_search_engine_and_a_listed_one_may_be()
    {
        var (alone, _) = await _ann.OpenBoardAsync(new { title = "Ours" });
        var (listed, _) = await _ann.OpenBoardAsync(new { title = "Everybody's", listed = true });
        foreach (var address in new[] { "", "/feed.atom", "/dates.ics", "/picture.png", "/sessions" })
        {
            using var kept = await _ann.GetAsync($"/b/{alone}{address}");
            Assert.Equal("noindex", Assert.Single(kept.Headers.GetValues("X-Robots-Tag")));
            using var open = await _ann.GetAsync($"/b/{listed}{address}");
            Assert.False(open.Headers.Contains("X-Robots-Tag"), address);
        }

        Assert.Contains("<meta name=\"robots\" content=\"noindex\"", await _ann.ReadAsync($"/b/{alone}"), StringComparison.Ordinal);
        Assert.DoesNotContain("noindex", await _ann.ReadAsync($"/b/{listed}"), StringComparison.Ordinal);
    }

    [Fact, Rule("G70")]
    public async Task A_place_that_no_card_could_name_has_no_feed()
    {
        var (code, _) = await _ann.OpenBoardAsync();
        using var answer = await _ann.GetAsync($"/b/{code}/feed.atom?place={new string('x', 500)}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<XElement> FeedAsync(string address) => XDocument.Parse(await _ann.ReadAsync(address)).Root!;

    private static IEnumerable<string> Ids(XElement feed) => feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value);

    private async Task<HttpResponseMessage> AskAsync(string code, string what, HttpResponseMessage known)
    {
        using var http = shared.Site.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"b/{code}/{what}");
        request.Headers.IfNoneMatch.Add(known.Headers.ETag!);
        return await http.SendAsync(request);
    }
}
