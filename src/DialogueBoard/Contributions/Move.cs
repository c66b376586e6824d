using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.OurMix;
using DialogueBoard.Sessions;
using DialogueBoard.Words;

namespace DialogueBoard.Contributions;

/// <summary>Somebody lays cards elsewhere on the picture, which all share.</summary>
public sealed record Move : Act
{
    public required IReadOnlyList<Position> Positions { get; init; }

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override IEnumerable<Practice> PracticesOf(Situation situation) => [Practices.Web];

    internal override Decision Decide(Situation situation)
    {
        if (Positions.Count is 0 or > Longest.Moves)
        {
            return Positions.Count == 0
                ? Refusal.Because(RefusalCode.Malformed, "positions")
                : Refusal.Because(RefusalCode.TooMany, "positions", Longest.Moves);
        }

        if (Positions.Any(position => position is not { IsOnThePicture: true }))
        {
            return Refusal.Because(RefusalCode.OffThePicture);
        }

        var moved = new Dictionary<Guid, BoardRecord>(Positions.Count);
        foreach (var position in Positions)
        {
            if (!situation.View.Contributions.TryGetValue(position.Id, out var contribution))
            {
                return Refusal.Because(RefusalCode.UnknownContribution);
            }

            moved[position.Id] = contribution with { X = position.X, Y = position.Y };
        }

        return Decision.Of([.. moved.Values]);
    }
}
