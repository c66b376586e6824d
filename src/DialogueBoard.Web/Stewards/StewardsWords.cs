namespace DialogueBoard.Web.Stewards;

/// <summary>The words of the page for those who look after a board; see StewardsWords.resx.</summary>
public sealed class StewardsWords;
