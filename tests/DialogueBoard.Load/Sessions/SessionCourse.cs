namespace DialogueBoard.Load.Sessions;

/// <summary>All that was measured in a session, in its order.</summary>
/// <param name="Rounds">A round begins.</param>
/// <param name="Brought">Everybody is brought to a card.</param>
/// <param name="CheckedIn">Cards that everybody saw at once.</param>
/// <param name="Gathered">Cards that were kept back.</param>
internal sealed record SessionCourse(Moments Rounds, Moments Brought, Writing CheckedIn, Writing Gathered, Quiet Quiet, Shown Shown);
