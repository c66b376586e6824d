namespace DialogueBoard.Web.Consulting;

/// <summary>Why somebody leaves a text out, as typed.</summary>
public sealed class LeaveOutFields
{
    public string? Reason { get; set; }
}
