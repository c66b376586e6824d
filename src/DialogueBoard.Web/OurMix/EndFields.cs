using DialogueBoard.OurMix;
using DialogueBoard.Web.Contributions;

namespace DialogueBoard.Web.OurMix;

/// <summary>What somebody has typed about an experiment that was looked at again.</summary>
public sealed class EndFields
{
    /// <summary>Which experiment it is about: several may stand on one page.</summary>
    public string? Of { get; set; }

    public string? Verdict { get; set; }
    public string? Learned { get; set; }
    public DateOnly? Next { get; set; }

    /// <summary>Where its dials are to go where it is changed. A form that says nothing of them sets them to nothing.</summary>
    public Dictionary<string, string> To { get; set => field = value ?? []; } = [];

    public EndExperiment ToAct(Guid id, Experiment experiment) => new()
    {
        Id = id,
        ExperimentId = experiment.Id,
        Verdict = WireName.Read<ExperimentVerdict>(Verdict),
        Learned = Learned,
        Dials = [.. MoveFields.Named(To).Where(dial => experiment.Dials.Any(own => own.Principle == dial.Principle))],
        Next = Next,
    };
}
