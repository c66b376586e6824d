using System.Text.Json;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Sessions;
using DialogueBoard.Themes;

namespace DialogueBoard.Acts;

/// <summary>The one way in which an act waits and is performed later, whatever it waited for: as of when it was written.</summary>
internal static class KeptBack
{
    /// <summary>What is kept of an act that the board would take, and does not take yet.</summary>
    /// <param name="session">The session in whose quiet it waits; null where it waits for those who look after the board.</param>
    /// <param name="saidIn">The session in which it is said.</param>
    public static WaitingAct Of(Situation situation, Act act, Guid? session, Guid? saidIn) => new()
    {
        BoardId = situation.View.Board.Id,
        ActId = act.Id,
        SessionId = session,
        SaidIn = saidIn,
        AuthorId = situation.Actor.Id,
        AuthorName = situation.Actor.Name,
        BySteward = situation.Actor.IsSteward,
        WorksAt = situation.Actor.WorksAt,
        Language = (act as CardAct)?.Language,
        At = situation.Now,
        Act = JsonSerializer.Serialize(Spoken(situation, act), WireJson.Options),
    };

    /// <summary>What all of these come to, in the order in which they were written. What the board would not take any more goes on waiting.</summary>
    /// <returns>The records that change, and the ids of the acts that were performed.</returns>
    public static (IReadOnlyList<BoardRecord> Changed, IReadOnlyList<Guid> Done) Perform(Situation situation, IEnumerable<WaitingAct> all)
    {
        var view = situation.View;
        var changed = new List<BoardRecord>();
        var done = new List<Guid>();
        foreach (var waiting in all.OrderBy(one => one.At).ThenBy(one => one.ActId))
        {
            if (Perform(situation with { View = view }, waiting) is not { } records)
            {
                continue;
            }

            changed.AddRange(records);
            done.Add(waiting.ActId);
            view = view.With(view.Board, records);
        }

        return (changed, done);
    }

    private static IReadOnlyList<BoardRecord>? Perform(Situation situation, WaitingAct waiting)
    {
        var view = situation.View;
        var then = situation with { Now = waiting.At, Actor = new Actor(waiting.AuthorId, waiting.AuthorName, waiting.BySteward) { WorksAt = waiting.WorksAt } };
        var decision = view.Knows(waiting.ActId) ? null : Decide(then, waiting);
        if (decision is null or { Refusal: not null })
        {
            return null;
        }

        var session = (waiting.SaidIn ?? waiting.SessionId) is { } id ? BoardSessions.Find(view, id) : null;
        var records = session is null ? decision.Changed : decision.With(QuietRule.Said(session, decision.Changed, waiting.At)).Changed;
        return records.Any(record => view.Find(record.Id) is { } there ? there.GetType() != record.GetType() : view.Knows(record.Id)) ? null : records;
    }

    // What it was about, or was filed under, may have gone from the board while it waited: the words have not.
    private static Decision? Decide(Situation then, WaitingAct waiting) =>
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
}
