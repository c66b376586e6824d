using DialogueBoard.Acts;
using DialogueBoard.Organisations;
using DialogueBoard.Sessions;

namespace DialogueBoard.Shelf;

/// <summary>
/// Somebody looks after the board no longer. The last may do so too: then nobody does, until a holder of the stewards' link
/// comes back. Who holds the link, or looks after boards for the organisation that answers for this one, may also end the care of another.
/// </summary>
public sealed record PutCareDown : Act
{
    /// <summary>Whose care ends; null for one's own.</summary>
    public Guid? Of { get; init; }

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override bool Adds => false;

    internal override Decision Decide(Situation situation)
    {
        var (view, actor) = (situation.View, situation.Actor);
        var whose = Of ?? actor.Id;
        if (whose != actor.Id && !actor.HoldsLink && !Ownership.LetsLookAfter(view, actor.WorksAt))
        {
            return Refusal.Because(RefusalCode.LinkHoldersOnly);
        }

        return view.CareOf(whose) is { } care ? Decision.Of(care.Ended) : Refusal.Because(RefusalCode.NotLookingAfter);
    }
}
