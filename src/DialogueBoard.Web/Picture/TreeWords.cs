namespace DialogueBoard.Web.Picture;

/// <summary>The words for the tree of a board: see TreeWords.resx.</summary>
public sealed class TreeWords;
