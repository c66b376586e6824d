using DialogueBoard.Boards;
using DialogueBoard.Burning;
using DialogueBoard.Contributions;
using DialogueBoard.Learning;
using DialogueBoard.Members;
using DialogueBoard.OurMix;
using DialogueBoard.Priorities;
using DialogueBoard.Themes;
using DialogueBoard.Web.Boards;
using DialogueBoard.Web.Contributions;
using Microsoft.Extensions.Localization;

namespace DialogueBoard.Web.OurMix;

/// <summary>One of two boards that are looked at side by side: what there is of each practice on it, in words and numbers.</summary>
public sealed class BesideBoard(BoardView view, IStringLocalizer<OurMixWords> words, IStringLocalizer<ContributionWords> cardWords)
{
    private const int Newest = 12;

    public BoardView View { get; } = view;

    /// <summary>The newest cards, newest first.</summary>
    public IEnumerable<Contribution> Cards => View.Arrivals.Reverse().Take(Newest).Select(arrival => View.Contributions[arrival.Id]);

    /// <summary>Of what there is how much, of one practice; nothing that there is none of.</summary>
    public IReadOnlyList<string> Of(Practice practice) =>
    [
        .. BoardSummary.Of(View).Kinds.Where(kind => Kinds.PracticeOf(kind.Kind) == practice).Select(kind => Said(cardWords.Kind(kind.Kind), kind.Cards)),
        .. BesideCards(practice).Where(one => one.Count > 0).Select(one => Said(words[$"beside-{one.What}"], one.Count)),
    ];

    private IEnumerable<(string What, int Count)> BesideCards(Practice practice) =>
        practice == Practices.ByService ? [("themes", View.All<Theme>().Count())]
        : practice == Practices.ByWhatIsBurning ? [("stuck", View.All<Stuck>().Count())]
        : practice == Practices.Members ? [("members", View.All<Member>().Count(member => member.AdmittedAt is not null))]
        : practice == Practices.SharedPromise ? [("standing", View.All<Standing>().Count())]
        : practice == Practices.Priorities ? [("rounds", View.All<PriorityRound>().Count())]
        : practice == Practices.Passions ? [("energy", View.Energies.Count)]
        : practice == Practices.Web ? [("threads", View.Threads.Values.Count(thread => !thread.CameWithContribution))]
        : [];

    private string Said(string what, int count) => words["beside-count", what, count];
}
