using DialogueBoard.Plans;
using DialogueBoard.Web.Contributions;
using DialogueBoard.Words;
using Microsoft.Extensions.Localization;

namespace DialogueBoard.Web.Plans;

/// <summary>How a plan and its stages stand, in words.</summary>
public static class PlanSpeech
{
    /// <summary>"Under way since 3 May 2026".</summary>
    public static string Standing(this IStringLocalizer<PlanWords> words, Stage stage, DateOnly today)
    {
        var state = stage.On(today);
        var day = state == StageState.Finished ? stage.FinishedAt : stage.StartedAt;
        return words[$"state-{WireName.Of(state)}", day is { } at ? Long(DateOnly.FromDateTime(at)) : ""];
    }

    /// <summary>"3 May 2026 to 1 June 2026".</summary>
    public static string Days(this IStringLocalizer<PlanWords> words, DateOnly from, DateOnly until) => words["from-until", Long(from), Long(until)];

    /// <summary>Who approved it and when, or that it waits.</summary>
    public static string Approval(this IStringLocalizer<PlanWords> words, Plan plan) => plan.ApprovedAt is not { } at ? words["waiting"]
        : plan.ApprovedBy?.Name is { } name ? words["approved", name, Long(DateOnly.FromDateTime(at))]
        : words["approved-no-name", Long(DateOnly.FromDateTime(at))];

    private static string Long(DateOnly day) => Dated.Day(day);
}
