using DialogueBoard.Shelf;

namespace DialogueBoard.Web.Shelf;

/// <summary>To whom somebody hands a board on.</summary>
public sealed class CareFields
{
    public string? To { get; set; }

    // Nobody chosen is nobody the board knows, and refused as such.
    public HandOnCare ToAct(Guid id) => new() { Id = id, To = Guid.TryParse(To, out var to) ? to : Guid.Empty };
}
