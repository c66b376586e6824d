namespace DialogueBoard.Web.Sessions;

/// <summary>The words of the pages about sessions: see SessionsWords.resx.</summary>
public sealed class SessionsWords;
