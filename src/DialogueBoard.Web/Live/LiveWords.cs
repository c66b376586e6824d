namespace DialogueBoard.Web.Live;

/// <summary>The words of the live page; see LiveWords.resx.</summary>
public sealed class LiveWords;
