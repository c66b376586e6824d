using DialogueBoard.Acts;
using DialogueBoard.Dates;
using DialogueBoard.Words;

namespace DialogueBoard.Plans;

/// <summary>One stage of a plan as somebody asks for it.</summary>
/// <param name="Name">Required, at most <see cref="Longest.Title"/>.</param>
/// <param name="Owner">Who carries it, in words. Required, at most <see cref="Longest.Whom"/>.</param>
/// <param name="From">Its first day, at most ten years from now either way. Required.</param>
/// <param name="Until">
/// Its last day: not before the first, and from today on unless it is the one that the stage has already. Required.
/// </param>
public sealed record PlannedStage(string? Name, string? Owner, DateOnly? From, DateOnly? Until)
{
    /// <summary>The stages that follow from what was asked for, or why there are none.</summary>
    /// <param name="before">
    /// The plan's stages until now: the stage at the same place keeps when it began and was finished. One that has begun cannot
    /// be left out.
    /// </param>
    internal static (Refusal? Refusal, IReadOnlyList<Stage> Stages) Read(IReadOnlyList<PlannedStage>? planned, IReadOnlyList<Stage> before, DateTime now)
    {
        if (planned is not { Count: > 0 })
        {
            return (Refusal.Because(RefusalCode.NoStages), []);
        }

        if (planned.Count > Longest.Rows)
        {
            return (Refusal.Because(RefusalCode.TooMany, "stages", Longest.Rows), []);
        }

        var stages = new List<Stage>();
        foreach (var asked in planned)
        {
            var there = stages.Count < before.Count ? before[stages.Count] : null;
            if ((asked ?? new(null, null, null, null)).Read(stages.Count + 1, there, now, out var stage) is { } refusal)
            {
                return (refusal, []);
            }

            stages.Add(stage!);
        }

        return before.Skip(stages.Count).FirstOrDefault(stage => stage.StartedAt is not null) is { } begun
            ? (Refusal.Because(RefusalCode.StageUnderWay, begun.Name), [])
            : (null, stages);
    }

    private Refusal? Read(int number, Stage? there, DateTime now, out Stage? stage)
    {
        stage = null;
        string? owner = null;
        var refusal = PlainText.ReadIfAny(Name, $"stages[{number - 1}].name", Longest.Title, out var name)
            ?? PlainText.ReadIfAny(Owner, $"stages[{number - 1}].owner", Longest.Whom, out owner)
            ?? (name is null ? Refusal.Because(RefusalCode.StageUnnamed, number) : null)
            ?? (owner is null ? Refusal.Because(RefusalCode.StageUnowned, name!) : null)
            ?? RefuseDays(name!, there, Day.Of(now));
        stage = refusal is null ? new(name!, owner!, From!.Value, Until!.Value, there?.StartedAt, there?.FinishedAt) : null;
        return refusal;
    }

    private Refusal? RefuseDays(string name, Stage? there, DateOnly today) => (From, Until) switch
    {
        (null, _) or (_, null) => Refusal.Because(RefusalCode.StageWithoutDays, name),
        ({ } from, { } until) when from > until => Refusal.Because(RefusalCode.StageBackwards, name),
        (_, { } until) when until < today && until != there?.Until => Refusal.Because(RefusalCode.StagePast, name),
        ({ } from, { } until) when from < today.AddYears(-Day.MostYears) || until > today.AddYears(Day.MostYears) =>
            Refusal.Because(RefusalCode.StageTooFar, name, Day.MostYears),
        _ => null,
    };
}
