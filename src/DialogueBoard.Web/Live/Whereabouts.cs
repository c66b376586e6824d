namespace DialogueBoard.Web.Live;

/// <summary>
/// Where one person is on their live page, by ids alone: what a page that goes on at another circuit, or at another node, needs
/// to be as it was. It travels sealed through the person's own browser, and holds no word of anybody.
/// </summary>
/// <param name="Chosen">The open card.</param>
/// <param name="PlaceOf">A card with the place that the list is filtered by.</param>
/// <param name="From">The newest card in the list; null where it follows the newest.</param>
/// <param name="Size">The most cards in the list.</param>
/// <param name="StaysBehind">Whether they stay where they are while everybody in their session is brought to a card.</param>
/// <param name="BroughtTo">The card to which everybody was brought when this person was last told.</param>
public sealed record Whereabouts(Guid? Chosen, Guid? PlaceOf, Guid? From, int Size, bool StaysBehind = false, Guid? BroughtTo = null);
