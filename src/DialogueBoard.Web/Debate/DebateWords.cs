namespace DialogueBoard.Web.Debate;

/// <summary>The words of debate: see DebateWords.resx.</summary>
public sealed class DebateWords;
