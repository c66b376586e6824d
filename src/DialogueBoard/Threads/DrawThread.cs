using System.Text.Json.Serialization;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Burning;
using DialogueBoard.Contributions;

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

    internal override Decision Decide(Situation situation)
    {
        if (From == To)
        {
            return Refusal.Because(RefusalCode.SameCard);
        }

        var view = situation.View;
        if (!view.Contributions.ContainsKey(From) || !view.Contributions.ContainsKey(To))
        {
            return Refusal.Because(RefusalCode.UnknownContribution);
        }

        if (Relation == ThreadRelation.Gathers && RefuseGathering(view) is { } refusal)
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

    // Only a group gathers, and no group can be in itself, however far down.
    private Refusal? RefuseGathering(BoardView view) =>
        view.PartOf<Group>(From) is null ? Refusal.Because(RefusalCode.OtherKind)
        : view.Contributions[From].State != ContributionState.OnBoard ? Refusal.Because(RefusalCode.WordsNotOnBoard)
        : Groups.WouldCircle(view, From, To) ? Refusal.Because(RefusalCode.Circle)
        : null;
}
