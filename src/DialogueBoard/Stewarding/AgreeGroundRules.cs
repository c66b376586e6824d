using DialogueBoard.Acts;

namespace DialogueBoard.Stewarding;

/// <summary>Those who look after the board put down the ground rules that hold on it from now on. The old ones are kept nowhere.</summary>
public sealed record AgreeGroundRules : Act
{
    /// <summary>One sentence each, 1 to <see cref="GroundRules.Most"/>.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    internal override Decision Decide(Situation situation)
    {
        if (!situation.Actor.IsSteward)
        {
            return Refusal.Because(RefusalCode.StewardsOnly);
        }

        return GroundRules.Read(Rules, out var rules) is { } refusal ? refusal : Decision.Of(new GroundRules
        {
            Id = GroundRules.IdOf(situation.View.Board.Id),
            By = situation.Actor.By,
            At = situation.Now,
            Rules = rules,
        });
    }
}
