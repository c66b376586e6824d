using System.Diagnostics;
using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Load.Wire;

namespace DialogueBoard.Load.Circuits;

/// <summary>Somebody who has joined a board and has its live page open: its circuit, and the event stream of its picture.</summary>
internal sealed class Person : IAsyncDisposable
{
    private readonly Hall _hall;
    private readonly string _key;
    private EventSocket? _events;

    private Person(Hall hall, int number, string key, Circuit circuit, Eye drawn, TimeSpan aliveIn)
    {
        (_hall, Number, _key, Circuit, Drawn, AliveIn) = (hall, number, key, circuit, drawn, aliveIn);
        Told = new(number, hall.Stage, lookout => lookout.Told);
    }

    public Circuit Circuit { get; }

    /// <summary>What came by the circuit.</summary>
    public Eye Drawn { get; }

    /// <summary>What came by the event stream.</summary>
    public Eye Told { get; }

    /// <summary>From asking for the page to its circuit being alive.</summary>
    public TimeSpan AliveIn { get; }

    /// <summary>Whose row of sightings is theirs.</summary>
    public int Number { get; }

    /// <param name="number">Whose row of sightings is theirs.</param>
    /// <param name="key">Of the participant that they are.</param>
    /// <param name="page">The live page's address after the board's own.</param>
    public static async Task<Person> OpenAsync(Hall hall, int number, string key, string page, CancellationToken cancel)
    {
        var cookie = $"device={key}";
        var drawn = new Eye(number, hall.Stage, lookout => lookout.Drawn);
        var began = Stopwatch.GetTimestamp();
        var circuit = await Circuit.OpenAsync(
            hall.Http, $"b/{hall.Code}{page}", cookie, drawn.Heard, why => hall.Faults.CircuitEnded(why), cancel);
        var person = new Person(hall, number, key, circuit, drawn, Stopwatch.GetElapsedTime(began));
        try
        {
            // A live page asks for the whole board first.
            person._events = await EventSocket.ConnectAsync(
                hall.Http, $"api/boards/{hall.Code}/changes?after=0", cookie, person.Told.Heard, hall.Faults.StreamEnded, cancel);
            return person;
        }
        catch
        {
            await person.DisposeAsync();
            throw;
        }
    }

    /// <summary>Puts a card on the board, over HTTP as the page's outbox does.</summary>
    /// <returns>Null where it was refused.</returns>
    public async Task<Receipt?> WriteAsync(string text, CancellationToken cancel)
    {
        var act = new Contribute { Id = Guid.NewGuid(), Kind = ContributionKind.Issue, Text = text };
        return (await _hall.Site.ActAsync(_hall.Code, _key, act, cancel)).Value;
    }

    public async ValueTask DisposeAsync()
    {
        await Circuit.DisposeAsync();
        if (_events is not null)
        {
            await _events.DisposeAsync();
        }
    }
}
