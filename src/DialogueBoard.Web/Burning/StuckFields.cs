using DialogueBoard.Burning;
using DialogueBoard.Web.Contributions;

namespace DialogueBoard.Web.Burning;

/// <summary>What somebody has typed about where a card got stuck.</summary>
public sealed class StuckFields
{
    public string? Where { get; set; }
    public string? Name { get; set; }

    public SayStuck ToAct(Guid id, Guid card) => new()
    {
        Id = id,
        ContributionId = card,
        Where = WireName.Read<StuckAt>(Where) ?? StuckAt.NobodyKnows,
        Name = Name,
    };
}
