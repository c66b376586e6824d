using DialogueBoard.Contributions;
using DialogueBoard.Promises;
using DialogueBoard.Web.Learning;

namespace DialogueBoard.Web.Promises;

/// <summary>What somebody has typed to make a promise. Kept as it is, so that a refusal loses nothing.</summary>
public sealed class PromiseFields
{
    public string? Text { get; set; }
    public string? Because { get; set; }

    // A form that says nothing of them sets them to nothing.
    public HalfFields Agency { get; set => field = value ?? new(); } = new();
    public HalfFields Community { get; set => field = value ?? new(); } = new();

    /// <summary>The learning cards it rests on, by id.</summary>
    public List<string> Learnings { get; set => field = value ?? []; } = [];

    public MakePromise ToAct(Guid id, Contribution? about) => new()
    {
        Id = id,
        Text = Text ?? "",
        Because = Because,
        Agency = Agency.ToPledge(),
        Community = Community.ToPledge(),
        About = CiteLearnings.With(about, Learnings),
        Place = about?.Place,
    };
}
