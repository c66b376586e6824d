using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;
using DialogueBoard.Words;

namespace DialogueBoard.Consulting;

/// <summary>"Consultation": those who look after the board ask everybody set questions. What it is about stands on the card.</summary>
public sealed record SetConsultation : CardAct
{
    public string? AskedBy { get; init; }

    /// <summary>One to twenty.</summary>
    public required IReadOnlyList<SetQuestion> Questions { get; init; }

    /// <summary>The first day on which it can be answered: from today on, at most ten years ahead. Required.</summary>
    public DateOnly? Opens { get; init; }

    /// <summary>The last day on which it can be answered: the first one or later. Required.</summary>
    public DateOnly? Closes { get; init; }

    private protected override ContributionKind CardKind => ContributionKind.Consultation;

    private protected override (Refusal? Refusal, IReadOnlyList<BoardRecord> Beside) Beside(Situation situation, Contribution card)
    {
        string? askedBy = null;
        IReadOnlyList<SetQuestion> questions = [];
        var refusal = (situation.Actor.IsSteward ? null : Refusal.Because(RefusalCode.StewardsOnly))
            ?? PlainText.ReadIfAny(AskedBy, "askedBy", Longest.Whom, out askedBy)
            ?? SetQuestion.Read(Questions, out questions)
            ?? Day.Refuse(Opens, "opens", situation.Now, today: true)
            ?? (Opens is { } opens && Closes is { } closes && closes < opens ? Refusal.Because(RefusalCode.ClosesBeforeItOpens) : null)
            ?? Day.Refuse(Closes, "closes", situation.Now, today: true);
        if (refusal is not null)
        {
            return (refusal, []);
        }

        var now = Opens == Day.Of(situation.Now);
        return (null, [new Consultation
        {
            Id = CardPart.IdOf<Consultation>(card.Id),
            ContributionId = card.Id,
            By = card.By,
            At = card.At,
            AskedBy = askedBy,
            Questions = questions,
            Opens = Opens!.Value,
            Closes = Closes!.Value,
            State = now ? ConsultationState.Open : ConsultationState.Waiting,
            Due = now ? Day.IsOver(Closes.Value) : Day.Begins(Opens.Value),
        }]);
    }
}
