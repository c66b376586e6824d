using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Growing;
using DialogueBoard.Openings;
using DialogueBoard.Reach;
using DialogueBoard.Shelf;
using DialogueBoard.Steps;
using DialogueBoard.Themes;

namespace DialogueBoard.Server.InAndOut;

/// <summary>What more there is to a card, in lines to read.</summary>
internal static class PartsInWords
{
    /// <summary>A paragraph for each thing to say; none where the card's words are not on the board.</summary>
    public static IEnumerable<string> Of(BoardView view, Contribution card) => card.State != ContributionState.OnBoard ? [] :
    [
        .. card.Asset is { } asset ? [ExportWords.Say($"asset-{WireWord<Asset>.Of(asset)}")] : Array.Empty<string>(),
        .. ThemeList.OfCard(view, card.Id) is { } theme ? [ExportWords.Say("filed-under", MarkdownText.OneLine(theme.Name))] : Array.Empty<string>(),
        .. view.PartOf<Step>(card.Id) is { } step ? Of(step) : [],
        .. view.PartOf<Opening>(card.Id) is { Until: { } until } opening ? [ExportWords.Say(opening.IsClosed ? "opening-closed" : "opening-until", ExportWords.Day(until))] : Array.Empty<string>(),
        .. view.PartOf<Gain>(card.Id) is { } gain ? Of(gain) : [],
        .. PromisedInWords.Of(view, card),
        .. AgreedInWords.Of(view, card),
        .. SetAheadInWords.Of(view, card),
        .. view.PartOf<Coming>(card.Id) is { } coming ? Of(coming) : [],
    ];

    private static IEnumerable<string> Of(Step step) => new (string Key, string? Said)[]
    {
        ("step-why", step.Why), ("step-unsure", step.Unsure), ("step-risk", step.Risk), ("step-kept-small", step.KeptSmall), ("step-carried-by", step.CarriedBy),
    }.Where(one => one.Said is not null).Select(one => ExportWords.Say(one.Key, MarkdownText.OneLine(one.Said!)))
        .Append(ExportWords.Say(step is { State: StepState.Trying, CameDue: not null } ? "step-asks" : $"step-{WireWord<StepState>.Of(step.State)}", ExportWords.Day(step.LookAgain)));

    private static IEnumerable<string> Of(Gain gain)
    {
        yield return ExportWords.Say("gain-in", ExportWords.Say($"gain-{WireWord<GainOf>.Of(gain.Of)}"), ExportWords.Say(gain.Planned ? "planned" : "unplanned"));
        if (gain.AlsoHelps.Count > 0)
        {
            yield return ExportWords.Say("also-helps", string.Join("; ", gain.AlsoHelps.Select(MarkdownText.OneLine)));
        }
    }

    private static IEnumerable<string> Of(Coming coming)
    {
        yield return ExportWords.Say($"came-{WireWord<Channel>.Of(coming.Channel)}{(coming.OnBehalf ? "-behalf" : "")}");
        if (coming.Where is { } where)
        {
            yield return ExportWords.Say("came-where", MarkdownText.OneLine(where));
        }
    }
}
