using DialogueBoard.Boards;
using DialogueBoard.Words;

namespace DialogueBoard.Themes;

/// <summary>"By service": one entry of the stewards' list of themes or agencies, under which cards are filed.</summary>
public sealed record Theme : SideRecord
{
    public required string Name { get; init; }

    /// <summary>How it fits together with the others, in a sentence or two.</summary>
    public string? Says { get; init; }

    /// <summary>The theme of which it is a part, if any.</summary>
    public Guid? Under { get; init; }

    internal override IEnumerable<(string? Words, int Most)> AllWords => [(Name, Longest.Place), (Says, Longest.Aside)];
}
