using System.Text.Json.Serialization;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;
using DialogueBoard.Promises;
using DialogueBoard.Words;

namespace DialogueBoard.Held;

/// <summary>
/// "Held by an agency": what is done stands on the card; one agency is accountable for it, on a mandate, and reports back by a
/// day to those it answers to. Past that day without a report it is marked and asks.
/// </summary>
public sealed record Commitment : CardPart
{
    /// <summary>The one agency that is accountable.</summary>
    public required string Agency { get; init; }

    /// <summary>What it acts on: a law, a budget, a decision.</summary>
    public required string Mandate { get; init; }

    /// <summary>The people it answers to.</summary>
    public string? AnswersTo { get; init; }

    /// <summary>The day by which it next reports; null once nothing more is expected.</summary>
    public DateOnly? ReportBack { get; init; }

    /// <summary>When it last reported.</summary>
    public DateTime? ReportedAt { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Done { get; init; }

    /// <summary>Whether the agency is silent past its day.</summary>
    public bool IsSilent() => CameDue is not null;

    /// <summary>Whether somebody speaks for the agency here: who wrote it down, a member admitted for that body, a steward.</summary>
    /// <param name="actor">With their rights as they are on this board.</param>
    public bool MayBeReportedBy(Actor actor, BoardView view) => actor.IsSteward || By.Id == actor.Id
        || view.SpeaksFor(actor.Id, Agency);

    /// <summary>The reports on it whose words are on the board, latest first.</summary>
    public IEnumerable<(Contribution Card, Report Report)> Reports(BoardView view) => view.ThreadsOf(ContributionId!.Value).Reverse()
        .Where(thread => thread.To == ContributionId && thread.CameWithContribution)
        .Select(thread => view.Contributions[thread.From])
        .Where(card => card is { Kind: ContributionKind.Report, State: ContributionState.OnBoard })
        .Select(card => (card, view.PartOf<Report>(card.Id)!));

    /// <summary>This once its agency has reported.</summary>
    internal Commitment Reported(DateTime at, bool done, DateOnly? next)
    {
        var day = done ? null : next;
        return this with { ReportedAt = at, ReportBack = day, Done = done, CameDue = null, Due = day is { } named ? Day.IsOver(named) : null };
    }

    internal override IEnumerable<(string? Words, int Most)> AllWords =>
        [(Agency, Longest.Whom), (Mandate, Longest.Aside), (AnswersTo, Longest.Whom)];

    internal override CardPart Wordless() => this with { Agency = "", Mandate = "", AnswersTo = null, Due = null, By = By with { Name = null } };

    internal override CardPart WithWordsOf(CardPart held) => held is Commitment commitment
        ? this with
        {
            Agency = commitment.Agency,
            Mandate = commitment.Mandate,
            AnswersTo = commitment.AnswersTo,
            By = commitment.By,
            Due = CameDue is null && ReportBack is { } day ? Day.IsOver(day) : null,
        }
        : this;
}
