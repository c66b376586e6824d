namespace DialogueBoard.Web.Shell;

/// <summary>What a notice tells: something to know, something saved, or something that was not done.</summary>
public enum NoticeTone
{
    Plain,
    Saved,
    Refused,
}
