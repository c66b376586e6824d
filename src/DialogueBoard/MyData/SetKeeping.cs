using DialogueBoard.Acts;
using DialogueBoard.Sessions;

namespace DialogueBoard.MyData;

/// <summary>Those who look after the board say for how long it keeps words that nobody touches; or that it keeps them until somebody takes them back.</summary>
public sealed record SetKeeping : Act
{
    /// <summary>In months, 1 to <see cref="Keeping.MostMonths"/>; null for as long as the board is there.</summary>
    public int? Months { get; init; }

    internal override bool Adds => false;

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override Decision Decide(Situation situation)
    {
        var there = Keeping.Of(situation.View);
        if (!situation.Actor.IsSteward)
        {
            return Refusal.Because(RefusalCode.StewardsOnly);
        }

        if (Months == there?.Months)
        {
            return Refusal.Because(RefusalCode.KeptSoAlready);
        }

        if (Months is not { } months)
        {
            return Decision.Of(there! with { Gone = true, Due = null, By = there.By.Nameless });
        }

        var before = there ?? new Keeping { Id = Id, By = situation.Actor.By, At = situation.Now, Months = months };
        var keeping = before with { By = situation.Actor.By, At = situation.Now, Months = months };
        return keeping.IsWhole ? Decision.Of(keeping.Next(situation.View, situation.Now)) : Refusal.Because(RefusalCode.NumberOutOfRange, "months", 1, Keeping.MostMonths);
    }
}
