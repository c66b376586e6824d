using System.Text.Json.Serialization;
using DialogueBoard.Boards;
using DialogueBoard.Dates;
using DialogueBoard.Words;

namespace DialogueBoard.Consulting;

/// <summary>
/// "Consultation": set questions, from an opening to a closing day. What it is about stands on the card. Each person answers
/// once, in private; only what all answers come to is shown.
/// </summary>
public sealed record Consultation : CardPart
{
    /// <summary>Who asks.</summary>
    public string? AskedBy { get; init; }

    /// <summary>At least one.</summary>
    public required IReadOnlyList<SetQuestion> Questions { get; init; }

    /// <summary>The first day on which it can be answered.</summary>
    public required DateOnly Opens { get; init; }

    /// <summary>The last day on which it can be answered.</summary>
    public required DateOnly Closes { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ConsultationState State { get; init; }

    /// <summary>When it closed, by its day or earlier by hand.</summary>
    public DateTime? ClosedAt { get; init; }

    /// <summary>The first moment at which it cannot be answered any more.</summary>
    [JsonIgnore]
    public DateTime Ends => ClosedAt ?? Day.IsOver(Closes);

    /// <summary>Where it stands by the clock, however soon the board notices its days by itself.</summary>
    public ConsultationState StateAt(DateTime now) =>
        State == ConsultationState.Closed || now >= Ends ? ConsultationState.Closed
        : now >= Day.Begins(Opens) ? ConsultationState.Open
        : ConsultationState.Waiting;

    internal override bool IsWhole => Questions is { Count: >= 1 and <= Longest.Rows } && Questions.All(question => question?.IsWhole == true) && Opens <= Closes && Day.IsPlain(Opens) && Day.IsPlain(Closes);

    internal override SideRecord ComesDue(DateTime now) => State == ConsultationState.Waiting && Day.IsOver(Closes) > now
        ? this with { State = ConsultationState.Open, Due = Day.IsOver(Closes) }
        : this with { State = ConsultationState.Closed, ClosedAt = Day.IsOver(Closes), CameDue = now, Due = null };

    internal override IEnumerable<(string? Words, int Most)> AllWords =>
        [(AskedBy, Longest.Whom), .. Questions.SelectMany(question => question.AllWords)];

    internal override CardPart Wordless() => this with { AskedBy = null, Questions = [.. Questions.Select(question => question.Wordless())], Due = null, By = By with { Name = null } };

    internal override CardPart WithWordsOf(CardPart held) => held is Consultation consultation
        ? this with
        {
            AskedBy = consultation.AskedBy,
            Questions = consultation.Questions,
            By = consultation.By,
            Due = State switch { ConsultationState.Waiting => Day.Begins(Opens), ConsultationState.Open => Day.IsOver(Closes), _ => null },
        }
        : this;
}

public enum ConsultationState
{
    /// <summary>Its opening day has not come.</summary>
    [JsonStringEnumMemberName("waiting")] Waiting,
    [JsonStringEnumMemberName("open")] Open,
    [JsonStringEnumMemberName("closed")] Closed,
}
