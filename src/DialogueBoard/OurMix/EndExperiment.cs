using DialogueBoard.Acts;
using DialogueBoard.Dates;
using DialogueBoard.Words;

namespace DialogueBoard.OurMix;

/// <summary>
/// All have looked at an experiment again, on its day or before, and somebody who looks after the board writes down what becomes
/// of it. Going back is exact, also after it was changed: where each dial stood before the experiment began is never written over.
/// </summary>
public sealed record EndExperiment : Act
{
    public required Guid ExperimentId { get; init; }
    /// <summary>What becomes of it. Required.</summary>
    public ExperimentVerdict? Verdict { get; init; }

    /// <summary>What was learned, if anything.</summary>
    public string? Learned { get; init; }

    /// <summary>Other stops for some of its dials; read only where it is changed.</summary>
    public IReadOnlyList<DialStop>? Dials { get; init; }

    /// <summary>The next day to look again; required where it is changed, and read only there.</summary>
    public DateOnly? Next { get; init; }

    internal override bool Adds => false;

    internal override Decision Decide(Situation situation)
    {
        string? learned = null;
        var refusal = !situation.Actor.IsSteward ? Refusal.Because(RefusalCode.StewardsOnly)
            : situation.View.Find(ExperimentId) is not Experiment found ? Refusal.Because(RefusalCode.UnknownRecord)
            : found.State != ExperimentState.Running ? Refusal.Because(RefusalCode.AlreadyEnded)
            : Verdict is null ? Refusal.Because(RefusalCode.NoVerdict)
            : PlainText.ReadIfAny(Learned, "learned", Longest.Aside, out learned)
            ?? (Verdict == ExperimentVerdict.Change ? RefuseChange(situation, found) : null);
        if (refusal is not null)
        {
            return refusal;
        }

        var experiment = (Experiment)situation.View.Find(ExperimentId)!;
        return Verdict switch
        {
            ExperimentVerdict.Keep => Decision.Of(Ended(experiment, ExperimentState.Kept, learned, situation.Now)),
            ExperimentVerdict.GoBack => Concluded(
                situation,
                Ended(experiment, ExperimentState.GoneBack, learned, situation.Now),
                [.. experiment.Dials.Select(dial => new DialStop(dial.Principle, dial.From))],
                learned),
            _ => Concluded(situation, Changed(experiment, learned), Dials ?? [], learned),
        };
    }

    private Decision Concluded(Situation situation, Experiment experiment, IReadOnlyList<DialStop> to, string? why) =>
        Decision.Of([experiment, .. OurMix.Dials.Moves(situation, Id, to, why, experiment.Id)]);

    private Refusal? RefuseChange(Situation situation, Experiment experiment) =>
        OurMix.Dials.RefuseNames(Dials ?? [])
        ?? ((Dials ?? []).FirstOrDefault(dial => experiment.Dials.All(own => own.Principle != dial.Principle)) is { } other
            ? Refusal.Because(RefusalCode.DialNotInExperiment, new DialName(other.Principle))
            : Day.Refuse(Next, "next", situation.Now));

    private static Experiment Ended(Experiment experiment, ExperimentState state, string? learned, DateTime now) => experiment with
    {
        State = state,
        EndedAt = now,
        Learned = learned ?? experiment.Learned,
        Due = null,
        CameDue = null,
    };

    private Experiment Changed(Experiment experiment, string? learned) => experiment with
    {
        Dials = [.. experiment.Dials.Select(own => own with { To = Dials?.FirstOrDefault(dial => dial.Principle == own.Principle)?.Stop ?? own.To })],
        LookAgain = Next!.Value,
        Due = Day.Begins(Next.Value),
        CameDue = null,
        Learned = learned ?? experiment.Learned,
    };
}
