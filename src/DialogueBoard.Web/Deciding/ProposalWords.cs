namespace DialogueBoard.Web.Deciding;

/// <summary>The words for agreeing first: see ProposalWords.resx.</summary>
public sealed class ProposalWords;
