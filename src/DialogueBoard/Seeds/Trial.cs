using DialogueBoard.Boards;
using DialogueBoard.Dates;
using DialogueBoard.Words;

namespace DialogueBoard.Seeds;

/// <summary>One loop of trying a seed: we tried (on the card), we noticed, next.</summary>
public sealed record Trial : CardPart
{
    public string? Noticed { get; init; }
    public string? Next { get; init; }

    /// <summary>The last day of trying, two weeks ahead where nobody says otherwise.</summary>
    public required DateOnly Ends { get; init; }

    /// <summary>When those who tried told what they noticed.</summary>
    public DateTime? ToldAt { get; init; }

    internal override IEnumerable<(string? Words, int Most)> AllWords => [(Noticed, Longest.Aside), (Next, Longest.Aside)];

    internal override CardPart Wordless() => this with { Noticed = null, Next = null, Due = null, By = By with { Name = null } };

    internal override CardPart WithWordsOf(CardPart held) => held is Trial trial
        ? this with
        {
            Noticed = trial.Noticed,
            Next = trial.Next,
            By = trial.By,
            Due = ToldAt is null && CameDue is null ? Day.IsOver(Ends) : null,
        }
        : this;
}
