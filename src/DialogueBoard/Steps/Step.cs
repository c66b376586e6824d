using System.Text.Json.Serialization;
using DialogueBoard.Boards;
using DialogueBoard.Dates;
using DialogueBoard.Words;

namespace DialogueBoard.Steps;

/// <summary>
/// "Good enough for now": what is tried on the way, until a date on which all look again. What will be tried stands on the
/// card itself; who sees it differently says so about the card, and stops nothing.
/// </summary>
public sealed record Step : CardPart
{
    public string? Why { get; init; }

    /// <summary>What those who try it are unsure of.</summary>
    public string? Unsure { get; init; }

    public string? Risk { get; init; }

    /// <summary>How the risk is kept small.</summary>
    public string? KeptSmall { get; init; }

    /// <summary>Who carries it, in their own words.</summary>
    public string? CarriedBy { get; init; }

    /// <summary>The day on which it comes back by itself.</summary>
    public required DateOnly LookAgain { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public StepState State { get; init; }

    /// <summary>How often all have looked again.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Looks { get; init; }

    internal override IEnumerable<(string? Words, int Most)> AllWords =>
        [(Why, Longest.Aside), (Unsure, Longest.Aside), (Risk, Longest.Aside), (KeptSmall, Longest.Aside), (CarriedBy, Longest.Whom)];

    internal override CardPart Wordless() => this with
    {
        Why = null,
        Unsure = null,
        Risk = null,
        KeptSmall = null,
        CarriedBy = null,
        Due = null,
        By = By with { Name = null },
    };

    internal override CardPart WithWordsOf(CardPart held) => held is Step step
        ? this with
        {
            Why = step.Why,
            Unsure = step.Unsure,
            Risk = step.Risk,
            KeptSmall = step.KeptSmall,
            CarriedBy = step.CarriedBy,
            By = step.By,
            Due = State == StepState.Trying && CameDue is null ? Day.Begins(LookAgain) : null,
        }
        : this;
}
