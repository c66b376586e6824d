using System.Diagnostics;
using System.Globalization;
using DialogueBoard.EndToEnd.Sites;
using Microsoft.Data.Sqlite;
using Xunit;

namespace DialogueBoard.EndToEnd.Faults;

/// <summary>People at work on one board of a cluster at a steady pace, and what is known of it all afterwards.</summary>
internal sealed class FaultRun : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly CancellationTokenSource _enough = new();
    private readonly List<Person> _people = [];
    private readonly List<Person> _speakers = [];
    private readonly Recorder _recorder = new();
    private readonly Cluster _cluster;
    private readonly Random _random;
    private Task _work = Task.CompletedTask;

    private FaultRun(Cluster cluster, int seed) => (_cluster, _random) = (cluster, new(seed));

    /// <summary>Everyone joins, and each says something, so that what is made once is not measured.</summary>
    /// <param name="spokenAt">
    /// The one node at which things are said, while half the people listen at another: a node that writes hears of the rest
    /// by that alone. Null where everyone speaks, at the cluster's own address.
    /// </param>
    public static async Task<FaultRun> StartAsync(Cluster cluster, int people, int actsPerSecond, int seed, int? spokenAt = null)
    {
        var run = new FaultRun(cluster, seed);
        var (code, _) = await cluster.Nodes[0].OpenBoardAsync();
        for (var n = 0; n < people; n++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"Person {n}");
            var speaks = spokenAt is null || n % 2 == 0;
            var address = spokenAt is null ? cluster.Address : cluster.Nodes[speaks ? spokenAt.Value : 1 - spokenAt.Value].Address;
            var person = new Person(name, address, code, await cluster.Nodes[0].JoinAsync(code, name), run._recorder);
            run._people.Add(person);
            if (speaks)
            {
                run._speakers.Add(person);
            }
        }

        await Task.WhenAll(run._people.Select(person => person.ActAsync()));
        await run.AllReachAsync(Patience);
        run._work = run.WorkAsync(actsPerSecond);
        return run;
    }

    /// <summary>Lets the work go on for a while.</summary>
    public static async Task GoOnAsync(TimeSpan time)
    {
        using var timer = new PeriodicTimer(time);
        await timer.WaitForNextTickAsync();
    }

    /// <summary>Waits until everyone has been told of something that was stored after this call.</summary>
    public async Task EverybodyIsBackAsync(TimeSpan patience)
    {
        var before = _recorder.Acts.Count(act => act.Outcome == Outcome.Ok);
        using var bound = new CancellationTokenSource(patience);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (_recorder.Acts.Count(act => act.Outcome == Outcome.Ok) == before)
        {
            await timer.WaitForNextTickAsync(bound.Token);
        }

        await AllReachAsync(patience);
    }

    /// <summary>Ends the work, waits until everyone has been told everything, and fails where anything is not as it must be.</summary>
    public async Task<RunHistory> EndAsync()
    {
        await _enough.CancelAsync();
        await _work;
        var (stored, cards) = await StoredAsync();
        await Task.WhenAll(_people.Select(person => person.ReachAsync(stored.Count, Patience)));
        var history = new RunHistory(_recorder.Acts, stored, cards, [.. _people.Select(person => person.Watched)]);
        Assert.Equal([], Checkers.FaultsIn(history));
        Assert.True(history.Acts.Count > _people.Count, "Nothing was done.");
        return history;
    }

    /// <summary>How long acts that were answered between two moments took to be answered, in milliseconds.</summary>
    public Shares Answers(long since, long until) => new(_recorder.Acts
        .Where(act => act.Outcome == Outcome.Ok && act.SentAt >= since && act.SentAt < until)
        .Select(act => act.Milliseconds));

    /// <summary>How long after its receipt each person was told of each act whose receipt came between two moments, in milliseconds.</summary>
    public Shares Staleness(long since, long until) => new(
        from act in _recorder.Acts
        where act.Outcome == Outcome.Ok && act.AnsweredAt >= since && act.AnsweredAt < until
        from person in _people
        where person.SeenAt.ContainsKey(act.Id)
        select Math.Max(0, Stopwatch.GetElapsedTime(act.AnsweredAt, person.SeenAt[act.Id]).TotalMilliseconds));

    /// <summary>What came of it all, to print.</summary>
    public static string Told(RunHistory history) => string.Create(
        CultureInfo.InvariantCulture,
        $"{history.Acts.Count} acts: {Count(history, Outcome.Ok)} ok, {Count(history, Outcome.Failed)} refused, {Count(history, Outcome.Unknown)} unknown; 0 lost, 0 doubled, versions 1..{history.Stored.Count}");

    /// <summary>How a card reads and where it lies.</summary>
    public static string Described(string? text, double x, double y) => string.Create(CultureInfo.InvariantCulture, $"{text} at {x}, {y}");

    public static void Print(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);

    public async ValueTask DisposeAsync()
    {
        await _enough.CancelAsync();
        await _work;
        foreach (var person in _people)
        {
            await person.DisposeAsync();
        }

        _enough.Dispose();
    }

    private static int Count(RunHistory history, Outcome outcome) => history.Acts.Count(act => act.Outcome == outcome);

    private Task AllReachAsync(TimeSpan patience)
    {
        var version = _recorder.Acts.Max(act => act.Version);
        return Task.WhenAll(_people.Select(person => person.ReachAsync(version, patience)));
    }

    private async Task WorkAsync(int actsPerSecond)
    {
        var (acts, started) = (new List<Task>(), Stopwatch.GetTimestamp());
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!_enough.IsCancellationRequested)
        {
            await timer.WaitForNextTickAsync();
            while (acts.Count < Stopwatch.GetElapsedTime(started).TotalSeconds * actsPerSecond)
            {
                acts.Add(_speakers[_random.Next(_speakers.Count)].ActAsync());
            }
        }

        await Task.WhenAll(acts);
    }

    private async Task<(List<StoredAct> Stored, Dictionary<Guid, string> Cards)> StoredAsync()
    {
        await using var connection = new SqliteConnection(_cluster.Nodes[0].ConnectionString);
        await connection.OpenAsync();
        var stored = new List<StoredAct>();
        await ReadAsync("SELECT ActId, Version FROM Changes", row => stored.Add(new(row.GetGuid(0), row.GetInt64(1))));
        var cards = new Dictionary<Guid, string>();
        await ReadAsync("SELECT Id, Text, X, Y FROM Contributions", row => cards.Add(row.GetGuid(0), Described(row.GetString(1), row.GetDouble(2), row.GetDouble(3))));
        return (stored, cards);

        async Task ReadAsync(string sql, Action<SqliteDataReader> take)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                take(rows);
            }
        }
    }
}
