namespace DialogueBoard.Web.Offline;

/// <summary>The words of the page to add by without a connection; see OfflineWords.resx.</summary>
public sealed class OfflineWords;
