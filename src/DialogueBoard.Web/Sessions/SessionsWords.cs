namespace DialogueBoard.Web.Sessions;

/// <summary>The words of sessions, SessionsWords.resx.</summary>
public sealed class SessionsWords;
