namespace DialogueBoard.Web.Promises;

/// <summary>The words for shared promises: see PromiseWords.resx.</summary>
public sealed class PromiseWords;
