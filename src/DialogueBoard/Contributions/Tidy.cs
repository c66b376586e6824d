using System.Text.Json.Serialization;
using DialogueBoard.Acts;
using DialogueBoard.OurMix;
using DialogueBoard.Sessions;

namespace DialogueBoard.Contributions;

/// <summary>
/// A steward has the whole web laid out anew, for everybody. The layout is worked out before the rule runs, off the
/// board's writer; cards that came meanwhile stay where they are.
/// </summary>
public sealed record Tidy : Act
{
    /// <summary>Where each card is to go. Filled in by the server.</summary>
    [JsonIgnore]
    public IReadOnlyList<Position> Layout { get; init; } = [];

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override IEnumerable<Practice> PracticesOf(Situation situation) => [Practices.Web];

    internal override Decision Decide(Situation situation) => situation.Actor.IsSteward
        ? Decision.Of([.. Layout
            .Where(position => situation.View.Contributions.ContainsKey(position.Id))
            .Select(position => situation.View.Contributions[position.Id] with { X = position.X, Y = position.Y })])
        : Refusal.Because(RefusalCode.StewardsOnly);
}
