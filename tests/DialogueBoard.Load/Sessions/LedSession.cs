using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Load.Circuits;
using DialogueBoard.Sessions;

namespace DialogueBoard.Load.Sessions;

/// <summary>A session that is on in a hall, as whoever leads it runs it: by acts over HTTP.</summary>
internal sealed class LedSession
{
    private const string Depot = "Bus depot";
    private readonly Hall _hall;
    private readonly Guid _id;
    private readonly Lookout[] _prompts;
    private string _key;
    private int _round = -1;

    private LedSession(Hall hall, Guid id, Lookout[] prompts) => (_hall, _id, _prompts, _key) = (hall, id, prompts, hall.StewardKey);

    /// <summary>Plans and opens one. Each round's prompt has a word of its own.</summary>
    /// <param name="rows">How many look out for those words.</param>
    public static async Task<LedSession> OpenAsync(Hall hall, IReadOnlyList<RoundKind> kinds, int rows, CancellationToken cancel)
    {
        var prompts = kinds.Select(_ => new Lookout(1, rows)).ToArray();
        var plan = new PlanSession
        {
            Id = Guid.NewGuid(),
            Purpose = "What would make the evening bus work for everybody who needs it",
            Where = "Town hall, and on the call",
            HeldBy = [Depot, "Hospital"],
            Rounds = [.. kinds.Select((kind, n) => new PlannedRound(kind, $"What have you seen of it yourself, {prompts[n].Words[0]}, and what did it mean to you?", 30))],
        };
        var session = new LedSession(hall, plan.Id, prompts);
        await session.LeadAsync(plan, cancel);
        await session.LeadAsync(new OpenSession { Id = Guid.NewGuid(), SessionId = plan.Id }, cancel);
        return session;
    }

    /// <summary>The word of the round that is on.</summary>
    public Lookout Prompt => _prompts[_round];

    /// <summary>Somebody joins the board and comes into the session, every other one in their job; the first is handed the panel.</summary>
    /// <returns>Their key.</returns>
    public async Task<string> ComeInAsync(int number, CancellationToken cancel)
    {
        var joined = Hall.Known(await _hall.Site.JoinAsync(_hall.Code, $"Sam {number}", cancel));
        var speaking = number % 2 == 0 ? new Speaking(SpeakingFor.Job, Depot, Footing.Work) : new Speaking(SpeakingFor.Self, Footing: Footing.Lived);
        var enter = new EnterSession { Id = Guid.NewGuid(), SessionId = _id, Speaking = speaking };
        Hall.Known(await _hall.Site.ActAsync(_hall.Code, joined.Key, enter, cancel));
        if (number == 0)
        {
            await LeadAsync(new HandPanel { Id = Guid.NewGuid(), SessionId = _id, To = joined.Id }, cancel);
            _key = joined.Key;
        }

        return joined.Key;
    }

    /// <summary>Makes the next round the one whose word is <see cref="Prompt"/>, to be started then.</summary>
    public StartRound Next() => new() { Id = Guid.NewGuid(), SessionId = _id, Round = ++_round };

    public KeepQuiet KeepQuiet() => new() { Id = Guid.NewGuid(), SessionId = _id };

    public Reveal Reveal() => new() { Id = Guid.NewGuid(), SessionId = _id };

    public BringTo BringTo(Guid card) => new() { Id = Guid.NewGuid(), SessionId = _id, ContributionId = card };

    public CloseSession Close() => new() { Id = Guid.NewGuid(), SessionId = _id };

    /// <summary>Does something as the one who leads.</summary>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public async Task<Receipt> LeadAsync(Act act, CancellationToken cancel) =>
        Hall.Known(await _hall.Site.ActAsync(_hall.Code, _key, act, cancel));
}
