using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Words;

namespace DialogueBoard.Growing;

/// <summary>"Something is growing here": anyone says what gain they noticed, planned or not, and whose aims it serves besides.</summary>
public sealed record NoticeGain : CardAct
{
    /// <summary>How people work together, or what came of it. Required.</summary>
    public GainOf? Of { get; init; }

    public bool Planned { get; init; }

    /// <summary>At most <see cref="Longest.Names"/>, each at most <see cref="Longest.Whom"/>; one named twice counts once.</summary>
    public IReadOnlyList<string>? AlsoHelps { get; init; }

    private protected override ContributionKind CardKind => ContributionKind.Gain;

    private protected override (Refusal? Refusal, IReadOnlyList<BoardRecord> Beside) Beside(Situation situation, Contribution card)
    {
        if (Of is not { } of || !Enum.IsDefined(of))
        {
            return (Refusal.Because(RefusalCode.GainOfWhat), []);
        }

        var (refusal, alsoHelps) = ReadAlsoHelps();
        return refusal is not null ? (refusal, []) : (null, [new Gain
        {
            Id = CardPart.IdOf<Gain>(card.Id),
            ContributionId = card.Id,
            By = card.By,
            At = card.At,
            Of = of,
            Planned = Planned,
            AlsoHelps = alsoHelps,
        }]);
    }

    private (Refusal? Refusal, IReadOnlyList<string> Names) ReadAlsoHelps()
    {
        var names = new List<string>();
        foreach (var raw in AlsoHelps ?? [])
        {
            if (PlainText.ReadIfAny(raw, "alsoHelps", Longest.Whom, out var name) is { } refusal)
            {
                return (refusal, []);
            }

            if (name is not null && !names.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                names.Add(name);
            }

            if (names.Count > Longest.Names)
            {
                return (Refusal.Because(RefusalCode.TooMany, "alsoHelps", Longest.Names), []);
            }
        }

        return (null, names);
    }
}
