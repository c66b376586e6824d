using System.Net;
using Xunit;

namespace DialogueBoard.Tests.Web.Heard;

/// <summary>The voices page and the three doors, as a browser without JavaScript uses them.</summary>
public sealed class VoicesPageTests(SharedSite shared) : IClassFixture<SharedSite>, IDisposable
{
    private readonly Visitor[] _people = [new(shared.Site), new(shared.Site), new(shared.Site)];

    public void Dispose()
    {
        foreach (var person in _people)
        {
            person.Dispose();
        }
    }

    [Fact, Rule("E21", "E22", "E27")]
    public async Task Those_with_carers_in_mind_don_t_all_agree_and_each_line_leads_to_the_cards()
    {
        var (code, _) = await _people[0].OpenBoardAsync();
        var bus = await SayAsync(0, code, "The last bus goes at six", "issue", "carers");
        var taxi = await SayAsync(1, code, "A taxi is cheaper", "different-view", "Carers", bus);
        await SayAsync(2, code, "A later bus does not help", "different-view", "CARERS", bus);

        var page = WebUtility.HtmlDecode(await _people[0].ReadAsync($"/b/{code}/voices"));
        Assert.Contains("Those with carers in mind don’t all agree: 3 views", page, StringComparison.Ordinal);
        Assert.Contains("3 people, 3 cards", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/b/{code}/c/{bus}\"", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/b/{code}/c/{taxi}\"", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/b/{code}?for=others&whom=carers\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Person 1", page.Split("<main")[1], StringComparison.Ordinal);

        var cards = WebUtility.HtmlDecode(await _people[0].ReadAsync($"/b/{code}?for=others&whom=carers"));
        Assert.Equal(3, cards.Split("<article").Length - 1);
        Assert.Contains("Only cards: with carers in mind", cards, StringComparison.Ordinal);
        Assert.Contains("No card here fits that", await _people[0].ReadAsync($"/b/{code}?footing=lived"), StringComparison.Ordinal);
    }

    [Fact, Rule("E24")]
    public async Task A_group_of_one_or_two_is_not_counted()
    {
        var (code, _) = await _people[0].OpenBoardAsync();
        Assert.Contains("Nobody has said yet how they speak", await _people[0].ReadAsync($"/b/{code}/voices"), StringComparison.Ordinal);
        await SayAsync(0, code, "The last bus goes at six", "issue", "carers");
        Assert.Contains("One or two people, 1 card", await _people[0].ReadAsync($"/b/{code}/voices"), StringComparison.Ordinal);
    }

    [Theory, Rule("E20")]
    [InlineData("looking")]
    [InlineData("here")]
    [InlineData("posted")]
    public async Task The_door_by_which_somebody_came_in_stands_chosen_when_they_come_again(string door)
    {
        var (code, key) = await _people[0].OpenBoardAsync();
        using var _ = await _people[0].SendAsync($"/b/{code}/join", "join", [("name", "Ann"), ("door", door)]);
        Assert.Matches($"name=\"door\" value=\"{door}\" checked", await _people[0].ReadAsync($"/b/{code}/join"));

        await _people[0].SubmitAsync($"/b/{code}/stewards", "enter", ("key", key));
        Assert.Matches($"name=\"door\" value=\"{door}\" checked", await _people[0].ReadAsync($"/b/{code}/join"));
    }

    [Fact, Rule("E20")]
    public async Task The_three_doors_stand_side_by_side_and_promise_no_message()
    {
        var (code, _) = await _people[0].OpenBoardAsync();
        var page = await _people[0].ReadAsync($"/b/{code}/join");
        foreach (var door in new[] { "Just looking", "Here for this one", "Keep me posted" })
        {
            Assert.Contains($">{door}<", page, StringComparison.Ordinal);
        }

        Assert.Matches("name=\"door\" value=\"here\" checked", page);
        Assert.Contains("The next page asks where to, if this site sends mail.", page, StringComparison.Ordinal);
    }

    private async Task<string> SayAsync(int who, string code, string text, string kind, string whom, string? about = null)
    {
        var form = $"/b/{code}/add{(about is null ? "" : $"?about={about}")}";
        using var answer = await _people[who].SendAsync(form, "add", [("text", text), ("kind", kind), ("for", "others"), ("whom", whom), ("name", $"Person {who}")]);
        return answer.Headers.Location!.OriginalString.Split("saved=")[1];
    }
}
