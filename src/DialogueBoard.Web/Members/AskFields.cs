using DialogueBoard.Members;

namespace DialogueBoard.Web.Members;

/// <summary>What somebody has typed to ask for a membership.</summary>
public sealed class AskFields
{
    public string? Body { get; set; }
    public string? Why { get; set; }

    public AskToJoin ToAct(Guid id) => new() { Id = id, Body = Body ?? "", Why = Why };
}
