using System.Runtime.CompilerServices;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;

namespace DialogueBoard.Reach;

/// <summary>
/// Whom a board has engaged, and how: every card on it, added up by how it came, at which counter or about which service, for
/// whom it speaks and on what footing. A card that does not say how it came, came over the web. Hidden cards and those taken
/// back do not count.
/// </summary>
/// <param name="All">All together; null for a board with no words on it.</param>
/// <param name="ByChannel">One row for each channel that anything came by, in their fixed order.</param>
/// <param name="ByWhere">One row for each channel and counter, those that name none first.</param>
/// <param name="BySpeaking">One row for each way of speaking and footing.</param>
/// <param name="InFull">One row for each of all these together.</param>
public sealed record Reached(
    ReachRow? All,
    IReadOnlyList<ReachRow> ByChannel,
    IReadOnlyList<ReachRow> ByWhere,
    IReadOnlyList<ReachRow> BySpeaking,
    IReadOnlyList<ReachRow> InFull)
{
    private static readonly ConditionalWeakTable<BoardView, Reached> Known = [];

    /// <summary>The figures of a board as it stands. Costs a look at each card, once for each view; safe from any thread.</summary>
    public static Reached Of(BoardView view) => Known.GetValue(view, AddUp);

    private static Reached AddUp(BoardView view)
    {
        var voices = view.Arrivals.Select(arrival => view.Contributions[arrival.Id])
            .Where(card => card.State == ContributionState.OnBoard)
            .Select(card => new Voice(card, view.PartOf<Coming>(card.Id)))
            .ToList();
        return new(
            Rows(voices, _ => new()).SingleOrDefault(),
            Rows(voices, voice => new(voice.Channel)),
            Rows(voices, voice => new(voice.Channel, voice.Where)),
            Rows(voices, voice => new(For: voice.Card.Speaking?.For, Footing: voice.Card.Speaking?.Footing)),
            Rows(voices, voice => new(voice.Channel, voice.Where, voice.Card.Speaking?.For, voice.Card.Speaking?.Footing)));
    }

    private static List<ReachRow> Rows(IEnumerable<Voice> voices, Func<Voice, ReachKey> keyOf) =>
    [
        .. voices.Select(voice => (Voice: voice, Key: keyOf(voice)))
            .GroupBy(one => one.Key with { Where = ReachKey.Same(one.Key.Where) })
            .Select(alike => Row(alike.First().Key, [.. alike.Select(one => one.Voice)]))
            .OrderBy(row => row.Key.Channel)
            .ThenBy(row => row.Key.Where, StringComparer.InvariantCultureIgnoreCase)
            .ThenBy(row => row.Key.For is null).ThenBy(row => row.Key.For)
            .ThenBy(row => row.Key.Footing is null).ThenBy(row => row.Key.Footing),
    ];

    private static ReachRow Row(ReachKey key, IReadOnlyList<Voice> voices) => new(
        key,
        voices.Count,
        voices.Where(voice => !voice.OnBehalf).Select(voice => voice.Card.By.Id).Distinct().Count(),
        voices.Count(voice => voice.OnBehalf),
        Day.Of(voices[0].Card.At),
        Day.Of(voices[^1].Card.At));

    /// <summary>A card and how it came.</summary>
    private readonly record struct Voice(Contribution Card, Coming? Coming)
    {
        public Channel Channel => Coming?.Channel ?? Channel.Web;
        public string? Where => Coming?.Where;
        public bool OnBehalf => Coming?.OnBehalf == true;
    }
}
