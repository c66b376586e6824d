namespace DialogueBoard.Web.KeepPosted;

/// <summary>The words for being kept posted by e-mail; see KeepPostedWords.resx.</summary>
public sealed class KeepPostedWords;
