namespace DialogueBoard.Web.Shelf;

/// <summary>The words for what people already have, and for who looks after a board: see ShelfWords.resx.</summary>
public sealed class ShelfWords;
