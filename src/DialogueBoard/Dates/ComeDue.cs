using DialogueBoard.Acts;
using DialogueBoard.Boards;

namespace DialogueBoard.Dates;

/// <summary>
/// The board notices that a date has come. Each node does it by itself, under an id that follows from the record and its
/// date, so that it happens once. Anybody may: it only says what the calendar says.
/// </summary>
public sealed record ComeDue : Act
{
    public required Guid RecordId { get; init; }

    /// <summary>The act for a record whose date has come, the same on every node.</summary>
    public static ComeDue For(Guid recordId, DateTime due) =>
        new() { Id = DerivedId.Of(recordId, $"due {due:yyyy-MM-ddTHH:mm}"), RecordId = recordId };

    internal override Decision Decide(Situation situation) =>
        !situation.View.Sides.TryGetValue(RecordId, out var record) ? Refusal.Because(RefusalCode.UnknownRecord)
        : record.Due is { } due && due <= situation.Now ? Decision.Of(record.ComesDue(situation.Now))
        : Refusal.Because(RefusalCode.NotDue);
}
