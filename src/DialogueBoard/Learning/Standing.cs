using DialogueBoard.Boards;
using DialogueBoard.Contributions;

namespace DialogueBoard.Learning;

/// <summary>Somebody stands behind what was learned, on their footing.</summary>
public sealed record Standing : SideRecord
{
    public Footing? Footing { get; init; }
}
