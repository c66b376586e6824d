using System.Text.Json.Serialization;
using DialogueBoard.Acts;
using DialogueBoard.Boards;

namespace DialogueBoard.MyData;

/// <summary>
/// For how long a board keeps words that nobody touches. By and At say who last set it, and when. Said on the board from then on; nothing
/// is let go before <see cref="Begins"/>.
/// </summary>
public sealed record Keeping : SideRecord
{
    /// <summary>The longest time that can be set, in months.</summary>
    public const int MostMonths = 120;

    /// <summary>How long people have, from when it is set, until the first words are let go.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromDays(30);

    public required int Months { get; init; }

    /// <summary>Before this moment nothing is let go.</summary>
    [JsonIgnore]
    public DateTime Begins => At + Notice;

    /// <summary>What a board has set; null where it keeps words until somebody takes them back.</summary>
    public static Keeping? Of(BoardView view) => view.All<Keeping>().FirstOrDefault();

    internal override bool IsWhole => Months is >= 1 and <= MostMonths;

    /// <summary>This, looked at again when the next card may have to go: not more often than once a day, and not less than once a month.</summary>
    internal Keeping Next(BoardView view, DateTime now)
    {
        var (first, latest) = (view.Contributions.Values.Select(card => LettingGo.DueAt(view, card, Months)).Min(), now.AddMonths(1));
        return this with { Due = new[] { Begins, now.AddDays(1), first < latest ? first.Value : latest }.Max() };
    }

    internal override Decision WhenDue(Situation situation)
    {
        var (view, now) = (situation.View, situation.Now);
        var due = view.Contributions.Values.Where(card => LettingGo.DueAt(view, card, Months) <= now).ToList();
        var changed = due.SelectMany(card => LettingGo.Of(view, card)).DistinctBy(record => record.Id).ToList();
        var after = view.With(view.Board, changed);
        return Decision.Of([.. changed, Next(after, now)]) with
        {
            LetGo = [.. due.Select(card => card.Id)],
            SeenToOn = [.. due.Select(card => card.Id)],
        };
    }
}
