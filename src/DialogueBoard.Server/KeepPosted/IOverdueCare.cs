using DialogueBoard.Server.Feed;

namespace DialogueBoard.Server.KeepPosted;

/// <summary>Tells what has waited too long for those who look after a board. Without one nobody is reminded.</summary>
public interface IOverdueCare
{
    /// <summary>How many things on this board have waited longer than its people said they should.</summary>
    Task<int> OverdueAsync(OpenBoard board, CancellationToken cancel);
}
