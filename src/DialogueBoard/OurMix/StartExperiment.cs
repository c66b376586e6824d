using DialogueBoard.Acts;
using DialogueBoard.Dates;
using DialogueBoard.Words;

namespace DialogueBoard.OurMix;

/// <summary>
/// Those who look after the board move dials on purpose, to see what happens: at once, until a day on which the board asks
/// what became of it. A dial is in one running experiment at most.
/// </summary>
public sealed record StartExperiment : Act
{
    public required IReadOnlyList<DialStop> Dials { get; init; }

    /// <summary>What we change, in words.</summary>
    public required string Text { get; init; }

    /// <summary>What we hope to notice.</summary>
    public string? Hope { get; init; }

    /// <summary>The day on which the board asks, from tomorrow on.</summary>
    public DateOnly? LookAgain { get; init; }

    internal override bool Adds => false;

    internal override Decision Decide(Situation situation)
    {
        if (!situation.Actor.IsSteward)
        {
            return Refusal.Because(RefusalCode.StewardsOnly);
        }

        string text = "";
        string? hope = null;
        var refusal = OurMix.Dials.Refuse(situation.View, Dials)
            ?? PlainText.Read(Text, "text", Longest.Aside, out text)
            ?? PlainText.ReadIfAny(Hope, "hope", Longest.Aside, out hope)
            ?? Day.Refuse(LookAgain, "lookAgain", situation.Now);
        if (refusal is not null)
        {
            return refusal;
        }

        var experiment = new Experiment
        {
            Id = Id,
            By = situation.Actor.By,
            At = situation.Now,
            Text = text,
            Hope = hope,
            Dials = [.. Dials.Select(dial => new DialChange(dial.Principle, situation.View.Mix[dial.Principle], dial.Stop))],
            LookAgain = LookAgain!.Value,
            Due = Day.Begins(LookAgain.Value),
        };
        return Decision.Of([experiment, .. OurMix.Dials.Moves(situation, Boards.DerivedId.Of(Id, "moves"), Dials, text, Id)]);
    }
}
