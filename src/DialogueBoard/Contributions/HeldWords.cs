using System.Text.Json;
using DialogueBoard.Boards;
using DialogueBoard.Burning;
using DialogueBoard.Feed;
using DialogueBoard.Stewarding;
using DialogueBoard.Targets;

namespace DialogueBoard.Contributions;

/// <summary>
/// The words of a hidden contribution, kept apart from the board: never in a view, a delta, an export or a log.
/// Its author and the stewards may read them.
/// </summary>
public sealed record HeldWords
{
    public required Guid BoardId { get; init; }
    public required Guid ContributionId { get; init; }
    public required Guid AuthorId { get; init; }
    public required string Text { get; init; }
    public string? Language { get; init; }
    public string? Name { get; init; }
    public string? Whom { get; init; }
    public string? When { get; init; }
    public string? Place { get; init; }

    /// <summary>The words of the card's parts, of where it got stuck and of who measured it, as the wire writes records; null where it has none.</summary>
    public string? Parts { get; init; }

    /// <summary>What the steward told the author.</summary>
    public required string Reason { get; init; }

    /// <summary>The ground rule that the steward named, in its words at that time; null where they named none.</summary>
    public string? Rule { get; init; }

    /// <summary>The act by which it was hidden, with others perhaps.</summary>
    public Guid? HiddenIn { get; init; }

    public required DateTime At { get; init; }

    /// <summary>All that is to be kept of a card that is on the board.</summary>
    /// <param name="hiddenIn">The id of the act that hides it.</param>
    internal static HeldWords Of(BoardView view, Contribution contribution, CareReason why, Guid hiddenIn, DateTime at)
    {
        SideRecord[] parts = [.. view.PartsOf(contribution.Id), .. view.Beside<Stuck>(contribution.Id), .. view.Beside<Measured>(contribution.Id)];
        return Of(contribution, parts, why.Reason, at) with { Rule = why.Rule, HiddenIn = hiddenIn };
    }

    public static HeldWords Of(Contribution contribution, IReadOnlyCollection<SideRecord> parts, string reason, DateTime at) => new()
    {
        BoardId = contribution.BoardId,
        ContributionId = contribution.Id,
        AuthorId = contribution.By.Id,
        Text = contribution.Text,
        Language = contribution.Language,
        Name = contribution.By.Name,
        Whom = contribution.Speaking?.Whom,
        When = contribution.When,
        Place = contribution.Place,
        Parts = parts.Count == 0 ? null : JsonSerializer.Serialize(Put.Of(parts), WireJson.Options),
        Reason = reason,
        At = at,
    };

    /// <summary>The contribution with its words back.</summary>
    public Contribution GiveBackTo(Contribution hidden) => hidden with
    {
        State = ContributionState.OnBoard,
        Text = Text,
        Language = Language,
        By = hidden.By with { Name = Name },
        Speaking = hidden.Speaking is null ? null : hidden.Speaking with { Whom = Whom },
        When = When,
        Place = Place,
    };

    /// <summary>A part of the card with its words back.</summary>
    public CardPart GiveBackTo(CardPart part) => Find(part) is { } held ? part.WithWordsOf(held) : part;

    /// <summary>Where somebody says it got stuck, with the words back.</summary>
    public Stuck GiveBackTo(Stuck stuck) => Find(stuck) is { } held ? stuck with { Name = held.Name, By = held.By } : stuck;

    /// <summary>Readings with the names back of those who wrote them down.</summary>
    public IEnumerable<Measured> GiveBackTo(IEnumerable<Measured> readings)
    {
        var held = Read()?.Measures?.ToDictionary(reading => reading.Id) ?? [];
        return readings.Select(reading => held.TryGetValue(reading.Id, out var named) ? reading with { By = named.By } : reading);
    }

    /// <summary>What one person wrote of what is held beside the card's own words.</summary>
    public IEnumerable<SideRecord> PartsBy(Guid personId) => Read()?.All().OfType<SideRecord>().Where(held => held.By.Id == personId) ?? [];

    /// <summary>These held words of somebody's card without the name and the words that another person added to it.</summary>
    public HeldWords Without(Guid personId) => Read() is { } held
        ? this with { Parts = JsonSerializer.Serialize(Put.Of(held.All().Select(record => record.Without(personId))), WireJson.Options) }
        : this;

    private T? Find<T>(T record)
        where T : SideRecord => Read()?.All().OfType<T>().FirstOrDefault(held => held.Id == record.Id);

    private Put? Read() => Parts is null ? null : JsonSerializer.Deserialize<Put>(Parts, WireJson.Options);
}
