using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Learning;
using DialogueBoard.Promises;
using DialogueBoard.Seeds;
using DialogueBoard.Words;

namespace DialogueBoard.Server.InAndOut;

/// <summary>What more there is to a promise, a report, a learning or a trial, in lines to read.</summary>
internal static class PromisedInWords
{
    /// <summary>A paragraph for each thing to say; none where the card's words are not on the board.</summary>
    public static IEnumerable<string> Of(BoardView view, Contribution card) =>
        card.State != ContributionState.OnBoard ? []
        : view.PartOf<Promise>(card.Id) is { } promise ? Of(promise)
        : view.PartOf<Report>(card.Id) is { Half: { } half } report ? [ExportWords.Say(report.Kept ? "report-kept" : "report-open", Name(half))]
        : view.PartOf<Trial>(card.Id) is { } trial ? Of(trial)
        : Learned.Behind(view, card.Id) is { Count: > 0 } behind ? [ExportWords.Say("behind", string.Join(", ", behind.Select(InWords)))]
        : [];

    private static IEnumerable<string> Of(Promise promise)
    {
        if (promise.Because is { } because)
        {
            yield return ExportWords.Say("because", MarkdownText.OneLine(because));
        }

        yield return InWords(PromiseHalf.Agency, promise.Agency);
        yield return InWords(PromiseHalf.Community, promise.Community);
        if (promise.State != PromiseState.Open)
        {
            yield return ExportWords.Say($"promise-{WireWord<PromiseState>.Of(promise.State)}");
        }
    }

    private static IEnumerable<string> Of(Trial trial)
    {
        yield return ExportWords.Say("trial-until", Long(trial.Ends));
        if (trial.Noticed is { } noticed)
        {
            yield return ExportWords.Say("trial-noticed", MarkdownText.OneLine(noticed));
        }

        if (trial.Next is { } next)
        {
            yield return ExportWords.Say("trial-next", MarkdownText.OneLine(next));
        }
    }

    private static string InWords(PromiseHalf which, HalfPromise half)
    {
        var day = half.ReportBy is { } by ? Long(by) : "";
        var state = ExportWords.Say(half.Kept ? "half-kept" : half.SilentSince is not null ? "half-silent" : half.ReportBy is not null ? "half-expected" : "half-quiet", day);
        var holders = string.Join(", ", half.Holders.Select(MarkdownText.OneLine));
        return half.ReportsTo is { } to
            ? ExportWords.Say("half-reports-to", Name(which), holders, state, MarkdownText.OneLine(to))
            : ExportWords.Say("half", Name(which), holders, state);
    }

    private static string InWords((Footing? Footing, int People) behind) => ExportWords.Say(
        "behind-of",
        behind.People,
        behind.Footing is { } footing ? ExportWords.Say(WireWord<Footing>.Of(footing)) : ExportWords.Say("behind-unsaid"));

    private static string Name(PromiseHalf half) => ExportWords.Say($"half-{WireWord<PromiseHalf>.Of(half)}");

    private static string Long(DateOnly day) => Dated.Day(day);
}
