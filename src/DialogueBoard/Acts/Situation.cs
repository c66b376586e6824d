using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Stewarding;

namespace DialogueBoard.Acts;

/// <summary>All that a rule may look at.</summary>
/// <param name="View">The board as it stands, earlier acts of the same batch included.</param>
/// <param name="Held">The held words the act asked for by <see cref="Act.NeedsHeldWordsOf"/>, where there are any.</param>
public sealed record Situation(BoardView View, Actor Actor, DateTime Now, HeldWords? Held = null)
{
    /// <summary>The held words the act asked for by <see cref="Act.NeedsHeldBy"/>.</summary>
    public IReadOnlyList<HeldWords> HeldByOne { get; init; } = [];

    /// <summary>What is kept back where the act asked for it by <see cref="Act.NeedsWaiting"/> or <see cref="Act.NeedsWaitingActs"/>.</summary>
    public IReadOnlyList<WaitingAct> Waiting { get; init; } = [];

    /// <summary>The reports the act asked for by <see cref="Act.NeedsReports"/> or <see cref="Act.NeedsReportsOn"/>.</summary>
    public IReadOnlyList<CardReport> Reports { get; init; } = [];
}
