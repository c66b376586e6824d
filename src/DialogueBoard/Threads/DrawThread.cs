using System.Text.Json.Serialization;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Burning;
using DialogueBoard.Contributions;
using DialogueBoard.OurMix;
using DialogueBoard.Sessions;
using DialogueBoard.Words;

namespace DialogueBoard.Threads;

/// <summary>Somebody notices how one contribution bears on another.</summary>
public sealed record DrawThread : Act
{
    public required Guid From { get; init; }
    public required Guid To { get; init; }
    public required ThreadRelation Relation { get; init; }

    /// <summary>For an import, who drew it first and when. No door takes this from outside.</summary>
    [JsonIgnore]
    public Provenance? Original { get; init; }

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override IEnumerable<Practice> PracticesOf(Situation situation) => [Relation switch
    {
        ThreadRelation.Gathers => Practices.ByWhatIsBurning,
        ThreadRelation.Helps => Practices.WhatWeAlreadyHave,
        _ => Practices.Web,
    }];

    internal override Decision Decide(Situation situation)
    {
        if (From == To)
        {
            return Refusal.Because(RefusalCode.SameCard);
        }

        var view = situation.View;
        if (!view.Contributions.TryGetValue(From, out var from) || !view.Contributions.TryGetValue(To, out var to))
        {
            return Refusal.Because(RefusalCode.UnknownContribution);
        }

        if ((PlainText.RefuseUnlessAsStored(Original?.By.Name, "name", Longest.Name) ?? Refuse(view, from, to)) is { } refusal)
        {
            return refusal;
        }

        if (view.ThreadsOf(From).Any(thread => thread.From == From && thread.To == To && thread.Relation == Relation))
        {
            return Refusal.Because(RefusalCode.AlreadyThere);
        }

        return Decision.Of(new BoardThread
        {
            Id = Id,
            From = From,
            To = To,
            Relation = Relation,
            By = Original?.By ?? situation.Actor.By,
            At = Original?.At ?? situation.Now,
        });
    }

    // Some threads mean more than that one card bears on another.
    private Refusal? Refuse(BoardView view, Contribution from, Contribution to) => Relation switch
    {
        ThreadRelation.Gathers => RefuseGathering(view, from),
        ThreadRelation.Helps => RefuseHelp(from, to),
        _ => null,
    };

    // Only a group gathers, and no group can be in itself, however far down.
    private Refusal? RefuseGathering(BoardView view, Contribution from) =>
        view.PartOf<Group>(From) is null ? Refusal.Because(RefusalCode.OtherKind)
        : from.State != ContributionState.OnBoard ? Refusal.Because(RefusalCode.WordsNotOnBoard)
        : Groups.WouldCircle(view, From, To) ? Refusal.Because(RefusalCode.Circle)
        : null;

    // An offer that cannot be read helps nobody, and a need that cannot be read cannot be helped.
    private static Refusal? RefuseHelp(Contribution from, Contribution to) =>
        (from.Kind, to.Kind) is not (ContributionKind.Offer, ContributionKind.Need or ContributionKind.Issue)
            ? Refusal.Because(RefusalCode.HelpsFromOffer)
            : from.State == ContributionState.OnBoard && to.State == ContributionState.OnBoard ? null
            : Refusal.Because(RefusalCode.WordsNotOnBoard);
}
