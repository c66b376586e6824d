using DialogueBoard.Client;
using DialogueBoard.EndToEnd.Sites;
using StackExchange.Redis;
using Xunit;

namespace DialogueBoard.EndToEnd;

/// <summary>Two nodes with a real Redis cluster between them, of one server.</summary>
public sealed class RedisClusterTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact, Rule("D20", "P20")]
    public async Task In_a_cluster_the_nodes_ring_each_other_on_a_sharded_channel_and_know_who_is_at_the_other()
    {
        await using var redis = await RedisServer.StartClusterAsync();
        await using var one = await Site.StartAsync(("Redis__Configuration", redis.Configuration));
        await using var other = await one.StartBesideAsync();
        var (code, _) = await one.OpenBoardAsync();
        var (ann, ben) = (await one.JoinAsync(code, "Ann"), await other.JoinAsync(code, "Ben"));
        await using var here = new Listener(one, code, ann);
        await using var there = new Listener(other, code, ben);
        using var bound = new CancellationTokenSource(Patience);
        await using var board = new BoardConnection(one.Address, code, ann);
        await foreach (var who in board.HereAsync(bound.Token))
        {
            if (who is { Here: 2, Approximate: false })
            {
                break;
            }
        }

        await using var client = await ConnectionMultiplexer.ConnectAsync($"{redis.Configuration},allowAdmin=true");
        var server = client.GetServers().Single();
        await HeardByAsync(server, 2, bound.Token);
        Assert.Empty((string[])(await server.ExecuteAsync("PUBSUB", "CHANNELS", "dialogueboard*"))!);
        var overheard = await redis.OverhearAsync(async () =>
        {
            var id = await one.ContributeAsync(code, ann, "The bus stopped coming.");
            await there.HearAsync(card => card.Id == id);
        });
        Assert.Contains("\"SPUBLISH\" \"dialogueboard:doorbell\"", overheard, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task HeardByAsync(IServer server, int nodes, CancellationToken cancel)
    {
        while ((int)((RedisResult[])(await server.ExecuteAsync("PUBSUB", "SHARDNUMSUB", "dialogueboard:doorbell"))!)[1] != nodes)
        {
            cancel.ThrowIfCancellationRequested();
        }
    }
}
