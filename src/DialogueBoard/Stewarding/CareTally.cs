using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Words;

namespace DialogueBoard.Stewarding;

/// <summary>
/// How often those who look after the board took words off it, put them back, or did not let them in, and for which ground rule: numbers
/// that everybody can see, one tally for each board. It names nobody; At is when it last changed.
/// </summary>
public sealed record CareTally : SideRecord
{
    /// <summary>The most rules that are counted apart, over all lists that a board ever had; the rest counts as reasons of their own.</summary>
    public const int MostLines = 40;

    public required IReadOnlyList<CareLine> Lines { get; init; }

    /// <summary>The one id that it can have on a board.</summary>
    public static Guid IdOf(Guid boardId) => DerivedId.Of(boardId, nameof(CareTally));

    /// <summary>The tally of this board; null where there is nothing to tell yet.</summary>
    public static CareTally? Of(BoardView view) => view.Sides.TryGetValue(IdOf(view.Board.Id), out var there) ? there as CareTally : null;

    internal static CareTally Of(Situation situation) => Of(situation.View) is { } there
        ? there with { At = situation.Now }
        : new() { Id = IdOf(situation.View.Board.Id), By = Actor.TheBoard.By, At = situation.Now, Lines = [] };

    internal CareTally Hidden(string? rule, int cards) => With(rule, line => line with { Hidden = line.Hidden + cards });

    internal CareTally PutBack(string? rule, int cards) => With(rule, line => line with { PutBack = line.PutBack + cards });

    internal CareTally TurnedDown(string? rule, int words) => With(rule, line => line with { TurnedDown = Math.Max(0, line.TurnedDown + words) });

    internal CareTally LetInAfterAll(string? rule, int words) => TurnedDown(rule, -words);

    internal override bool IsWhole => Lines is { Count: <= MostLines + 1 } && Lines.All(line => line is { Hidden: >= 0, PutBack: >= 0, TurnedDown: >= 0 });

    internal override IEnumerable<(string? Words, int Most)> AllWords => Lines.Select(line => (line.Rule, Longest.Aside));

    private CareTally With(string? rule, Func<CareLine, CareLine> count)
    {
        var key = rule is not null && (Lines.Any(line => line.Rule == rule) || Lines.Count < MostLines) ? rule : null;
        return this with
        {
            Lines = Lines.Any(line => line.Rule == key)
                ? [.. Lines.Select(line => line.Rule == key ? count(line) : line)]
                : [.. Lines, count(new(key))],
        };
    }
}
