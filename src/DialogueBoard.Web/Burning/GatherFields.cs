using DialogueBoard.Threads;

namespace DialogueBoard.Web.Burning;

/// <summary>Which group somebody has chosen for a card.</summary>
public sealed class GatherFields
{
    public Guid Group { get; set; }

    public DrawThread ToAct(Guid id, Guid card) => new() { Id = id, From = Group, To = card, Relation = ThreadRelation.Gathers };
}
