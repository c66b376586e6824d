using System.Text.Json;
using DialogueBoard.Boards;
using DialogueBoard.Burning;
using DialogueBoard.Contributions;
using DialogueBoard.Deciding;
using DialogueBoard.Feed;
using DialogueBoard.Plans;
using DialogueBoard.Server.Feed;
using DialogueBoard.Themes;
using DialogueBoard.Threads;
using DialogueBoard.Vision;

namespace DialogueBoard.Server.InAndOut;

/// <summary>
/// The records of a board's own JSON, from this board or another, as the acts that put them on a board: each card with what
/// stands beside it, then the threads that people drew. Ids are made anew for this board, as for its CSV.
/// </summary>
internal sealed class BoardRecords(Put put, OpenBoard board, DateTime now)
{
    private readonly Dictionary<Guid, Contribution> _cards = (put.Contributions ?? [])
        .Where(card => card.State == ContributionState.OnBoard).DistinctBy(card => card.Id).ToDictionary(card => card.Id);

    private readonly ThemeRecords _themes = new(put.Themes ?? [], board);

    private readonly ILookup<Guid, BoardRecord> _beside = put.All().ToLookup(CardOf);

    /// <summary>Reads a board's JSON; null where it is something else.</summary>
    public static async Task<Put?> ReadAsync(Stream json, CancellationToken cancel)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<Put>(json, WireJson.Options, cancel) is { Contributions: not null } put && !put.All().Contains(null!) ? put : null;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The cards in the file's order, numbered from 1.</summary>
    public IEnumerable<(int Number, RowReading Reading)> Cards() => (put.Contributions ?? []).Select((card, n) => (n + 1, Read(card)));

    /// <summary>The threads that people drew between cards of the file; their numbers go on after the cards'.</summary>
    public IEnumerable<(int Number, DrawThread Act)> Threads() => (put.Threads ?? [])
        .Select((thread, n) => (Number: put.Contributions!.Count + n + 1, Thread: thread))
        .Where(one => !one.Thread.CameWithContribution && _cards.ContainsKey(one.Thread.From) && _cards.ContainsKey(one.Thread.To))
        .Select(one => (one.Number, new DrawThread
        {
            Id = Here(one.Thread.Id),
            From = Here(one.Thread.From),
            To = Here(one.Thread.To),
            Relation = one.Thread.Relation,
            Original = new(Person(one.Thread.By), one.Thread.At),
        }));

    /// <summary>What the stewards had put on the list of "When I..."; their numbers go on after the threads'.</summary>
    public IEnumerable<(int Number, AddLifeEvent Act)> LifeEvents() => (put.LifeEvents ?? []).Select((entry, n) =>
        (put.Contributions!.Count + (put.Threads?.Count ?? 0) + n + 1, new AddLifeEvent { Id = Here(entry.Id), Text = entry.Text }));

    /// <summary>The themes that are not on the board's list yet, each before its parts; their numbers go on after all others.</summary>
    public IEnumerable<(int Number, AddTheme Act)> Themes() => _themes.Acts().Select((act, n) =>
        (put.Contributions!.Count + (put.Threads?.Count ?? 0) + (put.LifeEvents?.Count ?? 0) + n + 1, act));

    /// <summary>The vision, where this board has none; its number goes on after the themes'.</summary>
    public IEnumerable<(int Number, SetVision Act)> Vision() => (BoardVision.Of(board.Feed.View) is null ? put.Visions ?? [] : []).Take(1).Select(vision =>
        (put.Contributions!.Count + (put.Threads?.Count ?? 0) + (put.LifeEvents?.Count ?? 0) + _themes.Acts().Count() + 1, new SetVision { Id = Here(vision.Id), Text = vision.Text }));

    private RowReading Read(Contribution card) =>
        card.State != ContributionState.OnBoard ? RowReading.LeftOut("no-words")
        : board.Feed.View.Knows(card.Id) ? RowReading.LeftOut("already-here")
        : card.At > now ? RowReading.LeftOut("bad-time")
        : new BringIn
        {
            Id = Here(card.Id),
            Kind = card.Kind,
            Text = card.Text,
            About = [.. card.About.Where(_cards.ContainsKey).Select(Here)],
            Speaking = card.Speaking,
            When = card.When,
            Place = card.Place,
            Asset = card.Asset,
            Original = new(Person(card.By), DateTime.SpecifyKind(card.At, DateTimeKind.Utc)),
            With = Put.Of(_beside[card.Id].Select(record => Moved(record, Here(card.Id)))),
        };

    private BoardRecord Moved(BoardRecord record, Guid card) => record switch
    {
        Filing filing => filing with { Id = CardPart.IdOf<Filing>(card), ContributionId = card, By = Person(filing.By), ThemeId = _themes.Here(filing.ThemeId) },
        Proposal proposal => proposal with
        {
            Id = CardPart.IdOf<Proposal>(card),
            ContributionId = card,
            By = Person(proposal.By),
            Bodies = [.. proposal.Bodies.Select(body => body?.By is { } by ? body with { By = Person(by) } : body!)],
        },
        Plan plan => plan with { Id = CardPart.IdOf<Plan>(card), ContributionId = card, By = Person(plan.By), ApprovedBy = plan.ApprovedBy is { } by ? Person(by) : null },
        CardPart part => part with { Id = DerivedId.Of(card, part.GetType().Name), ContributionId = card, By = Person(part.By) },
        SideRecord side => side with { Id = Here(side.Id), ContributionId = card, By = Person(side.By) },
        Energy.OfferedEnergy energy => energy with { Id = Here(energy.Id), ContributionId = card, By = Person(energy.By) },
        _ => record,
    };

    private static Guid CardOf(BoardRecord record) => record switch
    {
        SideRecord { ContributionId: { } card } => card,
        Energy.OfferedEnergy energy => energy.ContributionId,
        _ => Guid.Empty,
    };

    private By Person(By by) => new(DerivedId.Of(board.Id, $"participant {by.Id}"), by.Name);

    private Guid Here(Guid id) => board.Feed.View.Knows(id) ? id : DerivedId.Of(board.Id, $"imported {id}");
}
