using DialogueBoard.Acts;
using DialogueBoard.Dates;
using DialogueBoard.OurMix;
using DialogueBoard.Words;

namespace DialogueBoard.Priorities;

/// <summary>Those who look after the board ask everybody for a few dots. One round at a time, so that nobody gives twice by mistake.</summary>
public sealed record OpenPriorities : Act
{
    /// <summary>What the dots are asked for.</summary>
    public required string Text { get; init; }

    /// <summary>How many each person has, 1 to <see cref="PriorityRound.MostDots"/>.</summary>
    public required int Dots { get; init; }

    /// <summary>After how many of the list it is cut, 1 to <see cref="PriorityRound.LongestList"/>.</summary>
    public required int Line { get; init; }

    /// <summary>The last day, from today on, at most ten years ahead. Required.</summary>
    public DateOnly? Closes { get; init; }

    /// <summary>Whether what the dots come to is shown only once the round is closed.</summary>
    public bool ShownAfter { get; init; }

    internal override IEnumerable<Practice> PracticesOf(Situation situation) => [Practices.Priorities];

    internal override Decision Decide(Situation situation)
    {
        if (!situation.Actor.IsSteward)
        {
            return Refusal.Because(RefusalCode.StewardsOnly);
        }

        var refusal = PlainText.Read(Text, "text", Longest.Note, out var text)
            ?? Refuse(Dots, "dots", PriorityRound.MostDots)
            ?? Refuse(Line, "line", PriorityRound.LongestList)
            ?? Day.Refuse(Closes, "closes", situation.Now, today: true)
            ?? (situation.View.All<PriorityRound>().Any(round => round.IsOpen(situation.Now)) ? Refusal.Because(RefusalCode.RoundOpen) : null);
        return refusal is not null ? refusal : Decision.Of(new PriorityRound
        {
            Id = Id,
            By = situation.Actor.By,
            At = situation.Now,
            Text = text,
            Dots = Dots,
            Line = Line,
            Closes = Closes!.Value,
            ShownAfter = ShownAfter,
            Due = Day.IsOver(Closes.Value),
        });
    }

    private static Refusal? Refuse(int number, string field, int most) =>
        number >= 1 && number <= most ? null : Refusal.Because(RefusalCode.NumberOutOfRange, field, 1, most);
}
