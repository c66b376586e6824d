using System.Globalization;
using DialogueBoard.Client;
using DialogueBoard.EndToEnd.Sites;
using DialogueBoard.Presence;
using StackExchange.Redis;
using Xunit;

namespace DialogueBoard.EndToEnd;

/// <summary>Who is here, over two nodes with a real Redis between them: Ann is at the one, Ben at the other.</summary>
public sealed class RedisPresenceTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private RedisServer _redis = null!;
    private Site _one = null!;
    private Site _other = null!;
    private string _code = null!;
    private string _ann = null!;
    private string _ben = null!;
    private Listener _here = null!;
    private Listener _there = null!;

    public async ValueTask InitializeAsync()
    {
        _redis = await RedisServer.StartAsync();
        _one = await Site.StartAsync(("Redis__Configuration", _redis.Configuration));
        _other = await _one.StartBesideAsync();
        (_code, _) = await _one.OpenBoardAsync();
        (_ann, _ben) = (await _one.JoinAsync(_code, "Ann"), await _other.JoinAsync(_code, "Ben"));
        (_here, _there) = (new(_one, _code, _ann), new(_other, _code, _ben));
    }

    public async ValueTask DisposeAsync()
    {
        await _here.DisposeAsync();
        await _there.DisposeAsync();
        await _other.DisposeAsync();
        await _one.DisposeAsync();
        await _redis.DisposeAsync();
    }

    [Fact, Rule("P20")]
    public async Task Each_node_tells_of_the_people_of_both_and_no_longer_of_those_on_a_node_that_died()
    {
        await BothAsync(_one);
        await BothAsync(_other);
        await _other.KillAsync();
        var left = await SeeAsync(_one, who => who.Here == 1);
        Assert.Equal(("Ann", false), (Assert.Single(left.People).Name, left.Approximate));
    }

    [Fact, Rule("P20", "P22")]
    public async Task A_node_that_is_stopped_takes_its_people_with_it_at_once()
    {
        await BothAsync(_one);
        await using var redis = await ConnectionMultiplexer.ConnectAsync(_redis.Configuration);
        var key = redis.GetServers().Single().Keys().Single();
        Assert.Equal(2, await redis.GetDatabase().HashLengthAsync(key));
        await _other.StopAsync();
        Assert.Equal(1, await redis.GetDatabase().HashLengthAsync(key));
        await _one.KillAsync();
        Assert.InRange(await redis.GetDatabase().KeyTimeToLiveAsync(key) ?? TimeSpan.MaxValue, TimeSpan.Zero, TimeSpan.FromSeconds(6));
    }

    [Fact, Rule("P21")]
    public async Task While_Redis_is_gone_each_node_tells_of_its_own_people_and_says_so_and_afterwards_of_all_again()
    {
        await BothAsync(_one);
        await _redis.KillAsync();
        var alone = await SeeAsync(_one, who => who.Approximate);
        Assert.Equal("Ann", Assert.Single(alone.People).Name);
        await _redis.StartAgainAsync();
        await BothAsync(_one);
        await BothAsync(_other);
    }

    [Fact, Rule("P21")]
    public async Task While_Redis_stands_still_it_is_the_same()
    {
        await BothAsync(_one);
        _redis.Freeze();
        await SeeAsync(_one, who => who is { Approximate: true, Here: 1 });
        _redis.Thaw();
        await BothAsync(_one);
    }

    [Fact, Rule("D13", "P22")]
    public async Task Nothing_that_anybody_wrote_is_in_Redis_or_was_ever_told_to_it()
    {
        const string Marker = "Pippin";
        await BothAsync(_one);
        await using var redis = await ConnectionMultiplexer.ConnectAsync(_redis.Configuration);
        var overheard = await _redis.OverhearAsync(async () =>
        {
            for (var n = 0; n < 10; n++)
            {
                var id = await _one.ContributeAsync(_code, _ann, string.Create(CultureInfo.InvariantCulture, $"{Marker} {n}."));
                await _there.HearAsync(card => card.Id == id);
            }

            var joined = await _one.JoinAsync(_code, Marker);
            await using var third = new Listener(_one, _code, joined);
            await SeeAsync(_other, who => who.People.Any(person => person.Name == Marker));
        });

        var (all, database) = (overheard, redis.GetDatabase());
        foreach (var key in redis.GetServers().Single().Keys())
        {
            all += $"\n{key} {string.Join(' ', await database.HashGetAllAsync(key))}";
        }

        Assert.Contains("dialogueboard:presence:", overheard, StringComparison.Ordinal);
        foreach (var words in new[] { Marker, "Ann", "Ben", _ann, _ben, _code })
        {
            Assert.DoesNotContain(words, all, StringComparison.Ordinal);
        }
    }

    private async Task BothAsync(Site site)
    {
        var who = await SeeAsync(site, told => told is { Here: 2, Approximate: false });
        Assert.Equal(["Ann", "Ben"], who.People.Select(person => person.Name));
    }

    private async Task<WhoIsHere> SeeAsync(Site site, Func<WhoIsHere, bool> wanted)
    {
        using var bound = new CancellationTokenSource(Patience);
        await using var board = new BoardConnection(site.Address, _code, key: null);
        await foreach (var who in board.HereAsync(bound.Token))
        {
            if (wanted(who))
            {
                return who;
            }
        }

        throw new InvalidOperationException("Who is here is told for ever.");
    }
}
