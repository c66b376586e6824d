using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Sessions;

namespace DialogueBoard.MyData;

/// <summary>
/// Somebody has all of theirs taken off this board, in one act: the words of their cards, their name wherever it stands, what they
/// offered, stand behind, look after and said in private. Cards and threads keep their places, so that what others said still hangs
/// together. What a board does as a whole (its sessions, themes, vision) goes on without their name. Done again it finds what has
/// come since. It needs the person's own key at hand, so a circuit, which has none, cannot do it.
/// </summary>
public sealed record EraseMe : Act
{
    internal override bool Adds => false;

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override Decision Decide(Situation situation)
    {
        var (view, actor) = (situation.View, situation.Actor);
        return actor.Voter is not { } voter
            ? Refusal.Because(RefusalCode.OnItsOwnPage)
            : Decision.Of([.. Without(view, actor.Id), Left.Now(actor.By, situation.Now)]) with
            {
                Forget = new(actor.Id, voter),
                SeenToOn = [.. view.SaidBy(actor.Id).Select(card => card.Id)],
            };
    }

    /// <summary>Every record that changes once this person has left.</summary>
    private static BoardRecord[] Without(BoardView view, Guid personId)
    {
        var changed = view.SaidBy(personId)
            .Where(card => card.State is ContributionState.OnBoard or ContributionState.Hidden)
            .SelectMany(card => view.WithoutWords(card, ContributionState.Withdrawn))
            .ToDictionary(record => record.Id);
        foreach (var record in All(view))
        {
            var there = changed.GetValueOrDefault(record.Id, record);
            var left = there.Without(personId);
            if (left != there)
            {
                changed[record.Id] = left is Session session ? WithoutTurn(view, session, personId) : left;
            }
        }

        // A turn may be all that a session has of them.
        foreach (var session in view.All<Session>().Where(session => session.Turn == personId && !changed.ContainsKey(session.Id)))
        {
            changed[session.Id] = WithoutTurn(view, session, personId);
        }

        return [.. changed.Values];
    }

    private static IEnumerable<BoardRecord> All(BoardView view) =>
        [.. view.Contributions.Values, .. view.Threads.Values, .. view.Energies.Values, .. view.Sides.Values];

    private static Session WithoutTurn(BoardView view, Session session, Guid personId) =>
        session.Turn == personId ? session with { Turn = BoardSessions.NextTurn(view, session)?.By.Id } : session;
}
