using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;

namespace DialogueBoard.Burning;

/// <summary>A group gets another last day. One whose day is over no longer asks; one that was let go is together again.</summary>
public sealed record ExtendGroup : GroupAct
{
    /// <summary>From today on, at most ten years ahead. Required.</summary>
    public DateOnly? Until { get; init; }

    private protected override Decision Decide(Situation situation, Contribution card, Group touched) =>
        Day.Refuse(Until, "until", situation.Now, today: true) is { } refusal ? refusal
        : Decision.Of(touched with { Until = Until!.Value, Due = Day.IsOver(Until.Value), CameDue = null, LetGo = null });
}
