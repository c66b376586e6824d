using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Sessions;

namespace DialogueBoard.Web.Sessions;

/// <summary>What the round that is on makes of the writing box: what is offered first. What else is offered is the mix's alone.</summary>
public sealed class RoundOffer
{
    /// <summary>The longest prompt that is short enough to stand at the box; a longer one stands above, in the strip.</summary>
    private const int MostAsked = 120;

    /// <summary>The way of speaking that leads; null where the round leads to none.</summary>
    public ContributionKind? Kind { get; private init; }

    /// <summary>What the box asks; null where it asks what it always does.</summary>
    public string? Ask { get; private init; }

    /// <summary>The card that words are about unless their writer says otherwise.</summary>
    public Contribution? About { get; private init; }

    /// <summary>What a round offers; nothing where none is on.</summary>
    public static RoundOffer Of(Session? session, BoardView view) => session?.Round is not { } round ? new() : new()
    {
        Kind = round.Kind switch
        {
            RoundKind.CheckIn => ContributionKind.Story,
            RoundKind.Gather => ContributionKind.Issue,
            _ => null,
        },
        Ask = round.Kind is RoundKind.CheckIn or RoundKind.Gather or RoundKind.Enquire && round.Prompt.Length <= MostAsked ? round.Prompt : null,
        About = round.Kind == RoundKind.Enquire && session.Focus is { } focus && view.Contributions.TryGetValue(focus, out var card)
            && card.State == ContributionState.OnBoard ? card : null,
    };
}
