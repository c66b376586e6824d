using System.Collections.Concurrent;
using System.Diagnostics;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Storage;
using DialogueBoard.Server.Writing;
using DialogueBoard.Tests.Server.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.Writing;

/// <summary>The database fails, is held or is full while people act; whoever got no receipt sends the same act again.</summary>
public sealed class StorageFaultTests : IDisposable
{
    private readonly SqliteFile _file = new();
    private readonly ConcurrentDictionary<Guid, long> _receipts = new();
    private int _refused;

    public void Dispose() => _file.Dispose();

    [Fact, Rule("S23", "S1", "S2")]
    public async Task A_commit_that_fails_before_or_after_gives_no_false_receipt_and_resending_gives_one_row()
    {
        const int Acts = 400;
        const int Seed = 20261124;
        var faulty = new FaultyDatabase();
        await using var node = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection, database: faulty.Open(_file.Connection));
        await using var other = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection);
        var board = await node.OpenAsync();
        var chance = new Random(Seed);
        faulty.Commits(() => (Fault)Math.Max(0, chance.Next(6) - 3));
        await Parallel.ForAsync(0, Acts, new ParallelOptions { MaxDegreeOfParallelism = 4 }, (n, _) => ResendAsync(node, board, Say(IdOf($"card {n}"), $"Card {n}")));
        faulty.Commits(() => Fault.None);

        await AssertStoredAsync(other, board, Acts);
        Assert.True(faulty.FailedBefore > 10 && faulty.FailedAfter > 10);
        Faults.Tell($"commits failing (seed {Seed}): {faulty.FailedBefore} before, {faulty.FailedAfter} after; {_refused} told to try again; {Acts} acts, {Acts} rows, 0 false receipts");
    }

    [Theory, Rule("S24", "S8", "S1")]
    [InlineData(3, 10)]
    [InlineData(12, 40)]
    public async Task A_database_that_something_else_holds_gives_no_false_receipt_and_the_board_goes_on_by_itself(int shortly, int longer)
    {
        var held = TimeSpan.FromSeconds(Faults.Long ? longer : shortly);
        var connection = Faults.Long ? _file.Connection : $"{_file.Connection};Default Timeout=1";
        await using var node = await Node.StartAsync(StorageProvider.Sqlite, connection);
        await using var other = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection);
        var board = await node.OpenAsync();
        var (acts, longest) = (new List<Task>(), TimeSpan.Zero);
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        await using (var holder = new SqliteConnection(_file.Connection))
        {
            await holder.OpenAsync();
            await RunAsync(holder, "BEGIN EXCLUSIVE");
            for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < held && await pace.WaitForNextTickAsync();)
            {
                acts.Add(TimedAsync(Say(IdOf($"card {acts.Count}"), "Words")));
                Assert.Empty(_receipts);
            }

            await RunAsync(holder, "COMMIT");
        }

        await Task.WhenAll(acts).WaitAsync(TimeSpan.FromSeconds(60));
        var after = Stopwatch.GetTimestamp();
        await ResendAsync(node, board, Say(IdOf("after"), "Words"));
        Assert.True(Stopwatch.GetElapsedTime(after) < TimeSpan.FromSeconds(5));
        await AssertStoredAsync(other, board, acts.Count + 1);
        Faults.Tell($"database held {held.TotalSeconds} s at 20 acts/s: {acts.Count} acts, {acts.Count} rows, 0 false receipts; {_refused} told to try again; longest wait {longest.TotalSeconds:F1} s");

        async Task TimedAsync(Act act)
        {
            var began = Stopwatch.GetTimestamp();
            await ResendAsync(node, board, act);
            lock (acts)
            {
                var took = Stopwatch.GetElapsedTime(began);
                longest = took > longest ? took : longest;
            }
        }
    }

    [Fact, Rule("S24", "S8", "S1")]
    public async Task On_a_full_disk_there_is_a_sentence_and_no_receipt_and_with_room_the_board_goes_on()
    {
        var faulty = new FaultyDatabase();
        await using var node = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection, database: faulty.Open(_file.Connection));
        await using var other = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection);
        var board = await node.OpenAsync();
        faulty.HasRoomFor(await other.Database.ReadAsync(context => context.Database.SqlQueryRaw<long>("SELECT page_count AS Value FROM pragma_page_count").SingleAsync()) + 20);

        var n = 0;
        ActOutcome outcome;
        while ((outcome = await node.TriesAsync(board, Ann, Card(n))).Receipt is { } receipt)
        {
            _receipts[Card(n++).Id] = receipt.Version;
        }

        Assert.Equal(RefusalCode.TryAgain, outcome.Refusal?.Code);
        Assert.NotEmpty(outcome.Refusal!.Detail);
        var stored = n;
        await AssertStoredAsync(other, board, stored);
        faulty.HasRoomFor(uint.MaxValue - 1);
        Assert.Equal(stored + 1, (await node.DoesAsync(board, Ann, Card(n))).Version);
        Faults.Tell($"disk full after {stored} acts: {stored} rows, 0 false receipts, a sentence; the same act stored as {stored + 1} when there was room");

        static Contribute Card(int n) => Say(IdOf($"card {n}"), new string('w', 3_000));
    }

    [Fact, Rule("S25", "S3")]
    public async Task Clocks_five_minutes_apart_change_no_order_and_refuse_nothing()
    {
        const int Acts = 200;
        await using var early = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection, new ShiftedTime(TimeSpan.FromMinutes(-5)));
        await using var late = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection);
        var atEarly = await early.OpenAsync();
        var atLate = await late.FindAsync(atEarly.Code);
        for (var n = 0; n < Acts; n++)
        {
            var act = n == 0 ? Say(IdOf("card 0"), "Words") : Say(IdOf($"card {n}"), "Words", ContributionKind.BuildingOn, IdOf($"card {n - 1}"));
            var (node, board) = n % 2 == 0 ? (late, atLate) : (early, atEarly);
            Assert.Equal(new Receipt(n + 1, Repeated: false), await node.DoesAsync(board, Ann, act));
            var (elsewhere, there) = n % 2 == 0 ? (early, atEarly) : (late, atLate);
            Assert.Equal(new Receipt(n + 1, Repeated: true), await elsewhere.DoesAsync(there, Ann, act));
            _receipts[act.Id] = n + 1;
        }

        await early.Boards.LookAsync(CancellationToken.None);
        await late.Boards.LookAsync(CancellationToken.None);
        Assert.Equal(atEarly.Feed.View.Describe(), atLate.Feed.View.Describe());
        await AssertStoredAsync(early, atEarly, Acts);
        Faults.Tell($"clocks 5 minutes apart: {Acts} acts in turn at two nodes, each about the one before; versions 1..{Acts} in the order done, 0 refused, views equal");
    }

    [Fact, Rule("S2", "S3")]
    public async Task Ten_thousand_acts_sent_one_to_five_times_over_both_nodes_are_ten_thousand_rows()
    {
        const int Acts = 10_000;
        const int Seed = 7;
        await using var one = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection);
        await using var two = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection);
        var boards = new[] { await one.OpenAsync(), null! };
        boards[1] = await two.FindAsync(boards[0].Code);
        Node[] nodes = [one, two];
        var chance = new Random(Seed);
        var sends = Enumerable.Range(0, Acts)
            .SelectMany(n => Enumerable.Repeat((N: n, Text: $"Card {n}"), chance.Next(1, 6)).Concat(n % 10 == 0 ? [(n, $"Other {n}")] : []))
            .ToArray();
        chance.Shuffle(sends);
        var outcomes = new ConcurrentQueue<(int N, string Text, ActOutcome Outcome)>();
        var began = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(0, sends.Length, new ParallelOptions { MaxDegreeOfParallelism = 128 }, async (i, _) =>
        {
            var (n, text) = sends[i];
            outcomes.Enqueue((n, text, await nodes[i % 2].TriesAsync(boards[i % 2], Ann, Say(IdOf($"card {n}"), text))));
        });
        var took = Stopwatch.GetElapsedTime(began);

        foreach (var sent in outcomes.GroupBy(sent => sent.N))
        {
            var first = Assert.Single(sent, one => one.Outcome.Receipt is { Repeated: false });
            Assert.All(sent, one => Assert.Equal(
                one.Text == first.Text ? (first.Outcome.Receipt!.Version, null) : ((long?)null, RefusalCode.SameIdOtherContent),
                (one.Outcome.Receipt?.Version, one.Outcome.Refusal?.Code)));
            _receipts[IdOf($"card {sent.Key}")] = first.Outcome.Receipt!.Version;
        }

        await AssertStoredAsync(one, boards[0], Acts);
        Faults.Tell($"{Acts} acts sent {sends.Length} times over 2 nodes (seed {Seed}): {Acts} rows, {outcomes.Count(o => o.Outcome.Refusal is not null)} conflicts refused, {sends.Length / took.TotalSeconds:F0} sends/s");
    }

    [Fact, Rule("S3", "S1")]
    public async Task Sixteen_writers_on_two_nodes_make_versions_without_a_gap()
    {
        const int Acts = 5_000;
        const int Writers = 16;
        await using var one = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection);
        await using var two = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection);
        var atOne = await one.OpenAsync();
        var atTwo = await two.FindAsync(atOne.Code);
        var next = 0;
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var (node, board) = writer % 2 == 0 ? (one, atOne) : (two, atTwo);
            while (Interlocked.Increment(ref next) is var n && n <= Acts)
            {
                _receipts[IdOf($"card {n}")] = (await node.DoesAsync(board, Ann, Say(IdOf($"card {n}"), "Words"))).Version;
            }
        })));
        var took = Stopwatch.GetElapsedTime(began);
        await AssertStoredAsync(two, atOne, Acts);
        Faults.Tell($"2 nodes x 8 writers, one board: versions 1..{Acts} without gap or double, {Acts / took.TotalSeconds:F0} acts/s");
    }

    private async ValueTask ResendAsync(Node node, OpenBoard board, Act act)
    {
        while (true)
        {
            var outcome = await node.TriesAsync(board, Ann, act);
            if (outcome.Receipt is { } receipt)
            {
                _receipts[act.Id] = receipt.Version;
                return;
            }

            Assert.Equal(RefusalCode.TryAgain, outcome.Refusal?.Code);
            Assert.NotEmpty(outcome.Refusal!.Detail);
            Interlocked.Increment(ref _refused);
        }
    }

    /// <summary>Every receipt has its row and every row its receipt; versions run from 1 without a gap; a fresh reading is whole.</summary>
    private async Task AssertStoredAsync(Node node, OpenBoard board, int acts)
    {
        var stored = await node.Database.ReadAsync(context => context.Changes.AsNoTracking()
            .Where(change => change.BoardId == board.Id).OrderBy(change => change.Version).ToListAsync());
        Assert.Equal(Enumerable.Range(1, acts).Select(n => (long)n), stored.Select(change => change.Version));
        Assert.Equal(_receipts.OrderBy(receipt => receipt.Value).Select(receipt => (receipt.Key, receipt.Value)), stored.Select(change => (change.ActId, change.Version)));
        var history = await BoardHistory.ReadAsync(node.Database, board.Id, 0, CancellationToken.None);
        var fresh = BoardView.Empty(history!.Board).With(history.Board, history.Changed);
        Assert.Equal((acts, acts), ((int)fresh.Version, fresh.Contributions.Count));
    }

    private static async Task RunAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private sealed class ShiftedTime(TimeSpan shift) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + shift;
    }
}
