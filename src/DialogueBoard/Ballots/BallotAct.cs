using System.Text.Json;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Sessions;

namespace DialogueBoard.Ballots;

/// <summary>
/// An act by which somebody says something in private. The board's history has that it happened, and not who did it; saying it
/// again replaces what they said before. It needs the person's own key at hand, so a circuit, which has none, cannot do it.
/// </summary>
public abstract record BallotAct : Act
{
    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override bool Adds => false;

    /// <summary>What is said and on what, or why it may not be.</summary>
    private protected abstract (Refusal? Refusal, Guid OnId, object? Said) Say(Situation situation);

    internal sealed override Decision Decide(Situation situation)
    {
        if (situation.Actor.Voter is not { } voter)
        {
            return Refusal.Because(RefusalCode.OnItsOwnPage);
        }

        var (refusal, onId, said) = Say(situation);
        return refusal is not null ? refusal : Decision.Of() with
        {
            Cast = new Ballot
            {
                BoardId = situation.View.Board.Id,
                OnId = onId,
                Voter = DerivedId.Of(voter, onId),
                Said = said is null ? null : JsonSerializer.Serialize(said, WireJson.Options),
            },
        };
    }
}
