using System.Text.Json.Serialization;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;

namespace DialogueBoard.Energy;

/// <summary>"I'd give an hour to this": one person's offer to one contribution. Never added up into a ranking.</summary>
public sealed record OfferedEnergy : BoardRecord
{
    public required Guid ContributionId { get; init; }
    public required By By { get; init; }
    public EnergyKind? With { get; init; }
    public string? Note { get; init; }

    /// <summary>The footing on which it is offered, where its giver said.</summary>
    public Footing? Footing { get; init; }

    /// <summary>The day by which it could be given; null for any.</summary>
    public DateOnly? CanBy { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Taken back: it leaves the board with no word and no name left in its row.</summary>
    internal OfferedEnergy Ended => this with { Gone = true, Note = null, By = By.Nameless };

    /// <inheritdoc/>
    public override BoardRecord Without(Guid personId) => By.Id == personId ? Ended : this;
}

public enum EnergyKind
{
    [JsonStringEnumMemberName("time")] Time,
    [JsonStringEnumMemberName("skill")] Skill,
    [JsonStringEnumMemberName("room")] Room,
    [JsonStringEnumMemberName("money")] Money,
}
