using DialogueBoard.Contributions;
using DialogueBoard.Deciding;
using DialogueBoard.Members;
using DialogueBoard.OurMix;
using DialogueBoard.Vision;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Members;

/// <summary>Ben is a member for Housing, the other Ann waits for the hospital, and proposals ask both bodies. The board has a vision.</summary>
internal static class BodiesBoard
{
    public static readonly Guid BensMembership = IdOf("Ben's membership");
    public static readonly Guid OtherAnnsAsk = IdOf("the other Ann's ask");
    public static readonly Guid AnnsProposal = IdOf("Ann's proposal");
    public static readonly Guid AgreedProposal = IdOf("agreed proposal");
    public static readonly Guid StartedProposal = IdOf("started proposal");
    public static readonly Guid HiddenProposal = IdOf("hidden proposal");

    public static SmallBoard AddTo(SmallBoard board) => board
        .Does(Ben, Asking(BensMembership, "Housing") with { Why = "I run the front desk" })
        .Does(Sue, new Admit { Id = IdOf("admit Ben"), MemberId = BensMembership })
        .Does(OtherAnn, Asking(OtherAnnsAsk, "The hospital"))
        .Does(Sue, new SetVision { Id = IdOf("vision"), Text = "Nobody waits in the rain" })
        .Does(Ann, Proposing(AnnsProposal))
        .Does(Ben, Proposing(AgreedProposal))
        .AllSayYes(AgreedProposal)
        .Does(Ben, Proposing(StartedProposal))
        .AllSayYes(StartedProposal)
        .Does(Ben, new StartProposal { Id = IdOf("started"), ContributionId = StartedProposal })
        .Does(Ann, Proposing(HiddenProposal))
        .Does(Sue, new Hide { Id = IdOf("hide proposal"), ContributionId = HiddenProposal, Reason = "It names a person" });

    public static AskToJoin Asking(Guid id, string body) => new() { Id = id, Body = body };

    public static Propose Proposing(Guid id) => new() { Id = id, Text = "One front door for both", Why = "People are sent round", Bodies = ["Housing", "The hospital"] };

    public static AnswerProposal Answering(Guid proposal, string body, ProposalAnswer answer, string? note = null) =>
        new() { Id = Guid.NewGuid(), ContributionId = proposal, Body = body, Answer = answer, Note = note };

    public static SmallBoard AllSayYes(this SmallBoard board, Guid proposal) => board
        .Does(Sue, Answering(proposal, "Housing", ProposalAnswer.Yes))
        .Does(Sue, Answering(proposal, "The hospital", ProposalAnswer.Yes));

    /// <summary>Moves one dial, as those who look after the board can at any time.</summary>
    public static SmallBoard Dial(this SmallBoard board, Principle principle, int stop) =>
        board.Does(Sue, new MoveDials { Id = Guid.NewGuid(), To = [new(principle, stop)] });
}
