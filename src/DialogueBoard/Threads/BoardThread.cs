using System.Text.Json.Serialization;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;

namespace DialogueBoard.Threads;

/// <summary>A typed thread from one contribution to another.</summary>
public sealed record BoardThread : BoardRecord
{
    public required Guid From { get; init; }
    public required Guid To { get; init; }
    public required ThreadRelation Relation { get; init; }
    public required By By { get; init; }
    public required DateTime At { get; init; }

    /// <summary>Whether it came with the contribution at its near end, as part of what that is about.</summary>
    [JsonIgnore]
    public bool CameWithContribution => Id == DerivedId.Of(From, To);

    /// <inheritdoc/>
    public override BoardRecord Without(Guid personId) => this with { By = By.Without(personId) };

    /// <summary>Whether this person may cut it: whoever drew it and a steward, and for a card in a group, anyone.</summary>
    public bool MayBeCutBy(Actor actor) => Relation == ThreadRelation.Gathers || By.Id == actor.Id || actor.IsSteward;
}
