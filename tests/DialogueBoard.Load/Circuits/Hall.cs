using System.Diagnostics;
using DialogueBoard.Client;
using DialogueBoard.Contributions;
using DialogueBoard.Load.Deliveries;
using DialogueBoard.Load.Wire;

namespace DialogueBoard.Load.Circuits;

/// <summary>One new board, and people who have its live page open.</summary>
internal sealed class Hall : IAsyncDisposable
{
    private const int AtOnce = 16;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private Person[] _people = [];

    private Hall(HttpClient http, BoardSite site, OpenedBoard board) =>
        (Http, Site, Code, StewardKey) = (http, site, board.Code, board.StewardKey);

    /// <summary>For pages and event streams; says by itself of nobody whose they are.</summary>
    public HttpClient Http { get; }

    public BoardSite Site { get; }
    public string Code { get; }
    public string StewardKey { get; }

    /// <summary>What the people look out for at present.</summary>
    public Stage<Lookout> Stage { get; } = new();

    public HallFaults Faults { get; } = new();

    /// <summary>Those whose page is alive, or was.</summary>
    public IReadOnlyList<Person> People => _people;

    public static async Task<Hall> OpenAsync(Uri address, CancellationToken cancel)
    {
        // Everybody's cookie is set by hand, on each request.
        var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = int.MaxValue, UseCookies = false }) { BaseAddress = address };
        var site = new BoardSite(http);
        return new(http, site, Known(await site.OpenAsync(new("Load"), cancel)));
    }

    /// <summary>Puts so many cards on the board.</summary>
    public async Task FillAsync(int cards, IReadOnlyList<string> texts, CancellationToken cancel)
    {
        var key = Known(await Site.JoinAsync(Code, "Alex", cancel)).Key;
        var limit = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };
        await Parallel.ForAsync(0, cards, limit, async (card, cancelled) =>
        {
            var act = new Contribute { Id = Guid.NewGuid(), Kind = ContributionKind.Issue, Text = texts[card % texts.Count] };
            Known(await Site.ActAsync(Code, key, act, cancelled));
        });
    }

    /// <summary>People come in one after another at a steady pace. Whoever does not get in is counted, and stays out.</summary>
    /// <param name="page">The page they open: its address after the board's own.</param>
    /// <param name="come">What each does before they open it, by their number, to have a key.</param>
    public async Task SeatAsync(int people, TimeSpan within, string page, Func<int, CancellationToken, Task<string>> come, CancellationToken cancel)
    {
        var start = Stopwatch.GetTimestamp();
        var coming = new List<Task<Person?>>(people);
        while (coming.Count < people)
        {
            var early = within * coming.Count / people - Stopwatch.GetElapsedTime(start);
            if (early > TimeSpan.Zero)
            {
                await Task.Delay(early, cancel);
            }

            coming.Add(ComeInAsync(coming.Count, page, come, cancel));
        }

        _people = [.. (await Task.WhenAll(coming)).OfType<Person>()];
    }

    /// <summary>Somebody new joins the board.</summary>
    /// <returns>Their key.</returns>
    public async Task<string> JoinAsync(int number, CancellationToken cancel) => Known(await Site.JoinAsync(Code, $"Sam {number}", cancel)).Key;

    /// <summary>Somebody new watches the board from now on by the hub, and has no live page open.</summary>
    /// <param name="number">Whose row of sightings is theirs.</param>
    public async Task<IAsyncDisposable> WatchAsync(int number, CancellationToken cancel)
    {
        var told = new Eye(number, Stage, lookout => lookout.Told);
        var socket = await HubSocket.ConnectAsync(Http.BaseAddress!, "hubs/board", await JoinAsync(number, cancel), told.Heard, Faults.WatcherEnded, cancel);
        var facts = Known(await Site.FactsAsync(Code, cancel));
        await socket.StreamAsync("WatchFrom", cancel, Code, facts.Version, facts.Epoch);
        return socket;
    }

    /// <summary>Everybody goes home.</summary>
    public async Task EmptyAsync()
    {
        var leaving = _people;
        _people = [];
        foreach (var person in leaving)
        {
            await person.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await EmptyAsync();
        Http.Dispose();
    }

    /// <exception cref="InvalidOperationException">The server refused.</exception>
    internal static T Known<T>(Answer<T> answer)
        where T : class => answer.Value ?? throw new InvalidOperationException($"The server refused: {answer.Refusal}");

    private async Task<Person?> ComeInAsync(int number, string page, Func<int, CancellationToken, Task<string>> come, CancellationToken cancel)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        bound.CancelAfter(Patience);
        try
        {
            return await Person.OpenAsync(this, number, await come(number, bound.Token), page, bound.Token);
        }
#pragma warning disable CA1031 // Whatever kept somebody out, it is counted and told.
        catch (Exception kept) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Faults.DidNotGetIn(kept);
            return null;
        }
    }
}
