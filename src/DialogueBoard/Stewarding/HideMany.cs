using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Sessions;

namespace DialogueBoard.Stewarding;

/// <summary>
/// A steward takes the words of many cards off the board in one act: chosen ones, those of one person, or those said between two times;
/// where more than one of these is given, what fits all. What has no words on the board is passed over. <see cref="RestoreMany"/> undoes it.
/// </summary>
public sealed record HideMany : Act
{
    /// <summary>The most cards hidden in one act, the oldest first. The same again, under another id, hides the next.</summary>
    public const int Most = 500;

    public IReadOnlyList<Guid>? ContributionIds { get; init; }

    /// <summary>All that this person said.</summary>
    public Guid? By { get; init; }

    /// <summary>All that was said from then on, UTC.</summary>
    public DateTime? From { get; init; }

    /// <summary>All that was said until then, UTC.</summary>
    public DateTime? Until { get; init; }

    /// <inheritdoc cref="Hide.Reason"/>
    public string? Reason { get; init; }

    /// <inheritdoc cref="Hide.Rule"/>
    public int? Rule { get; init; }

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override bool Adds => false;

    internal override Decision Decide(Situation situation)
    {
        if (!situation.Actor.IsSteward)
        {
            return Refusal.Because(RefusalCode.StewardsOnly);
        }

        CareReason why = default;
        if ((RefuseChoice() ?? CareReason.Read(situation.View, Reason, Rule, out why)) is { } refusal)
        {
            return refusal;
        }

        var cards = Chosen(situation.View).Where(card => card.State == ContributionState.OnBoard).Take(Most).ToList();
        return cards.Count == 0 ? Refusal.Because(RefusalCode.NoneToHide) : Hiding.Of(situation, Id, cards, why);
    }

    private Refusal? RefuseChoice() =>
        ContributionIds is null && By is null && (From is null || Until is null) ? Refusal.Because(RefusalCode.WhichCards)
        : ContributionIds is { Count: > Most } ? Refusal.Because(RefusalCode.TooMany, "contributionIds", Most)
        : null;

    /// <summary>The cards that it speaks of, the oldest first, whatever became of their words.</summary>
    public IEnumerable<Contribution> Chosen(BoardView view)
    {
        var (from, until) = (SessionWords.Utc(From) ?? DateTime.MinValue, SessionWords.Utc(Until) ?? DateTime.MaxValue);
        var all = ContributionIds is { } ids
            ? ids.Distinct().Where(view.Contributions.ContainsKey).Select(id => view.Contributions[id]).OrderBy(card => card.At).ThenBy(card => card.Id)
            : By is { } by ? view.SaidBy(by) : view.Arrivals.Select(arrival => view.Contributions[arrival.Id]);
        return all.Where(card => (By is null || card.By.Id == By) && card.At >= from && card.At <= until);
    }
}
