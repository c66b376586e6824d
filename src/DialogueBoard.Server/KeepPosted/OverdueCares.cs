using DialogueBoard.Server.Feed;

namespace DialogueBoard.Server.KeepPosted;

/// <summary>All that has waited too long on a board, whoever tells it.</summary>
internal static class OverdueCares
{
    public static async Task<int> CountAsync(this IEnumerable<IOverdueCare> care, OpenBoard board, CancellationToken cancel)
    {
        var waits = 0;
        foreach (var one in care)
        {
            waits += await one.OverdueAsync(board, cancel);
        }

        return waits;
    }
}
