using DialogueBoard.Contributions;
using DialogueBoard.Steps;
using DialogueBoard.Web.Learning;

namespace DialogueBoard.Web.Steps;

/// <summary>What somebody has typed to begin a step. Kept as it is, so that a refusal loses nothing.</summary>
public sealed class StepFields
{
    public string? Text { get; set; }
    public string? Why { get; set; }
    public string? Unsure { get; set; }
    public string? Risk { get; set; }
    public string? KeptSmall { get; set; }
    public string? CarriedBy { get; set; }
    public DateOnly? LookAgain { get; set; }

    /// <summary>The learning cards it rests on, by id. A form that says nothing of them sets them to nothing.</summary>
    public List<string> Learnings { get; set => field = value ?? []; } = [];

    public TryStep ToAct(Guid id, Contribution? about) => new()
    {
        Id = id,
        Text = Text ?? "",
        Why = Why,
        Unsure = Unsure,
        Risk = Risk,
        KeptSmall = KeptSmall,
        CarriedBy = CarriedBy,
        LookAgain = LookAgain,
        About = CiteLearnings.With(about, Learnings),
        Place = about?.Place,
    };
}
