namespace DialogueBoard.Web.Held;

/// <summary>The words for what an agency holds: see CommitmentWords.resx.</summary>
public sealed class CommitmentWords;
