using DialogueBoard.Steps;
using DialogueBoard.Web.Contributions;

namespace DialogueBoard.Web.Steps;

/// <summary>What somebody has typed on looking at a step again.</summary>
public sealed class LookAgainFields
{
    public string? Verdict { get; set; }
    public string? Learned { get; set; }
    public string? Text { get; set; }
    public DateOnly? Next { get; set; }

    public LookAgain ToAct(Guid id, Guid step)
    {
        var verdict = WireName.Read<StepVerdict>(Verdict) ?? StepVerdict.Keep;
        return new()
        {
            Id = id,
            ContributionId = step,
            Verdict = verdict,
            Learned = Learned,
            Text = verdict == StepVerdict.Change ? Text : null,
            Next = verdict == StepVerdict.Stop ? null : Next,
        };
    }
}
