using DialogueBoard.Acts;
using DialogueBoard.Sessions;
using DialogueBoard.Words;

namespace DialogueBoard.Stewarding;

/// <summary>Those who look after the board say how what people write comes to it from now on, and why. Everybody can see who said so and when.</summary>
public sealed record SetPosting : Act
{
    public required PostingMode Mode { get; init; }

    /// <summary>Needed, but where everything is to come at once.</summary>
    public string? Why { get; init; }

    /// <summary>Left out: as it was.</summary>
    public int? SlowMinutes { get; init; }

    /// <summary>The most links in one text; left out for no cap.</summary>
    public int? Links { get; init; }

    /// <summary>Left out: as it was.</summary>
    public int? AlertHours { get; init; }

    // Freezing a board cannot wait for the end of a quiet round.
    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override Decision Decide(Situation situation)
    {
        if (!situation.Actor.IsSteward)
        {
            return Refusal.Because(RefusalCode.StewardsOnly);
        }

        var before = Posting.Of(situation.View);
        var refusal = PlainText.ReadIfAny(Why, "why", Longest.Aside, out var why)
            ?? (Mode != PostingMode.Open && why is null ? Refusal.Because(RefusalCode.Empty, "why") : null)
            ?? (Enum.IsDefined(Mode) ? null : Refusal.Because(RefusalCode.Malformed, "mode"))
            ?? RefuseUnless(SlowMinutes, "slowMinutes", 1, Posting.MostSlowMinutes)
            ?? RefuseUnless(Links, "links", 0, Posting.MostLinks)
            ?? RefuseUnless(AlertHours, "alertHours", 1, Posting.MostAlertHours);
        return refusal is not null ? refusal : Decision.Of(before with
        {
            By = situation.Actor.By,
            At = situation.Now,
            Mode = Mode,
            Why = why,
            SlowMinutes = SlowMinutes ?? before.SlowMinutes,
            Links = Links,
            AlertHours = AlertHours ?? before.AlertHours,
        });
    }

    private static Refusal? RefuseUnless(int? number, string field, int least, int most) =>
        number is null || (number >= least && number <= most) ? null : Refusal.Because(RefusalCode.NumberOutOfRange, field, least, most);
}
