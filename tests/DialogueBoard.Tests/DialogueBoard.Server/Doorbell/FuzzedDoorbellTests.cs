using System.Text.Json;
using DialogueBoard.Boards;
using DialogueBoard.Client;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Storage;
using DialogueBoard.Tests.Acts;
using DialogueBoard.Tests.Server.Storage;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.Doorbell;

/// <summary>Six clients at three nodes on one file, between which rings get lost, doubled and out of order.</summary>
public sealed class FuzzedDoorbellTests : IDisposable
{
    private const int Acts = 200;
    private const int Clients = 6;
    private static readonly Guid End = IdOf("the end");
    private readonly SqliteFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact, Rule("D30", "D5", "D7")]
    public async Task All_see_the_same_in_the_end_whatever_becomes_of_the_rings()
    {
        var seeds = Faults.Long ? 200 : 20;
        var (lost, doubled, overtaken, deltas) = (0, 0, 0, 0);
        for (var seed = 1; seed <= seeds; seed++)
        {
            var bell = new FuzzedBell(seed);
            try
            {
                deltas += await PlayAsync(seed, bell);
            }
            catch (Exception wrong) when (wrong is not OutOfMemoryException)
            {
                throw new InvalidOperationException($"Seed {seed}: {wrong.Message}", wrong);
            }

            (lost, doubled, overtaken) = (lost + bell.Lost, doubled + bell.Doubled, overtaken + bell.Overtaken);
        }

        Faults.Tell($"doorbell fuzz: seeds 1..{seeds}, {Acts} acts, {Clients} clients on 3 nodes; rings lost {lost}, doubled {doubled}, held back {overtaken}; {deltas} deltas, all views equal");
        Assert.True(lost > seeds && doubled > seeds && overtaken > seeds);
    }

    private async Task<int> PlayAsync(int seed, FuzzedBell bell)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var one = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection, doorbell: bell);
        await using var two = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection, doorbell: bell);
        await using var three = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection, doorbell: bell);
        Node[] nodes = [one, two, three];
        var code = (await one.OpenAsync()).Code;
        var boards = await Task.WhenAll(nodes.Select(node => node.FindAsync(code)));
        var watching = Enumerable.Range(0, Clients).Select(client => WatchAsync(boards[client % 3], patience.Token)).ToArray();

        var steps = RandomActs.Of((ulong)seed, Clients, Acts);
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async client =>
        {
            var actor = Ann with { Id = IdOf($"client {client}"), IsSteward = client == 0 };
            var done = 0;
            foreach (var step in steps.Where(step => step.Who == client))
            {
                // Many random acts are refused; a new card now and then gives the bell something to ring.
                await nodes[client % 3].TriesAsync(boards[client % 3], actor, step.Act);
                if (++done % 2 == 0)
                {
                    await nodes[client % 3].DoesAsync(boards[client % 3], actor, Say(IdOf($"client {client}, {done}"), "Words"));
                }
            }
        }));
        await one.DoesAsync(boards[0], Ann, Say(End, "The end"));
        foreach (var node in nodes)
        {
            await node.Boards.LookAsync(patience.Token);
        }

        var seen = await Task.WhenAll(watching);
        var history = await BoardHistory.ReadAsync(one.Database, boards[0].Id, 0, patience.Token);
        var stored = Words(BoardView.Empty(history!.Board).With(history.Board, history.Changed).Whole());
        Assert.All(seen, view => Assert.Equal(stored, view.Words));
        return seen.Sum(view => view.Deltas);
    }

    private static async Task<(string Words, int Deltas)> WatchAsync(OpenBoard board, CancellationToken cancel)
    {
        var (view, deltas) = (LiveBoard.Unseen, 0);
        await foreach (var delta in board.Feed.WatchAsync(0, null, cancel))
        {
            Assert.True(delta.To >= view.Cursor.After, $"A cursor went back from {view.Cursor.After} to {delta.To}.");
            view = view.With(delta);
            deltas++;
            if (view.Contributions.ContainsKey(End))
            {
                return (Words(new(delta.Epoch, 0, delta.To, full: true, DialogueBoard.Feed.Put.Of([.. view.Contributions.Values, .. view.Threads.Values, .. view.Energies.Values, .. view.Sides.Values]), [])), deltas);
            }
        }

        throw new TimeoutException("The end was not told.");
    }

    private static string Words(DialogueBoard.Feed.Delta whole) => string.Join('\n',
    [
        $"{whole.Epoch} {whole.To}",
        .. whole.Put.All().OrderBy(record => record.Id).Select(record => JsonSerializer.Serialize(record, record.GetType(), WireJson.Options)),
    ]);
}
