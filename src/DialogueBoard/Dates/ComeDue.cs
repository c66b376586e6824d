using DialogueBoard.Acts;
using DialogueBoard.Sessions;

namespace DialogueBoard.Dates;

/// <summary>
/// The board notices that a date has come. Every node may do it by itself: once it is noticed the record has no date to
/// notice, and who comes second is refused. Anybody may: it only says what the calendar says.
/// </summary>
public sealed record ComeDue : Act
{
    public required Guid RecordId { get; init; }

    /// <summary>A session that nobody closed closes by itself, and then all that was kept back in it is shown.</summary>
    public override Guid? NeedsWaiting => RecordId;

    internal override bool Adds => false;

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override Decision Decide(Situation situation) =>
        !situation.View.Sides.TryGetValue(RecordId, out var record) ? Refusal.Because(RefusalCode.UnknownRecord)
        : record.Due is { } due && due <= situation.Now ? record.WhenDue(situation)
        : Refusal.Because(RefusalCode.NotDue);
}
