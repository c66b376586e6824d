using DialogueBoard.Acts;
using DialogueBoard.Sessions;

namespace DialogueBoard.Consulting;

/// <summary>Those who look after the board close a consultation before its day.</summary>
public sealed record CloseConsultation : Act
{
    /// <summary>The consultation's card.</summary>
    public required Guid ConsultationId { get; init; }

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override bool Adds => false;

    internal override Decision Decide(Situation situation)
    {
        if (!situation.Actor.IsSteward)
        {
            return Refusal.Because(RefusalCode.StewardsOnly);
        }

        var refusal = Consultations.Refuse(situation.View, ConsultationId, out var consultation)
            ?? consultation!.StateAt(situation.Now) switch
            {
                ConsultationState.Waiting => Refusal.Because(RefusalCode.NotOpenYet, consultation.Opens),
                ConsultationState.Closed => Refusal.Because(RefusalCode.AlreadyEnded),
                _ => null,
            };
        return refusal is not null ? refusal : Decision.Of(consultation! with { State = ConsultationState.Closed, ClosedAt = situation.Now, Due = null });
    }
}
