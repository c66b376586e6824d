namespace DialogueBoard.Web.Ready;

/// <summary>The words for what can be done now: see ReadyWords.resx.</summary>
public sealed class ReadyWords;
