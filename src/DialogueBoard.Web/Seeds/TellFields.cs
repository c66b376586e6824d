using DialogueBoard.Seeds;

namespace DialogueBoard.Web.Seeds;

/// <summary>What somebody has typed to say what they noticed on trying a seed.</summary>
public sealed class TellFields
{
    public string? Noticed { get; set; }
    public string? Next { get; set; }

    public TellTrial ToAct(Guid id, Guid trial) => new() { Id = id, ContributionId = trial, Noticed = Noticed ?? "", Next = Next };
}
