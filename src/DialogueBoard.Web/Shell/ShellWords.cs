namespace DialogueBoard.Web.Shell;

/// <summary>The words around every page; see ShellWords.resx.</summary>
public sealed class ShellWords;
