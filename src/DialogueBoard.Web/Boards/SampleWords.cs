namespace DialogueBoard.Web.Boards;

/// <summary>What is said on the sample board; see SampleWords.resx.</summary>
public sealed class SampleWords;
