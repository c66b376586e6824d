namespace DialogueBoard.Web.Boards;

/// <summary>The words of the home, read and card pages; see BoardsWords.resx.</summary>
public sealed class BoardsWords;
