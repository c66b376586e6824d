using DialogueBoard.Boards;
using DialogueBoard.Contributions;

namespace DialogueBoard.Vision;

/// <summary>What those who look after a board have announced on it.</summary>
public static class Announcements
{
    /// <summary>How long the newest stands beside the vision.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromDays(30);

    /// <summary>Those whose words are on the board, newest first. Looks only as far as it is read.</summary>
    public static IEnumerable<Contribution> Of(BoardView view) => view.Arrivals.Reverse()
        .Select(arrival => view.Contributions[arrival.Id])
        .Where(card => card.Kind == ContributionKind.Announcement && card.State == ContributionState.OnBoard);

    /// <summary>The newest, where it is still fresh. Looks at no card that is older.</summary>
    public static Contribution? Newest(BoardView view, DateTime now) => view.Arrivals.Reverse()
        .TakeWhile(arrival => arrival.At > now - Fresh)
        .Select(arrival => view.Contributions[arrival.Id])
        .FirstOrDefault(card => card.Kind == ContributionKind.Announcement && card.State == ContributionState.OnBoard);
}
