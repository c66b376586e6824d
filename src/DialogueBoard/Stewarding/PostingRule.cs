using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Sessions;

namespace DialogueBoard.Stewarding;

/// <summary>
/// The one rule of how what people write comes to a board. Those who look after it are exempt, and so is the board itself. What takes
/// back is possible always.
/// </summary>
internal static class PostingRule
{
    /// <summary>Why an act cannot be done as things are set on this board; null where it can.</summary>
    /// <param name="situation">With the actor's rights as they are on this board.</param>
    public static Refusal? Refuse(Situation situation, Act act)
    {
        var posting = Posting.Of(situation.View);
        if (IsExempt(situation.Actor))
        {
            return null;
        }

        return posting.Mode switch
        {
            PostingMode.Frozen when act.IsNew => Refusal.Because(RefusalCode.Frozen, posting.Why ?? ""),
            PostingMode.Slow when act is CardAct { Original: null } => TooSoon(situation, posting),
            PostingMode.HoldAll or PostingMode.HoldFirst when act.InQuiet == InQuiet.NotNow && Holds(situation.View, posting, situation.Actor.Id) => Refusal.Because(RefusalCode.ReadFirst),
            _ => null,
        };
    }

    /// <summary>Why words that cannot wait are not taken now from somebody whose act goes without them; null where they are.</summary>
    public static Refusal? RefuseWords(Situation situation)
    {
        var posting = Posting.Of(situation.View);
        return IsExempt(situation.Actor) ? null
            : posting.Mode == PostingMode.Frozen ? Refusal.Because(RefusalCode.Frozen, posting.Why ?? "")
            : Holds(situation.View, posting, situation.Actor.Id) ? Refusal.Because(RefusalCode.ReadFirst)
            : null;
    }

    /// <summary>Why an act cannot be done as it puts a text with too many links on the board, or more than a text there has already; null where it can.</summary>
    public static Refusal? RefuseLinks(Situation situation, Decision decision)
    {
        if (IsExempt(situation.Actor) || Posting.Of(situation.View).Links is not { } most)
        {
            return null;
        }

        foreach (var record in decision.Changed)
        {
            var links = LinksIn(record);
            if (links > most && (situation.View.Find(record.Id) is not { } before || LinksIn(before) < links))
            {
                return Refusal.Because(RefusalCode.TooManyLinks, links, most);
            }
        }

        return null;
    }

    /// <summary>What is kept of an act that somebody is to read first; null where it is done now.</summary>
    public static WaitingAct? KeptBack(Situation situation, Session? session, Act act) =>
        act.InQuiet == InQuiet.Waits && !IsExempt(situation.Actor) && Holds(situation.View, Posting.Of(situation.View), situation.Actor.Id)
            ? Acts.KeptBack.Of(situation, act, session: null, session?.Id)
            : null;

    /// <summary>Whether something that waited elsewhere is to be read first before it comes to the board as it is now.</summary>
    public static bool ReadsFirst(BoardView view, WaitingAct waiting)
    {
        var posting = Posting.Of(view);
        return !waiting.BySteward && (posting.Mode == PostingMode.Frozen || Holds(view, posting, waiting.AuthorId));
    }

    /// <summary>Whether what this person writes is read first, as things are set.</summary>
    public static bool Holds(BoardView view, Posting posting, Guid personId) => posting.Mode switch
    {
        PostingMode.HoldAll => true,
        PostingMode.HoldFirst => !view.SaidBy(personId).Any(card => card.State == ContributionState.OnBoard),
        _ => false,
    };

    public static bool IsExempt(Actor actor) => actor.IsSteward || actor.Id == Actor.TheBoard.Id;

    // Also one that was taken back or hidden since: else taking back would be a way round.
    private static Refusal? TooSoon(Situation situation, Posting posting)
    {
        var wait = situation.View.LastSaidBy(situation.Actor.Id)?.At.AddMinutes(posting.SlowMinutes) - situation.Now;
        return wait is { } left && left > TimeSpan.Zero
            ? Refusal.Because(RefusalCode.Slowly, posting.SlowMinutes, (int)Math.Ceiling(left.TotalMinutes)) with { RetryAfter = left }
            : null;
    }

    private static int LinksIn(BoardRecord record) => record switch
    {
        Contribution card => LinkCount.In(card.Text) + LinkCount.In(card.When) + LinkCount.In(card.Place) + LinkCount.In(card.Speaking?.Whom),
        SideRecord side => side.AllWords.Sum(said => LinkCount.In(said.Words)),
        Energy.OfferedEnergy energy => LinkCount.In(energy.Note),
        _ => 0,
    };
}
