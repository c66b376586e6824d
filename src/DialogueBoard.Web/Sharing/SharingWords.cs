namespace DialogueBoard.Web.Sharing;

/// <summary>The words that links show where they are shared; see SharingWords.resx.</summary>
public sealed class SharingWords;
