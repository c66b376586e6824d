using System.Diagnostics;
using DialogueBoard.Client;
using DialogueBoard.Contributions;
using DialogueBoard.EndToEnd.Sites;
using Microsoft.Data.Sqlite;
using Xunit;

namespace DialogueBoard.EndToEnd.Faults;

/// <summary>An older backup is put back under two real nodes and twenty clients who are ahead of it.</summary>
public sealed class PutBackTests : IAsyncLifetime
{
    private const int Clients = 20;
    private const int InCopy = 20;
    private const int Before = 50;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dialogueboard-");
    private readonly CancellationTokenSource _leaving = new();
    private readonly List<BoardConnection> _people = [];
    private Site _one = null!;
    private Site _two = null!;
    private string _code = null!;

    public async ValueTask InitializeAsync()
    {
        _one = await Site.StartAsync();
        _two = await _one.StartBesideAsync();
        (_code, _) = await _one.OpenBoardAsync();
        for (var n = 0; n < Clients; n++)
        {
            _people.Add(new((n % 2 == 0 ? _one : _two).Address, _code, await _one.JoinAsync(_code)));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        foreach (var person in _people)
        {
            await person.DisposeAsync();
        }

        await _two.DisposeAsync();
        await _one.DisposeAsync();
        _leaving.Dispose();
        _folder.Delete(recursive: true);
    }

    [Theory, Rule("S20", "S21", "D6")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task All_load_anew_and_go_on_from_what_the_database_holds(bool said)
    {
        var copy = $"Data Source={Path.Combine(_folder.FullName, "copy.db")};Pooling=False";
        await SayAsync(InCopy);
        Copy(_one.ConnectionString, copy);
        await SayAsync(Before - InCopy);
        var views = new LiveBoard[Clients];
        var watching = Enumerable.Range(0, Clients).Select(n => WatchAsync(n, views)).ToArray();
        await AllAsync(watching, views, view => view.Cursor.After == Before);
        var epoch = views[0].Cursor.Epoch;

        Copy(copy, _one.ConnectionString);
        var putBack = Stopwatch.GetTimestamp();
        if (said)
        {
            var (exit, output, _) = await _one.CommandAsync("restored");
            Assert.Equal((0, "Boards that everyone loads anew: 1"), (exit, output.Trim()));
        }

        await AllAsync(watching, views, view => view.Cursor.After == InCopy && view.Cursor.Epoch != epoch);
        var took = Stopwatch.GetElapsedTime(putBack);

        // Each says one thing more, which is told to all.
        await SayAsync(Clients);
        await AllAsync(watching, views, view => view.Cursor.After == InCopy + Clients);
        var stored = await WholeAsync();
        Assert.Equal(InCopy + Clients, stored.Count);
        Assert.All(views, view => Assert.Equal(stored, [.. view.Contributions.Values.Select(card => (card.Id, card.Text)).Order()]));
        Assert.Single(views.Select(view => view.Cursor).Distinct());
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant(
            $"older backup put back under {Clients} clients on 2 nodes, {(said ? "with" : "without")} the command: all loaded anew after {took.TotalSeconds:F1} s, views equal, {Clients} acts went on at version {InCopy + 1}"));
    }

    private Task SayAsync(int cards) => Task.WhenAll(Enumerable.Range(0, cards).Select(async n =>
    {
        using var bound = new CancellationTokenSource(Patience);
        var answer = await _people[n % Clients].ActAsync(new Contribute { Id = Guid.NewGuid(), Kind = ContributionKind.Issue, Text = $"Card {n}" }, bound.Token);
        Assert.Null(answer.Refusal);
    }));

    private async Task WatchAsync(int client, LiveBoard[] views)
    {
        views[client] = LiveBoard.Unseen;
        try
        {
            await foreach (var delta in _people[client].WatchAsync(cancel: _leaving.Token))
            {
                lock (views)
                {
                    var seen = views[client].Cursor;
                    Assert.True(delta.Epoch != seen.Epoch || delta.To >= seen.After, "A cursor went back within one history.");
                    views[client] = views[client].With(delta);
                    Monitor.PulseAll(views);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Leaving.
        }
    }

    /// <summary>Waits until every client's view is as wanted.</summary>
    private static Task AllAsync(Task[] watching, LiveBoard[] views, Func<LiveBoard, bool> wanted) => Task.Run(() =>
    {
        var began = Stopwatch.GetTimestamp();
        lock (views)
        {
            while (!Array.TrueForAll(views, view => view is not null && wanted(view)))
            {
                Assert.DoesNotContain(watching, watch => watch.IsFaulted);
                Assert.True(Stopwatch.GetElapsedTime(began) < Patience, $"Still at {string.Join(' ', views.Select(view => view?.Cursor.After))}.");
                Monitor.Wait(views, TimeSpan.FromSeconds(1));
            }
        }
    });

    private async Task<List<(Guid Id, string Text)>> WholeAsync()
    {
        var cards = await _two.ContributionsAsync(_code);
        return [.. cards.Select(card => (card!["id"]!.GetValue<Guid>(), card["text"]!.GetValue<string>())).Order()];
    }

    private static void Copy(string from, string to)
    {
        using var source = new SqliteConnection(from);
        using var target = new SqliteConnection(to);
        source.Open();
        target.Open();
        source.BackupDatabase(target);
    }
}
