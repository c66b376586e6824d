namespace DialogueBoard.Web.MyData;

/// <summary>The configuration section "About": who answers for this installation, as people are told on "Who sees what".</summary>
public sealed class AboutSettings
{
    /// <summary>The body that decides how data is used here (the controller); null where nobody wrote it down.</summary>
    public string? Controller { get; set; }

    /// <summary>How to reach it, in words or as an e-mail address.</summary>
    public string? Contact { get; set; }

    /// <summary>Who watches over data protection, and how to reach them; null for the Information Commissioner's Office, in the reader's language.</summary>
    public string? Regulator { get; set; }
}
