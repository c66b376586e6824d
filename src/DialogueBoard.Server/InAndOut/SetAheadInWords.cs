using System.Globalization;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Held;
using DialogueBoard.Plans;
using DialogueBoard.Promises;
using DialogueBoard.Targets;
using DialogueBoard.Words;

namespace DialogueBoard.Server.InAndOut;

/// <summary>What more there is to something held by an agency, a report on it, a target or a plan, in lines to read.</summary>
internal static class SetAheadInWords
{
    /// <summary>A paragraph for each thing to say, of a card whose words are on the board.</summary>
    public static IEnumerable<string> Of(BoardView view, Contribution card) =>
        view.PartOf<Commitment>(card.Id) is { } commitment ? Of(commitment)
        : view.PartOf<Report>(card.Id) is { Half: null } report ? [ExportWords.Say(report.Kept ? "report-held-done" : "report-held-open")]
        : view.PartOf<Target>(card.Id) is { } target ? Of(view, target)
        : view.PartOf<Plan>(card.Id) is { } plan ? Of(plan)
        : [];

    private static IEnumerable<string> Of(Commitment commitment)
    {
        yield return ExportWords.Say("held-agency", MarkdownText.OneLine(commitment.Agency));
        yield return ExportWords.Say("held-mandate", MarkdownText.OneLine(commitment.Mandate));
        if (commitment.AnswersTo is { } answersTo)
        {
            yield return ExportWords.Say("held-answers-to", MarkdownText.OneLine(answersTo));
        }

        if (commitment.ReportedAt is { } reported)
        {
            yield return ExportWords.Say("held-reported", ExportWords.Date(reported));
        }

        yield return commitment.ReportBack is { } day ? ExportWords.Say(commitment.IsSilent() ? "held-silent" : "held-expected", ExportWords.Day(day))
            : ExportWords.Say(commitment.Done ? "held-done" : "held-quiet");
    }

    private static IEnumerable<string> Of(BoardView view, Target target)
    {
        var standing = TargetStanding.Of(view, target);
        yield return ExportWords.Say("target-goes", Number(target.Baseline), Amount(target, target.Aim), ExportWords.Day(target.ReachBy));
        if (standing.Readings.Count > 0)
        {
            yield return ExportWords.Say("target-readings", string.Join("; ", standing.Readings.Select(reading => $"{ExportWords.Day(reading.On)}: {Number(reading.Value)}")));
        }

        yield return ExportWords.Say($"target-{WireWord<TargetState>.Of(standing.State)}{(standing.State == TargetState.Reached && target.CameDue is not null ? "-over" : "")}");
    }

    private static IEnumerable<string> Of(Plan plan)
    {
        yield return plan.ApprovedAt is { } approved
            ? ExportWords.Say("plan-approved", ExportWords.Name(plan.ApprovedBy), ExportWords.Date(approved))
            : ExportWords.Say("plan-waiting");
        foreach (var (stage, at) in plan.Stages.Select((stage, at) => (stage, at + 1)))
        {
            yield return ExportWords.Say(
                stage.FinishedAt is not null ? "stage-finished" : stage.StartedAt is not null ? "stage-under-way" : "stage-waiting",
                at,
                MarkdownText.OneLine(stage.Name),
                MarkdownText.OneLine(stage.Owner),
                ExportWords.Day(stage.From),
                ExportWords.Day(stage.Until),
                (stage.FinishedAt ?? stage.StartedAt) is { } moved ? ExportWords.Date(moved) : "");
        }
    }

    private static string Amount(Target target, double value) => target.Unit is { } unit ? $"{Number(value)} {MarkdownText.OneLine(unit)}" : Number(value);

    private static string Number(double value) => PlainNumber.Say(value, CultureInfo.CurrentCulture);
}
