using DialogueBoard.Boards;
using DialogueBoard.Burning;
using DialogueBoard.Contributions;
using DialogueBoard.Words;

namespace DialogueBoard.Server.InAndOut;

/// <summary>A group's day and its cards, and where a card got stuck, a line each in a text to read.</summary>
internal static class BurningInMarkdown
{
    /// <param name="nameOf">How the text calls a card.</param>
    public static IEnumerable<string> Of(BoardView view, Contribution card, Func<Contribution, string> nameOf)
    {
        if (card.State != ContributionState.OnBoard)
        {
            yield break;
        }

        if (view.PartOf<Group>(card.Id) is { } group)
        {
            yield return group.LetGo is { } letGo ? ExportWords.Say("let-go", ExportWords.Date(letGo))
                : ExportWords.Say(group.CameDue is null ? "until" : "day-over", Dated.Day(group.Until));
            var cards = Groups.CardsIn(view, card.Id).Select(nameOf).ToArray();
            if (cards.Length > 0)
            {
                yield return ExportWords.Say("gathers", string.Join("; ", cards));
            }
        }

        var spots = view.Beside<Stuck>(card.Id)
            .DistinctBy(stuck => (stuck.Where, stuck.Name?.Trim().ToUpperInvariant()))
            .Select(stuck => stuck.Name is { } name ? MarkdownText.OneLine(name) : ExportWords.Say($"stuck-{WireWord<StuckAt>.Of(stuck.Where)}"))
            .ToArray();
        if (spots.Length > 0)
        {
            yield return ExportWords.Say("stuck", string.Join("; ", spots));
        }
    }
}
