using System.Runtime.CompilerServices;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;
using DialogueBoard.Energy;
using DialogueBoard.Steps;

namespace DialogueBoard.Ready;

/// <summary>
/// What can be done within thirty days: people on two footings or more would give something to it, and there is something to
/// begin with. Never a ranking: however many there are, it is ready or it is not. Safe from any thread.
/// </summary>
public static class ReadyNow
{
    /// <summary>How near a day has to be on which something can be given, in days from today.</summary>
    public const int Days = 30;

    private static readonly ConditionalWeakTable<BoardView, Dictionary<Guid, Footing>> Known = [];

    /// <summary>What is ready, what became so last first.</summary>
    public static IReadOnlyList<ReadyCard> Of(BoardView view, DateTime now)
    {
        var today = Day.Of(now);
        return
        [
            .. view.Energies.Values
                .Where(energy => energy.CanBy is not { } day || (day >= today && day <= today.AddDays(Days)))
                .GroupBy(energy => energy.ContributionId)
                .Select(given => Look(view, view.Contributions[given.Key], [.. given.OrderBy(energy => energy.At).ThenBy(energy => energy.Id)]))
                .OfType<ReadyCard>()
                .OrderByDescending(ready => ready.Since).ThenBy(ready => ready.Card.Id),
        ];
    }

    private static ReadyCard? Look(BoardView view, Contribution card, List<OfferedEnergy> given)
    {
        if (card.State != ContributionState.OnBoard)
        {
            return null;
        }

        var footings = given.Select(energy => (energy.At, Footing: FootingOf(view, energy)))
            .Where(stands => stands.Footing is not null)
            .DistinctBy(stands => stands.Footing)
            .ToList();
        var ties = view.ThreadsOf(card.Id)
            .Select(thread => (thread.At, Card: view.Contributions[thread.From == card.Id ? thread.To : thread.From]))
            .Where(tie => tie.Card.State == ContributionState.OnBoard)
            .ToList();
        var offers = ties.Where(tie => tie.Card.Kind == ContributionKind.Offer).DistinctBy(tie => tie.Card.Id).ToList();
        var gifts = given.Where(energy => energy.With is not null).ToList();
        if (footings.Count < 2 || gifts.Count + offers.Count == 0)
        {
            return null;
        }

        var offered = gifts.Select(energy => energy.At).Concat(offers.Select(tie => tie.At)).Min();
        return new(
            card,
            [.. footings.Select(stands => stands.Footing!.Value).Order()],
            [.. gifts.Select(energy => energy.With!.Value).Order()],
            [.. offers.Select(tie => tie.Card)],
            given.Max(energy => energy.CanBy),
            footings[1].At > offered ? footings[1].At : offered,
            [.. ties.Select(tie => tie.Card).Where(tied => view.PartOf<Step>(tied.Id) is { State: StepState.Trying }).Distinct()]);
    }

    // What they said with it, else how they last spoke on this board.
    private static Footing? FootingOf(BoardView view, OfferedEnergy energy) => energy.Footing
        ?? (Known.GetValue(view, Speakers).TryGetValue(energy.By.Id, out var footing) ? footing : null);

    private static Dictionary<Guid, Footing> Speakers(BoardView view)
    {
        var speakers = new Dictionary<Guid, Footing>();
        foreach (var card in view.Arrivals.Select(arrival => view.Contributions[arrival.Id]))
        {
            if (card is { State: ContributionState.OnBoard, Speaking.Footing: { } footing })
            {
                speakers[card.By.Id] = footing;
            }
        }

        return speakers;
    }
}
