using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Words;

namespace DialogueBoard.Deciding;

/// <summary>
/// One of the bodies that must agree to a proposal says yes or no: by a member who was admitted for it, or by somebody who looks
/// after the board and writes down what the body said. It may say otherwise until the proposal is started.
/// </summary>
public sealed record AnswerProposal : Act
{
    /// <summary>The proposal's card.</summary>
    public required Guid ContributionId { get; init; }

    /// <summary>One of the bodies that the proposal names.</summary>
    public required string Body { get; init; }

    /// <summary>Required.</summary>
    public ProposalAnswer? Answer { get; init; }

    /// <summary>What the body adds.</summary>
    public string? Note { get; init; }

    internal override Decision Decide(Situation situation)
    {
        if (Proposal.Find(situation.View, ContributionId, out var proposal) is { } refusal)
        {
            return refusal;
        }

        if (proposal.Bodies.FirstOrDefault(body => Named.AreOne(body.Body, Body)) is not { } named)
        {
            return Refusal.Because(RefusalCode.UnknownBody);
        }

        if (!MayAnswer(situation.View, situation.Actor, named))
        {
            return Refusal.Because(RefusalCode.NotYourBody);
        }

        if (proposal.StartedAt is not null)
        {
            return Refusal.Because(RefusalCode.AlreadyStarted);
        }

        if (Answer is not { } answer || !Enum.IsDefined(answer))
        {
            return Refusal.Because(RefusalCode.YesOrNo);
        }

        var said = PlainText.ReadIfAny(Note, "note", Longest.Note, out var note);
        return said is not null ? said : Decision.Of(proposal with
        {
            Bodies = [.. proposal.Bodies.Select(body => body == named ? new(named.Body, answer, situation.Actor.By, situation.Now, note) : body)],
        });
    }

    /// <summary>Whether somebody may say what a body says to a proposal.</summary>
    /// <param name="actor">With their rights as they are on this board.</param>
    public static bool MayAnswer(BoardView view, Actor actor, BodyAnswer body) =>
        actor.IsSteward || view.SpeaksFor(actor.Id, body.Body);
}
