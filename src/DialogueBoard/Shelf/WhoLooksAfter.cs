using DialogueBoard.Boards;

namespace DialogueBoard.Shelf;

/// <summary>Who looks after a board, as it says itself.</summary>
public static class WhoLooksAfter
{
    /// <summary>This participant's care of the board; null where they do not say that they look after it.</summary>
    public static Care? CareOf(this BoardView view, Guid participantId) =>
        view.All<Care>().FirstOrDefault(care => care.By.Id == participantId);

    /// <summary>The care that is offered to whoever takes it: the one offered longest; null while none is.</summary>
    public static Care? CareOffered(this BoardView view) => view.All<Care>()
        .Where(care => care.OfferedOn is not null)
        .OrderBy(care => care.OfferedOn).ThenBy(care => care.Id)
        .FirstOrDefault();
}
