using System.Text.Json.Serialization;
using DialogueBoard.Boards;
using DialogueBoard.Words;

namespace DialogueBoard.Burning;

/// <summary>"Where did this get stuck?", as one person sees it for one card. Added up they are the stuck map.</summary>
public sealed record Stuck : SideRecord
{
    public required StuckAt Where { get; init; }

    /// <summary>Which place, service or rule.</summary>
    public string? Name { get; init; }

    internal override IEnumerable<(string? Words, int Most)> AllWords => [(Name, Longest.Place)];

    /// <summary>This once the words of its card can no longer be read: who says where may name the same people.</summary>
    internal Stuck Wordless() => this with { Name = null, By = By with { Name = null } };

    /// <inheritdoc/>
    public override BoardRecord Without(Guid personId) => By.Id == personId ? Wordless() : this;
}

public enum StuckAt
{
    [JsonStringEnumMemberName("place")] Place,
    [JsonStringEnumMemberName("service")] Service,
    [JsonStringEnumMemberName("rule")] Rule,
    [JsonStringEnumMemberName("nobody-knows")] NobodyKnows,
}
