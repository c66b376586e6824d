using DialogueBoard.Presence;
using DialogueBoard.Server.Presence;
using Microsoft.Extensions.Time.Testing;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.Presence;

public sealed class BoardPresenceTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly BoardPresence _presence;

    public BoardPresenceTests() => _presence = new(_time);

    public void Dispose() => _presence.Dispose();

    [Fact, Rule("P7")]
    public void Each_person_is_there_once_however_many_tabs_they_have()
    {
        using var tab = _presence.SitDown(Ann);
        using var otherTab = _presence.SitDown(Ann);
        using var ben = _presence.SitDown(Ben);
        using var otherAnn = _presence.SitDown(OtherAnn);
        otherTab.LookAt(Open);
        var who = Told();
        Assert.Equal((3, 3), (who.Here, who.People.Count));
        Assert.Equal(Open, who.People.Single(person => person.Id == Ann.Id).LookingAt);
    }

    [Fact, Rule("P7")]
    public void Who_closes_the_last_tab_has_left()
    {
        var tab = _presence.SitDown(Ann);
        var otherTab = _presence.SitDown(Ann);
        tab.Dispose();
        tab.Dispose();
        Assert.Equal(1, Told().Here);
        otherTab.Dispose();
        Assert.Equal(0, Told().Here);
    }

    [Fact, Rule("P7")]
    public void Readers_are_counted_and_not_named()
    {
        using var reader = _presence.Read();
        var leaving = _presence.Read();
        Assert.Equal((0, 2), (Told().Here, _presence.Now.Reading));
        leaving.Dispose();
        leaving.Dispose();
        Assert.Equal((1, 0), (Told().Reading, _presence.Now.People.Count));
    }

    [Fact, Rule("P7")]
    public async Task Many_changes_are_told_at_once()
    {
        await using var watching = _presence.WatchAsync(CancellationToken.None).GetAsyncEnumerator();
        await watching.MoveNextAsync();
        var next = watching.MoveNextAsync();
        using var ann = _presence.SitDown(Ann);
        using var ben = _presence.SitDown(Ben);
        ann.LookAt(Open);
        Assert.False(next.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(500));
        Assert.True(await next);
        Assert.Equal([("Ann", Open), ("Ben", null)], watching.Current.People.Select(person => (person.Name, person.LookingAt)));
    }

    [Fact, Rule("P7")]
    public void A_full_hall_is_counted_whole()
    {
        for (var n = 0; n < 500; n++)
        {
            _presence.SitDown(new(IdOf($"person {n}"), $"Person {n}", IsSteward: false));
        }

        Assert.Equal(500, Told().Here);
        Assert.InRange(_presence.Now.People.Count, 1, 500);
    }

    [Fact, Rule("P20")]
    public void People_on_other_nodes_are_counted_with_those_here_each_once()
    {
        using var ann = _presence.SitDown(Ann);
        using var reader = _presence.Read();
        _presence.Hear(new(4, [new(Ann.Id, null, Open), new(Ben.Id, "Ben", null)], Whole: true));
        var who = Told();
        Assert.Equal((2, 5, false), (who.Here, who.Reading, who.Approximate));
        Assert.Equal([("Ann", Open), ("Ben", null)], who.People.Select(person => (person.Name, person.LookingAt)));
    }

    [Fact, Rule("P21")]
    public void Where_the_other_nodes_are_not_known_only_those_here_are_told_of_and_it_says_so()
    {
        using var ann = _presence.SitDown(Ann);
        _presence.Hear(new(4, [new(Ben.Id, "Ben", null)], Whole: true));
        _presence.Hear(Elsewhere.Unknown);
        var who = Told();
        Assert.Equal((1, 0, true), (who.Here, who.Reading, who.Approximate));
    }

    [Fact, Rule("P22")]
    public void What_the_other_nodes_are_told_is_ids_and_a_number()
    {
        using var ann = _presence.SitDown(Ann);
        ann.LookAt(Open);
        var written = _presence.Seats().Written();
        Assert.DoesNotContain("Ann", written, StringComparison.Ordinal);
        Assert.Equal(new Dictionary<Guid, Guid?> { [Ann.Id] = Open }, NodeSeats.Read(written)!.People);
    }

    [Theory, Rule("P20")]
    [InlineData(null), InlineData(""), InlineData("null"), InlineData("{}"), InlineData("[1]"), InlineData("""{"People":{"x":null}}""")]
    public void What_no_node_of_this_version_wrote_is_passed_over(string? written) => Assert.Null(NodeSeats.Read(written));

    private WhoIsHere Told()
    {
        _time.Advance(TimeSpan.FromMilliseconds(500));
        return _presence.Now;
    }
}
