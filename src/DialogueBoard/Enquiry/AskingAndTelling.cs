using System.Runtime.CompilerServices;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;

namespace DialogueBoard.Enquiry;

/// <summary>
/// How much of what is on a board asks and how much tells: for the board as a whole, never for a person. Steps, promises,
/// groups, offers and the like do neither. Counted once for each view. Safe from any thread.
/// </summary>
public sealed record AskingAndTelling(int Asking, int Telling)
{
    private static readonly ConditionalWeakTable<BoardView, AskingAndTelling> Known = [];

    public int All => Asking + Telling;

    public static AskingAndTelling Of(BoardView view) => Known.GetValue(view, Counted);

    /// <summary>Whether a card of this kind asks; false where it tells, null where it does neither.</summary>
    public static bool? Asks(ContributionKind kind) => kind switch
    {
        ContributionKind.Question or ContributionKind.NotKnowing => true,
        ContributionKind.Issue or ContributionKind.Story or ContributionKind.BuildingOn or ContributionKind.DifferentView
            or ContributionKind.LinkNoticed or ContributionKind.Position or ContributionKind.For or ContributionKind.Against
            or ContributionKind.Contact or ContributionKind.Learning => false,
        _ => null,
    };

    private static AskingAndTelling Counted(BoardView view)
    {
        var (asking, telling) = (0, 0);
        foreach (var card in view.Contributions.Values.Where(card => card.State == ContributionState.OnBoard))
        {
            asking += Asks(card.Kind) is true ? 1 : 0;
            telling += Asks(card.Kind) is false ? 1 : 0;
        }

        return new(asking, telling);
    }
}
