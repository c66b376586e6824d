using DialogueBoard.Deciding;
using DialogueBoard.Web.Contributions;

namespace DialogueBoard.Web.Deciding;

/// <summary>What somebody has chosen and typed as a body's answer to a proposal.</summary>
public sealed class AnswerFields
{
    public string? Body { get; set; }
    public string? Answer { get; set; }
    public string? Note { get; set; }

    public AnswerProposal ToAct(Guid id, Guid proposal) => new()
    {
        Id = id,
        ContributionId = proposal,
        Body = Body ?? "",
        Answer = WireName.Read<ProposalAnswer>(Answer),
        Note = Note,
    };
}
