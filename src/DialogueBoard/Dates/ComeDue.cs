using DialogueBoard.Acts;

namespace DialogueBoard.Dates;

/// <summary>
/// The board notices that a date has come. Every node may do it by itself: once it is noticed the record has no date to
/// notice, and who comes second is refused. Anybody may: it only says what the calendar says.
/// </summary>
public sealed record ComeDue : Act
{
    public required Guid RecordId { get; init; }

    internal override bool Adds => false;

    internal override Decision Decide(Situation situation) =>
        !situation.View.Sides.TryGetValue(RecordId, out var record) ? Refusal.Because(RefusalCode.UnknownRecord)
        : record.Due is { } due && due <= situation.Now ? Decision.Of(record.ComesDue(situation.Now))
        : Refusal.Because(RefusalCode.NotDue);
}
