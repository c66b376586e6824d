namespace DialogueBoard.Web.Targets;

/// <summary>The words for targets: see TargetWords.resx.</summary>
public sealed class TargetWords;
