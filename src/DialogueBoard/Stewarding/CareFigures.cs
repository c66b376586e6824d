using DialogueBoard.Boards;
using DialogueBoard.Contributions;

namespace DialogueBoard.Stewarding;

/// <summary>What became of words on a board under those who look after it: numbers only, for everybody.</summary>
/// <param name="Hidden">Cards whose words are hidden now.</param>
/// <param name="PutBack">How often hidden words were put back.</param>
/// <param name="TurnedDown">Words that were not let in.</param>
/// <param name="For">The same by ground rule, as often as it happened; the reasons of their own last.</param>
public sealed record CareFigures(int Hidden, int PutBack, int TurnedDown, IReadOnlyList<CareLine> For)
{
    public static CareFigures Of(BoardView view)
    {
        var lines = CareTally.Of(view)?.Lines ?? [];
        return new(
            view.Contributions.Values.Count(card => card.State == ContributionState.Hidden),
            lines.Sum(line => line.PutBack),
            lines.Sum(line => line.TurnedDown),
            [.. lines.OrderBy(line => line.Rule is null).ThenByDescending(line => line.Hidden + line.TurnedDown).ThenBy(line => line.Rule, StringComparer.Ordinal)]);
    }
}
