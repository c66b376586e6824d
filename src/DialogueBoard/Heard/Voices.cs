using System.Runtime.CompilerServices;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;

namespace DialogueBoard.Heard;

/// <summary>
/// Who is heard on a board, and where they see it differently: within a group as well as between groups. Groups are the
/// footings, then those in mind, the jobs, the bodies that members speak for, and those who speak for themselves; never a person.
/// <para>
/// Only cards on the board that say how they are spoken count. A group has these <b>views</b> on a card: the card's own,
/// once, where somebody of the group wrote it or builds on it (a question has no view of its own); one for each person of the
/// group whose card has a "differs" thread to it; and, where it is a question, one for each person of the group who answers
/// it: with a thread "about" or "builds-on", and not with "I don't know yet". What one person says twice in one of these ways
/// is one view.
/// </para>
/// <para>
/// A group does not all agree on a card where it has two views or more, and two people or more hold them. Groups differ on a
/// card where two or more of one sort (footings; or those in mind, jobs, bodies and oneself) have a view on it, and there are two
/// views or more. A group of fewer than <see cref="Few"/> people is neither counted nor looked into: that would tell which of
/// its cards are one person's. Between groups it is named, since its cards say that much themselves.
/// </para>
/// </summary>
/// <param name="Groups">Footings in their fixed order, then those in mind, the jobs and the bodies by the alphabet, then oneself.</param>
/// <param name="BetweenFootings">Where people on different footings see it differently, oldest card first.</param>
/// <param name="BetweenOthers">The same for those in mind, jobs, bodies and oneself.</param>
public sealed record Voices(IReadOnlyList<VoiceGroup> Groups, IReadOnlyList<Between> BetweenFootings, IReadOnlyList<Between> BetweenOthers)
{
    /// <summary>From this many people on, a group is counted and looked into.</summary>
    public const int Few = 3;

    private static readonly ConditionalWeakTable<BoardView, Voices> Known = [];

    /// <summary>The voices of a board as it stands. Costs a look at each card and thread, once for each view; safe from any thread.</summary>
    public static Voices Of(BoardView view) => Known.GetValue(view, Look);

    private static Voices Look(BoardView view)
    {
        var sight = new Sight(view);
        var groups = sight.Groups
            .OrderBy(group => group.Name.Footing is null)
            .ThenBy(group => group.Name.Footing)
            .ThenBy(group => group.Name.For switch { SpeakingFor.Others => 0, SpeakingFor.Job => 1, SpeakingFor.Body => 2, _ => 3 })
            .ThenBy(group => group.Name.Whom is null)
            .ThenBy(group => group.Name.Whom, StringComparer.InvariantCultureIgnoreCase)
            .ToList();
        return new(
            [.. groups.Select(sight.GroupOf)],
            sight.Between([.. groups.Where(group => group.Name.Footing is not null)]),
            sight.Between([.. groups.Where(group => group.Name.Footing is null)]));
    }
}
