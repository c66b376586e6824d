using DialogueBoard.Acts;
using DialogueBoard.Sessions;

namespace DialogueBoard.Stewarding;

/// <summary>
/// Those who look after the board do not let words in that waited for them, with a reason that their author sees. For thirty days they can
/// be let in after all, and their author can read them, take them back or send them changed. Said again it gives another reason.
/// </summary>
public sealed record TurnDown : Act
{
    /// <inheritdoc cref="LetIn.ActIds"/>
    public required IReadOnlyList<Guid> ActIds { get; init; }

    /// <summary>What their author is told; may be left out where a rule is named.</summary>
    public string? Reason { get; init; }

    /// <summary>The number of the ground rule they go against, from 1.</summary>
    public int? Rule { get; init; }

    public override IReadOnlyCollection<Guid> NeedsWaitingActs => [.. (ActIds ?? []).Take(LetIn.Most)];

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override bool Adds => false;

    internal override Decision Decide(Situation situation)
    {
        CareReason why = default;
        var (refusal, asked) = LetIn.Read(situation, ActIds);
        if ((refusal ?? CareReason.Read(situation.View, Reason, Rule, out why)) is { } wrong)
        {
            return wrong;
        }

        // One that was turned down before is so still, from then on, and counts under the reason it has now.
        var tally = asked.Where(one => one.TurnedDownAt is not null).GroupBy(one => one.Rule)
            .Aggregate(CareTally.Of(situation), (counted, alike) => counted.TurnedDown(alike.Key, -alike.Count()))
            .TurnedDown(why.Rule, asked.Count);
        return Decision.Of(tally) with
        {
            Wait = [.. asked.Select(one => one with { TurnedDownAt = one.TurnedDownAt ?? situation.Now, Reason = why.Reason, Rule = why.Rule })],
        };
    }
}
