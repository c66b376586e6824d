using System.Text.Json.Serialization;
using DialogueBoard.Acts;
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
}
