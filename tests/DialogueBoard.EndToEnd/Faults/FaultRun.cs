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

    private FaultRun(Cluster cluster, string code, int seed) => (_cluster, Code, _random) = (cluster, code, new(seed));

    /// <summary>Everyone joins, and each who speaks says something, so that what is made once is not measured.</summary>
    /// <param name="seat">Where the n-th is, and whether they speak; everyone speaks, at the cluster's own address, where left out.</param>
    /// <param name="words">What everyone says; something short where left out.</param>
    public static async Task<FaultRun> StartAsync(Cluster cluster, int people, int actsPerSecond, int seed, Func<int, (Uri Address, bool Speaks)>? seat = null, string words = "The last bus goes at six")
    {
        var (code, _) = await cluster.Nodes[0].OpenBoardAsync();
        var run = new FaultRun(cluster, code, seed);
        for (var n = 0; n < people; n++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"Person {n}");
            var (address, speaks) = seat?.Invoke(n) ?? (cluster.Address, true);
            var person = new Person(name, address, code, await cluster.Nodes[0].JoinAsync(code, name), words, run._recorder);
            run._people.Add(person);
            if (speaks)
            {
                run._speakers.Add(person);
            }
        }

        await Task.WhenAll(run._speakers.Select(person => person.ActAsync()));
        await run.AllReachAsync(Patience);
        run._work = run.WorkAsync(actsPerSecond);
        return run;
    }

    /// <summary>
    /// Seats for two nodes: all is said at one, while half the people listen at the other. A node that writes hears of the
    /// rest by that alone.
    /// </summary>
    public static Func<int, (Uri Address, bool Speaks)> SpokenAt(Cluster cluster, int node) =>
        n => n % 2 == 0 ? (cluster.Nodes[node].Address, true) : (cluster.Nodes[1 - node].Address, false);

    /// <summary>The board's public code.</summary>
    public string Code { get; }

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

    /// <summary>Ends the work: all has been answered, and nothing more is said.</summary>
    public async Task StopAsync()
    {
        await _enough.CancelAsync();
        await _work;
    }

    /// <summary>Waits until everyone has been told all that has a receipt by now.</summary>
    public Task EverybodyIsToldAsync(TimeSpan patience) => AllReachAsync(patience);

    /// <summary>Ends the work, waits until everyone has been told everything, and fails where anything is not as it must be.</summary>
    public async Task<RunHistory> EndAsync()
    {
        await StopAsync();
        var (stored, cards) = await StoredAsync();
        await Task.WhenAll(_people.Select(person => person.ReachAsync(stored.Count, Patience)));
        var history = new RunHistory(_recorder.Acts, stored, cards, [.. _people.Select(person => person.Watched)]);
        Assert.Equal([], Checkers.FaultsIn(history));
        Assert.True(history.Acts.Count > _speakers.Count, "Nothing was done.");
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
        await StopAsync();
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
        await ReadAsync("SELECT ActId, Version FROM Changes WHERE BoardId = (SELECT Id FROM Boards WHERE Code = $code)", row => stored.Add(new(row.GetGuid(0), row.GetInt64(1))));
        var cards = new Dictionary<Guid, string>();
        await ReadAsync("SELECT Id, Text, X, Y FROM Contributions WHERE BoardId = (SELECT Id FROM Boards WHERE Code = $code)", row => cards.Add(row.GetGuid(0), Described(row.GetString(1), row.GetDouble(2), row.GetDouble(3))));
        return (stored, cards);

        async Task ReadAsync(string sql, Action<SqliteDataReader> take)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.Parameters.AddWithValue("$code", Code);
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                take(rows);
            }
        }
    }
}
