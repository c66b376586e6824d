using System.Text.Json.Serialization;
using DialogueBoard.Boards;
using DialogueBoard.Dates;

namespace DialogueBoard.Openings;

/// <summary>"Something changed": an opening that appeared, and until when it is open.</summary>
public sealed record Opening : CardPart
{
    /// <summary>The last day on which it is open; null where nobody knows.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whether its last day is over; the board notices by itself.</summary>
    [JsonIgnore]
    public bool IsClosed => CameDue is not null;

    internal override CardPart Wordless() => this with { Due = null, By = By with { Name = null } };

    internal override CardPart WithWordsOf(CardPart held) =>
        this with { By = held.By, Due = CameDue is null && Until is { } until ? Day.IsOver(until) : null };
}
