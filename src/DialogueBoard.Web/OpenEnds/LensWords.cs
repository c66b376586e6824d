namespace DialogueBoard.Web.OpenEnds;

/// <summary>The words for loose ends, gaps and the safety net: see LensWords.resx.</summary>
public sealed class LensWords;
