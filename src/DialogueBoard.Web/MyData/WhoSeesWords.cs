namespace DialogueBoard.Web.MyData;

/// <summary>The words that say who can read what, for how long, and how to complain; see WhoSeesWords.resx.</summary>
public sealed class WhoSeesWords;
