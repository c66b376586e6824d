namespace DialogueBoard.Web.Priorities;

/// <summary>The words for priorities: see PrioritiesWords.resx.</summary>
public sealed class PrioritiesWords;
