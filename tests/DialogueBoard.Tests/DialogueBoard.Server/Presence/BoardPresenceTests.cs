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

    private WhoIsHere Told()
    {
        _time.Advance(TimeSpan.FromMilliseconds(500));
        return _presence.Now;
    }
}
