using System.Text.Json;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Themes;

namespace DialogueBoard.Sessions;

/// <summary>
/// The one rule of quiet: while words are kept back in a session, what those in it write waits, and is shown all at once. Of
/// what is said in a session the card says so.
/// </summary>
internal static class QuietRule
{
    /// <summary>Why somebody in a quiet session cannot do this now; null where they can.</summary>
    public static Refusal? Refuse(Session? session, Act act) =>
        session is { IsQuiet: true } && act.InQuiet == InQuiet.NotNow ? Refusal.Because(RefusalCode.QuietNow) : null;

    /// <summary>What an act changes, with what its card says of the session in which it is said.</summary>
    public static Decision Said(Situation situation, Session? session, Act act, Decision decision) =>
        session is not null && decision.Refusal is null && act is CardAct { Original: null }
            ? decision.With(Said(session, decision.Changed, situation.Now))
            : decision;

    /// <summary>What is kept of an act that the board would take, and does not take yet; null where it is done now.</summary>
    public static WaitingAct? KeptBack(Situation situation, Session? session, Act act) =>
        session is { IsQuiet: true } && act.InQuiet == InQuiet.Waits ? Waiting(situation, session, Spoken(situation, act)) : null;

    /// <summary>
    /// What all that waits comes to, in the order in which it was written. What the board would not take any more goes on waiting,
    /// where its author finds it.
    /// </summary>
    public static (IReadOnlyList<BoardRecord> Changed, IReadOnlyList<Guid> Shown) Show(Situation situation, Session session)
    {
        var view = situation.View;
        var changed = new List<BoardRecord>();
        var shown = new List<Guid>();
        foreach (var waiting in situation.Waiting.Where(one => one.SessionId == session.Id).OrderBy(one => one.At).ThenBy(one => one.ActId))
        {
            var then = situation with { View = view, Now = waiting.At, Actor = new Actor(waiting.AuthorId, waiting.AuthorName, waiting.BySteward) { WorksAt = waiting.WorksAt } };
            var decision = view.Knows(waiting.ActId) ? null : Perform(then, waiting);
            if (decision is null or { Refusal: not null })
            {
                continue;
            }

            var records = decision.With(Said(session, decision.Changed, waiting.At)).Changed;
            if (records.Any(record => view.Find(record.Id) is { } there ? there.GetType() != record.GetType() : view.Knows(record.Id)))
            {
                continue;
            }

            changed.AddRange(records);
            shown.Add(waiting.ActId);
            view = view.With(view.Board, records);
        }

        return (changed, shown);
    }

    // What it was about, or was filed under, may have gone from the board while it waited: the words have not.
    private static Decision? Perform(Situation then, WaitingAct waiting) =>
        waiting.Read() is not { } act ? null
        : act.Decide(then) is { Refusal: null } decision ? decision
        : WithoutWhatHasGone(act, then.View).Decide(then);

    private static CardAct WithoutWhatHasGone(CardAct act, BoardView view)
    {
        var about = act with { About = [.. (act.About ?? []).Where(id => view.Contributions.TryGetValue(id, out var card) && card.State == ContributionState.OnBoard)] };
        return about is Contribute { Theme: { } theme } filed && ThemeList.Find(view, theme) is null ? filed with { Theme = null } : about;
    }

    // As they speak now, wherever they are when it is shown.
    private static Act Spoken(Situation situation, Act act) => act is CardAct { Speaking: null } card
        ? card with { Speaking = BoardSessions.SpokenBy(situation.View, situation.Actor.Id) }
        : act;

    private static WaitingAct Waiting(Situation situation, Session session, Act act) => new()
    {
        BoardId = situation.View.Board.Id,
        ActId = act.Id,
        SessionId = session.Id,
        AuthorId = situation.Actor.Id,
        AuthorName = situation.Actor.Name,
        BySteward = situation.Actor.IsSteward,
        WorksAt = situation.Actor.WorksAt,
        At = situation.Now,
        Language = (act as CardAct)?.Language,
        Act = JsonSerializer.Serialize(act, WireJson.Options),
    };

    private static IEnumerable<BoardRecord> Said(Session session, IEnumerable<BoardRecord> changed, DateTime at) => changed.OfType<Contribution>()
        .Select(card => new SaidIn
        {
            Id = CardPart.IdOf<SaidIn>(card.Id),
            ContributionId = card.Id,
            By = card.By,
            At = at,
            SessionId = session.Id,
            Round = session.RoundAt(at),
        });
}
