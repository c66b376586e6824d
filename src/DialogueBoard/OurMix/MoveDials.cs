using DialogueBoard.Acts;
using DialogueBoard.Words;

namespace DialogueBoard.OurMix;

/// <summary>
/// Those who look after the board move one or more of its dials, openly: the board keeps who, when and why. A dial that is
/// part of a running experiment waits for the experiment.
/// </summary>
public sealed record MoveDials : Act
{
    public required IReadOnlyList<DialStop> To { get; init; }
    public string? Why { get; init; }

    internal override bool Adds => false;

    internal override Decision Decide(Situation situation)
    {
        if (!situation.Actor.IsSteward)
        {
            return Refusal.Because(RefusalCode.StewardsOnly);
        }

        string? why = null;
        var refusal = Dials.Refuse(situation.View, To) ?? PlainText.ReadIfAny(Why, "why", Longest.Aside, out why);
        return refusal is not null ? refusal : Decision.Of([.. Dials.Moves(situation, Id, To, why, experiment: null)]);
    }
}
