using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Words;

namespace DialogueBoard.Deciding;

/// <summary>"Agree first": somebody proposes something, and names the bodies that must all say yes before it can start.</summary>
public sealed record Propose : CardAct
{
    public string? Why { get; init; }

    /// <summary>At least one, at most <see cref="Longest.Names"/>. Empty names and the same again are left out.</summary>
    public IReadOnlyList<string>? Bodies { get; init; }

    private protected override ContributionKind CardKind => ContributionKind.Proposal;

    private protected override (Refusal? Refusal, IReadOnlyList<BoardRecord> Beside) Beside(Situation situation, Contribution card)
    {
        IReadOnlyList<string> bodies = [];
        var refusal = PlainText.ReadIfAny(Why, "why", Longest.Aside, out var why) ?? ReadBodies(out bodies);
        return refusal is not null ? (refusal, []) : (null, [new Proposal
        {
            Id = CardPart.IdOf<Proposal>(card.Id),
            ContributionId = card.Id,
            By = card.By,
            At = card.At,
            Why = why,
            Bodies = [.. bodies.Select(body => new BodyAnswer(body))],
        }]);
    }

    private Refusal? ReadBodies(out IReadOnlyList<string> bodies)
    {
        var named = new List<string>();
        bodies = named;
        foreach (var raw in Bodies ?? [])
        {
            if (PlainText.ReadIfAny(raw, "bodies", Longest.Whom, out var body) is { } wrong)
            {
                return wrong;
            }

            if (body is not null && !named.Exists(other => Named.AreOne(other, body)))
            {
                named.Add(Named.Tidied(body));
            }

            if (named.Count > Longest.Names)
            {
                return Refusal.Because(RefusalCode.TooMany, "bodies", Longest.Names);
            }
        }

        return named.Count == 0 ? Refusal.Because(RefusalCode.NoBodies) : null;
    }
}
