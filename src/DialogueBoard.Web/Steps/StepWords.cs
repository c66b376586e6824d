namespace DialogueBoard.Web.Steps;

/// <summary>The words for "good enough for now": see StepWords.resx.</summary>
public sealed class StepWords;
