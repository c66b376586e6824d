namespace DialogueBoard.Web.Contributions;

/// <summary>The words of the composer and the add page; see ComposerWords.resx.</summary>
public sealed class ComposerWords;
