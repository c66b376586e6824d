namespace DialogueBoard.Web.Reach;

/// <summary>The words for "something happened today", posters, and where voices came from: see ReachWords.resx.</summary>
public sealed class ReachWords;
