using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace DialogueBoard.Tests.Web.OurMix;

/// <summary>Two boards side by side, without JavaScript.</summary>
public sealed class BesidePageTests(SharedSite shared) : IClassFixture<SharedSite>, IDisposable
{
    private readonly Visitor _ann = new(shared.Site);

    public void Dispose() => _ann.Dispose();

    [Fact, Rule("M174")]
    public async Task Two_boards_stand_side_by_side_with_their_mixes_what_there_is_of_each_practice_and_their_newest_cards()
    {
        var (one, key) = await _ann.OpenBoardAsync("By the book");
        var (other, _) = await _ann.OpenBoardAsync("As it burns");
        await _ann.JoinAsync(other, "Ann");
        await _ann.PutAsync(other, "Who decides where it goes?");
        await _ann.ActAsync(one, new() { ["type"] = "contribute", ["kind"] = "position", ["text"] = "The bus stays as it is." }, key);
        await _ann.ActAsync(one, new() { ["type"] = "move-dials", ["to"] = new JsonArray(new JsonObject { ["principle"] = "talk", ["stop"] = 1 }) }, key);

        var page = WebUtility.HtmlDecode(await _ann.ReadAsync($"/b/{one}/beside?with={other.ToLowerInvariant()}"));

        foreach (var words in new[] { "By the book", "As it burns", "Only Debate", "Position: 1", "Question: 1", "The bus stays as it is.", "Who decides where it goes?" })
        {
            Assert.Contains(words, page, StringComparison.Ordinal);
        }
    }

    [Fact, Rule("M174", "X40")]
    public async Task A_board_that_is_not_there_is_said_to_be_not_there_and_nothing_is_shown_beside()
    {
        var (one, _) = await _ann.OpenBoardAsync("By the book");

        var page = WebUtility.HtmlDecode(await _ann.ReadAsync($"/b/{one}/beside?with=ZZZZZZZZ"));

        Assert.Contains("with-wrong", page, StringComparison.Ordinal);
        Assert.DoesNotContain("beside-row", page, StringComparison.Ordinal);
    }
}
