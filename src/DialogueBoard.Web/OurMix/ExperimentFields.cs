using DialogueBoard.OurMix;

namespace DialogueBoard.Web.OurMix;

/// <summary>What somebody has typed to start an experiment. Kept as it is, so that a refusal loses nothing.</summary>
public sealed class ExperimentFields
{
    public string? Text { get; set; }
    public string? Hope { get; set; }
    public DateOnly? LookAgain { get; set; }

    /// <summary>Where dials are to go, by wire name; empty for one that stays. A form that says nothing of them sets them to nothing.</summary>
    public Dictionary<string, string> To { get; set => field = value ?? []; } = [];

    public StartExperiment ToAct(Guid id) => new() { Id = id, Dials = MoveFields.Named(To), Text = Text ?? "", Hope = Hope, LookAgain = LookAgain };
}
