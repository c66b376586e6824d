using DialogueBoard.Server.MyData;
using DialogueBoard.Server.People;

namespace DialogueBoard.Web.Organisations;

/// <summary>
/// Whoever signs out is signed out on every board they take part in, also where a live page is open or a program has their key: not only
/// where they are next seen without the cookie. Safe from any thread.
/// </summary>
internal sealed class SigningOut(MyBoards mine, Participants participants)
{
    public async Task SignedOutAsync(string key, CancellationToken cancel = default)
    {
        foreach (var (board, me) in (await mine.OfAsync(key, cancel)).On)
        {
            if (await participants.FindAsync(board, me, cancel) is { WorksAt: not null } actor)
            {
                await participants.WorksAtAsync(board, actor, workplace: null, until: null, cancel);
            }
        }
    }
}
