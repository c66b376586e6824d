using System.Runtime.CompilerServices;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;
using DialogueBoard.Promises;

namespace DialogueBoard.Growing;

/// <summary>
/// What a board counts by itself, of the board as a whole and never of a person. Only cards whose words are on the board
/// count. Counted once for each view and shared by all who read it. Safe from any thread.
/// </summary>
public sealed class Growth
{
    private static readonly ConditionalWeakTable<BoardView, Growth> Known = [];
    private readonly Dictionary<GrowthFigure, IReadOnlyList<Grown>> _grown;
    private readonly IReadOnlyList<LiveQuestion> _questions;

    private Growth(BoardView view)
    {
        Begun = view.Arrivals.IsEmpty ? null : view.Arrivals.Min.At;
        var onBoard = view.Arrivals.Select(arrival => view.Contributions[arrival.Id]).Where(IsOnBoard).ToList();
        var gains = view.All<Gain>().Where(gain => IsOnBoard(view, gain)).ToLookup(gain => gain.Of, gain => new Grown(gain.At, gain.ContributionId!.Value));
        var across = onBoard.Where(card => AnswersAcross(view, card)).Select(Grown).ToList();
        var between = view.Threads.Values.Where(thread => IsBetweenFootings(view, thread.From, thread.To)).Select(thread => new Grown(thread.At, thread.From)).ToList();
        _questions = [.. onBoard.Where(card => card.Kind == ContributionKind.Question).Select(card => LiveQuestion.Of(view, card))];
        _grown = new()
        {
            [GrowthFigure.FirstVoices] = [.. onBoard.DistinctBy(card => card.By.Id).Select(Grown)],
            [GrowthFigure.AcrossAgencies] = across,
            [GrowthFigure.BetweenFootings] = InOrder(between),
            [GrowthFigure.PromisesKept] = InOrder(view.All<Promise>().Where(promise => promise.State == PromiseState.Kept && IsOnBoard(view, promise)).Select(KeptAt)),
            [GrowthFigure.ProcessGains] = InOrder(gains[GainOf.Process]),
            [GrowthFigure.OutcomeGains] = InOrder(gains[GainOf.Outcome]),
            [GrowthFigure.Partnership] = InOrder([.. gains[GainOf.Process], .. across, .. between]),
        };
    }

    /// <summary>When the first card was said; null on an empty board.</summary>
    public DateTime? Begun { get; }

    public static Growth Of(BoardView view) => Known.GetValue(view, counted => new(counted));

    /// <summary>What a figure counts, oldest first. A card that counts twice stands there twice.</summary>
    public IReadOnlyList<Grown> What(GrowthFigure figure, DateTime now) => figure == GrowthFigure.QuestionsAlive
        ? [.. _questions.Where(question => question.IsAliveAt(now)).Select(question => new Grown(question.Asked, question.ContributionId))]
        : _grown[figure];

    /// <summary>How many there are.</summary>
    public int Count(GrowthFigure figure, DateTime now) => figure == GrowthFigure.QuestionsAlive
        ? _questions.Count(question => question.IsAliveAt(now))
        : _grown[figure].Count;

    /// <summary>
    /// A figure week by week: for questions, how many were alive when the week ended or, in this week, are now; for
    /// partnership development, how much had grown by then; for all others, how many came in that week.
    /// </summary>
    public IReadOnlyList<int> ByWeek(GrowthFigure figure, IReadOnlyList<Week> weeks, DateTime now) => figure switch
    {
        GrowthFigure.QuestionsAlive => [.. weeks.Select(week => _questions.Count(question => question.IsAliveAt(week.End < now ? week.End : now)))],
        GrowthFigure.Partnership => [.. weeks.Select(week => _grown[figure].Count(grown => grown.At < week.End))],
        _ => [.. weeks.Select(week => _grown[figure].Count(grown => week.Holds(grown.At)))],
    };

    private static bool IsOnBoard(Contribution card) => card.State == ContributionState.OnBoard;

    private static bool IsOnBoard(BoardView view, CardPart part) => IsOnBoard(view.Contributions[part.ContributionId!.Value]);

    private static Grown Grown(Contribution card) => new(card.At, card.Id);

    private static IReadOnlyList<Grown> InOrder(IEnumerable<Grown> grown) => [.. grown.OrderBy(one => one.At).ThenBy(one => one.ContributionId)];

    private static Grown KeptAt(Promise promise) =>
        new(new[] { promise.Agency.HeardAt, promise.Community.HeardAt }.Max() ?? promise.At, promise.ContributionId!.Value);

    // In a job at one place or for one body, to somebody else in or for another, or who speaks for none.
    private static bool AnswersAcross(BoardView view, Contribution answer) => answer.Speaking is { IsForABody: true } && answer.About
        .Select(id => view.Contributions[id])
        .Any(card => IsOnBoard(card) && card.By.Id != answer.By.Id && (card.Speaking is not { IsForABody: true } || AreApart(answer.Speaking.BodyKey, card.Speaking.BodyKey)));

    private static bool AreApart(string? one, string? other) =>
        one is not null && other is not null && one != other;

    private static bool IsBetweenFootings(BoardView view, Guid from, Guid to) =>
        view.Contributions[from] is var one && view.Contributions[to] is var other && IsOnBoard(one) && IsOnBoard(other)
        && one.Speaking?.FootingOrWhatFollows is { } footing && other.Speaking?.FootingOrWhatFollows is { } another && footing != another;
}
