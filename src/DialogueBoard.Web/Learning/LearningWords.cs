namespace DialogueBoard.Web.Learning;

/// <summary>The words for what was learned: see LearningWords.resx.</summary>
public sealed class LearningWords;
