using DialogueBoard.Boards;
using DialogueBoard.OurMix;
using DialogueBoard.Sessions;

namespace DialogueBoard.Web.OurMix;

/// <summary>
/// The ways round a board as its mix stands, each by its address below the board's: what leads comes first, side by side where a
/// dial stands in the middle; what is only at hand, or of which there is something on the board, comes after.
/// </summary>
public sealed record WaysRound(IReadOnlyList<string> First, IReadOnlyList<string> More)
{
    /// <summary>The page of the mix itself, which is always there.</summary>
    public const string Mix = "mix";

    private const string Learned = "learned";
    private const string Reach = "reach";
    private const string Sessions = "sessions";

    /// <param name="here">The page that is being looked at, which is never put away.</param>
    public static WaysRound Of(BoardView view, string? here = null)
    {
        var first = new List<string>();
        var more = new List<string>();
        foreach (var principle in Enum.GetValues<Principle>())
        {
            var leader = view.Mix.FirstOf(principle);
            foreach (var practice in new[] { leader, leader.Other })
            {
                var leads = view.Mix.Leads(practice) || !view.Mix.Leads(practice.Other);
                if (leads || view.Mix.Has(practice) || OnTheBoard.Has(view, practice))
                {
                    (leads ? first : more).AddRange(PagesOf(practice));
                }
            }
        }

        (view.All<Session>().Any(session => session.State != SessionState.Closed) ? first : more).Add(Sessions);
        more.Add(Reach);
        var seen = more.Where(page => page == here).ToList();
        return new([.. first, .. seen, Mix], [.. more.Except(seen)]);
    }

    private static IEnumerable<string> PagesOf(Practice practice) =>
        PracticePages.Of(practice) is not { } page ? []
        : practice == Practices.SharedPromise ? [page, Learned]
        : [page];
}
