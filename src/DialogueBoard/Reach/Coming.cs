using System.Text.Json.Serialization;
using DialogueBoard.Boards;
using DialogueBoard.Words;

namespace DialogueBoard.Reach;

/// <summary>How a card's voice came to the board, where not simply over the web by the one who speaks.</summary>
public sealed record Coming : CardPart
{
    public required Channel Channel { get; init; }

    /// <summary>The counter, street or meeting, or the service it was about.</summary>
    public string? Where { get; init; }

    /// <summary>Whether somebody else wrote it down for the one who speaks, with their OK.</summary>
    public bool OnBehalf { get; init; }

    internal override IEnumerable<(string? Words, int Most)> AllWords => [(Where, Longest.Place)];

    internal override CardPart Wordless() => this with { Where = null, By = By with { Name = null } };

    internal override CardPart WithWordsOf(CardPart held) => held is Coming coming ? this with { Where = coming.Where, By = coming.By } : this;
}

/// <summary>Where a voice came from.</summary>
public enum Channel
{
    [JsonStringEnumMemberName("web")] Web,
    [JsonStringEnumMemberName("counter")] Counter,
    [JsonStringEnumMemberName("street")] Street,
    [JsonStringEnumMemberName("meeting")] Meeting,
    [JsonStringEnumMemberName("post")] Post,
    [JsonStringEnumMemberName("phone")] Phone,
}
