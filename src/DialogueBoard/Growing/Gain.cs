using System.Text.Json.Serialization;
using DialogueBoard.Boards;
using DialogueBoard.Words;

namespace DialogueBoard.Growing;

/// <summary>A gain that somebody noticed: what grew stands on the card.</summary>
public sealed record Gain : CardPart
{
    /// <summary>How people work together, or what came of it.</summary>
    public required GainOf Of { get; init; }

    /// <summary>Whether anybody had planned it.</summary>
    public bool Planned { get; init; }

    /// <summary>"Also helps: ...": whose existing aims it serves, a partner's or the partnership's.</summary>
    public IReadOnlyList<string> AlsoHelps { get; init; } = [];

    internal override IEnumerable<(string? Words, int Most)> AllWords => AlsoHelps.Select(whose => ((string?)whose, Longest.Whom));

    internal override CardPart Wordless() => this with { AlsoHelps = [], By = By with { Name = null } };

    internal override CardPart WithWordsOf(CardPart held) => held is Gain gain ? this with { AlsoHelps = gain.AlsoHelps, By = gain.By } : this;
}

public enum GainOf
{
    [JsonStringEnumMemberName("process")] Process,
    [JsonStringEnumMemberName("outcome")] Outcome,
}
