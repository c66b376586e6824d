namespace DialogueBoard.Web.Growing;

/// <summary>The words for what's growing: see GrowingWords.resx.</summary>
public sealed class GrowingWords;
