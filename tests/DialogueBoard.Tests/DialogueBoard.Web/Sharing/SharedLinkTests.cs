using System.Buffers.Binary;
using System.Net;
using System.Text;
using Xunit;

namespace DialogueBoard.Tests.Web.Sharing;

public sealed class SharedLinkTests(SharedSite shared) : IClassFixture<SharedSite>, IDisposable
{
    private readonly Visitor _ann = new(shared.Site);

    public void Dispose() => _ann.Dispose();

    [Fact, Rule("G80", "V11")]
    public async Task A_link_shows_title_and_first_words_and_nothing_written_becomes_markup()
    {
        var (code, _) = await _ann.OpenBoardAsync(new { title = "Our \"><script>town</script>", purpose = $"To meet \"><script>alert(1)</script> {new string('x', 500)}" });
        await _ann.JoinAsync(code, "Ann");
        var card = await _ann.PutAsync(code, $"Quote \" and > and & {string.Concat(Enumerable.Repeat("👩‍👩‍👧", 300))}");

        var board = await _ann.ReadAsync($"/b/{code}");
        Assert.DoesNotContain("<script>alert", board, StringComparison.Ordinal);
        Assert.Equal("Our \"><script>town</script>", Meta(board, "og:title"));
        Assert.StartsWith("To meet \"><script>alert(1)</script> xxx", Meta(board, "og:description"), StringComparison.Ordinal);
        Assert.True(Meta(board, "description").Length <= 201);
        Assert.Equal(new Uri(shared.Site.Address, $"b/{code}/picture.png").ToString(), Meta(board, "og:image"));
        var page = await _ann.ReadAsync($"/b/{code}/c/{card}");
        Assert.StartsWith("Quote \" and > and &", Meta(page, "og:description"), StringComparison.Ordinal);
        Assert.Equal(new Uri(shared.Site.Address, $"b/{code}/c/{card}").ToString(), Meta(page, "og:url"));
    }

    [Fact, Rule("G80")]
    public async Task A_link_to_a_hidden_card_says_that_it_is_and_none_of_its_words()
    {
        var (code, key) = await _ann.OpenBoardAsync();
        await _ann.JoinAsync(code, "Ann");
        var card = await _ann.PutAsync(code, "Rhubarb words");
        await _ann.ActAsync(code, new() { ["type"] = "hide", ["contributionId"] = card, ["reason"] = "It names somebody" }, key);

        // Also to its author, who sees the words further down: what stands in the head is for others.
        var head = (await _ann.ReadAsync($"/b/{code}/c/{card}")).Split("</head>")[0];
        Assert.DoesNotContain("Rhubarb", head, StringComparison.Ordinal);
        Assert.Equal("Hidden by a steward.", Meta(head, "og:description"));
    }

    [Fact, Rule("G81")]
    public async Task The_picture_is_a_png_of_the_board_s_own_web_with_no_words()
    {
        var (code, key) = await _ann.OpenBoardAsync();
        await _ann.JoinAsync(code, "Ann");
        var empty = await PictureAsync($"/b/{code}/picture.png");
        var issue = await _ann.PutAsync(code, "Rhubarb words", "issue");
        var one = await PictureAsync($"/b/{code}/picture.png");
        Assert.NotEqual(empty, one);
        Assert.NotEqual(one, await PictureAsync($"/b/{code}/c/{issue}/picture.png"));

        // Other words are the same picture; what is hidden loses its colour.
        await _ann.ActAsync(code, new() { ["type"] = "reword", ["contributionId"] = issue, ["text"] = "Quite other words" });
        Assert.Equal(one, await PictureAsync($"/b/{code}/picture.png"));
        await _ann.ActAsync(code, new() { ["type"] = "hide", ["contributionId"] = issue, ["reason"] = "It names somebody" }, key);
        Assert.NotEqual(one, await PictureAsync($"/b/{code}/picture.png"));
    }

    [Fact, Rule("G81")]
    public async Task A_card_at_the_end_of_the_world_and_one_tied_to_many_have_pictures_too()
    {
        var (code, _) = await _ann.OpenBoardAsync();
        await _ann.JoinAsync(code, "Ann");
        var far = await _ann.PutAsync(code, "Far");
        for (var n = 0; n < 30; n++)
        {
            await _ann.ActAsync(code, new() { ["type"] = "contribute", ["kind"] = "story", ["text"] = $"Story {n}", ["about"] = new System.Text.Json.Nodes.JsonArray(far) });
        }

        await _ann.ActAsync(code, new() { ["type"] = "move", ["positions"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["id"] = far, ["x"] = 1_000_000, ["y"] = -1_000_000 }) });
        Assert.True((await PictureAsync($"/b/{code}/picture.png")).Length < 300_000);
        await PictureAsync($"/b/{code}/c/{far}/picture.png");
    }

    private async Task<byte[]> PictureAsync(string address)
    {
        using var answer = await _ann.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        var png = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal("IHDR", Encoding.ASCII.GetString(png, 12, 4));
        Assert.Equal((1200, 630), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
        return png;
    }

    private static string Meta(string page, string name)
    {
        foreach (var key in new[] { $"property=\"{name}\"", $"name=\"{name}\"" })
        {
            if (page.IndexOf($"<meta {key} content=\"", StringComparison.Ordinal) is >= 0 and var at)
            {
                var from = page.IndexOf("content=\"", at, StringComparison.Ordinal) + "content=\"".Length;
                return WebUtility.HtmlDecode(page[from..page.IndexOf('"', from)]);
            }
        }

        throw new InvalidOperationException($"The page has no {name}.");
    }
}
