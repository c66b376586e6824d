using DialogueBoard.Acts;
using DialogueBoard.Ballots;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;

namespace DialogueBoard.Priorities;

/// <summary>
/// Gives one's dots to cards, in private and all at once: what is given now replaces what was given before, and nothing at all
/// takes every dot back. A round that is open can be seen through wherever the dial stands.
/// </summary>
public sealed record GiveDots : BallotAct
{
    public required Guid RoundId { get; init; }
    public required IReadOnlyList<GivenDots> Dots { get; init; }

    // Taking one's own dots back adds nothing.
    internal override bool Adds => Dots is { Count: > 0 };

    private protected override (Refusal? Refusal, Guid OnId, object? Said) Say(Situation situation)
    {
        if (!situation.View.Sides.TryGetValue(RoundId, out var record) || record is not PriorityRound round)
        {
            return (Refusal.Because(RefusalCode.UnknownRecord), default, null);
        }

        var refusal = round.IsOpen(situation.Now) ? Refuse(situation.View, round) : Refusal.Because(RefusalCode.RoundClosed);
        return (refusal, round.Id, Dots is { Count: > 0 } ? Dots : null);
    }

    private Refusal? Refuse(BoardView view, PriorityRound round) =>
        Dots is null || Dots.Contains(null!) ? Refusal.Because(RefusalCode.Malformed, "dots")
        : Dots.FirstOrDefault(given => given.Dots < 1) is not null ? Refusal.Because(RefusalCode.NoDots)
        : Dots.Sum(given => (long)given.Dots) is var sum && sum > round.Dots ? Refusal.Because(RefusalCode.TooManyDots, sum, round.Dots)
        : Dots.DistinctBy(given => given.ContributionId).Count() != Dots.Count ? Refusal.Because(RefusalCode.CardTwice)
        : Dots.Select(given => Refuse(view, given.ContributionId)).FirstOrDefault(refusal => refusal is not null);

    private static Refusal? Refuse(BoardView view, Guid id) =>
        !view.Contributions.TryGetValue(id, out var card) ? Refusal.Because(RefusalCode.UnknownContribution)
        : !Kinds.CanBePriority(card.Kind) ? Refusal.Because(RefusalCode.OtherKind)
        : card.State != ContributionState.OnBoard ? Refusal.Because(RefusalCode.WordsNotOnBoard)
        : null;
}
