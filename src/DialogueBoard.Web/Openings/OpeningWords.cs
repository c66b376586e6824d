namespace DialogueBoard.Web.Openings;

/// <summary>The words for "something changed": see OpeningWords.resx.</summary>
public sealed class OpeningWords;
