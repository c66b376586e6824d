using System.Text.Json;
using DialogueBoard.Acts;
using DialogueBoard.Ballots;
using DialogueBoard.Boards;
using DialogueBoard.Words;

namespace DialogueBoard.Consulting;

/// <summary>
/// Those who look after the board leave one free text out of what a closed consultation came to, with a reason that stands in its
/// place, or put it back. Anybody can write anything; what was written stays with the other answers, where nobody reads it.
/// </summary>
public sealed record LeaveOutAnswer : Act
{
    /// <summary>The consultation's card.</summary>
    public required Guid ConsultationId { get; init; }

    /// <summary>The text's number, as <see cref="FreeText.Id"/> has it. It tells nobody whose it is.</summary>
    public required Guid AnswerId { get; init; }

    /// <summary>Why, for everybody to read. Required unless it is put back.</summary>
    public string? Reason { get; init; }

    /// <summary>Puts it back instead.</summary>
    public bool Back { get; init; }

    internal override bool Adds => false;

    /// <summary>Under what the reasons for texts left out of a consultation are kept.</summary>
    public static Guid KeptOn(Guid consultationId) => DerivedId.Of(consultationId, "left out");

    internal override Decision Decide(Situation situation)
    {
        if (!situation.Actor.IsSteward)
        {
            return Refusal.Because(RefusalCode.StewardsOnly);
        }

        string? reason = null;
        var refusal = Consultations.Refuse(situation.View, ConsultationId, out var consultation)
            ?? (consultation!.StateAt(situation.Now) == ConsultationState.Closed ? null : Refusal.Because(RefusalCode.NotClosedYet, consultation.Closes))
            ?? (Back ? null : PlainText.Read(Reason, "reason", Longest.Reason, out reason));
        return refusal is not null ? refusal : Decision.Of() with
        {
            Cast = new Ballot
            {
                BoardId = situation.View.Board.Id,
                OnId = KeptOn(ConsultationId),
                Voter = AnswerId,
                Said = Back ? null : JsonSerializer.Serialize(reason, WireJson.Options),
            },
        };
    }
}
