using System.Text;
using DialogueBoard.Boards;
using DialogueBoard.Consulting;
using DialogueBoard.Contributions;
using DialogueBoard.Members;
using DialogueBoard.Shelf;
using DialogueBoard.Vision;

namespace DialogueBoard.Server.InAndOut;

/// <summary>
/// A board as a text to read or print: each card under the first that it is about. People's words show letter by letter,
/// whatever markup they look like; hidden cards and those taken back keep their place without words.
/// </summary>
public static class MarkdownExport
{
    // Deeper than this the lines get too short to read: such cards say in words what they are about.
    private const int Deepest = 6;

    /// <summary>Writes the board card by card. The stream stays open.</summary>
    public static Task WriteAsync(BoardView view, Stream stream, CancellationToken cancel = default) =>
        WriteAsync(view, new Dictionary<Guid, ConsultationSummary>(), stream, cancel);

    /// <summary>Writes the board card by card, with what the answers to consultations come to that are closed. The stream stays open.</summary>
    public static async Task WriteAsync(BoardView view, IReadOnlyDictionary<Guid, ConsultationSummary> consulted, Stream stream, CancellationToken cancel = default)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        await writer.WriteAsync(Head(view).AsMemory(), cancel);
        var cards = CardsInOrder.Of(view).ToList();
        var under = cards.ToLookup(card => card.About.FirstOrDefault(view.Contributions.ContainsKey));
        var waiting = new Stack<(Contribution Card, int Depth)>(under[Guid.Empty].Reverse().Select(card => (card, 0)));
        while (waiting.TryPop(out var next))
        {
            await writer.WriteAsync(Entry(view, consulted, next.Card, next.Depth).AsMemory(), cancel);
            foreach (var answer in under[next.Card.Id].Reverse())
            {
                waiting.Push((answer, next.Depth + 1));
            }
        }

        await writer.WriteAsync(Paragraphs(MixInMarkdown.Of(view), "").AsMemory(), cancel);
        await writer.FlushAsync(cancel);
    }

    private static string Head(BoardView view)
    {
        var (board, head) = (view.Board, new List<string> { "# " + MarkdownText.OneLine(view.Board.Title) });
        if (board.Purpose is { } purpose)
        {
            head.Add(MarkdownText.Lines(purpose, ""));
        }

        if (board.Place is { } place)
        {
            head.Add(ExportWords.Say("place", MarkdownText.OneLine(place)));
        }

        var carers = view.All<Care>().Select(care => ExportWords.Name(care.By)).ToArray();
        head.Add(carers.Length == 0 ? ExportWords.Say("care-none") : ExportWords.Say("care", string.Join(", ", carers)));
        head.AddRange(ThemesInMarkdown.Of(view));
        if (BoardVision.Of(view) is { } vision)
        {
            head.Add(ExportWords.Say("vision", MarkdownText.OneLine(vision.Text), ExportWords.Name(vision.By), ExportWords.Date(vision.At)));
        }

        var members = view.All<Member>().Where(member => member.AdmittedAt is not null)
            .Select(member => ExportWords.Say("member", ExportWords.Name(member.By), MarkdownText.OneLine(member.Body), ExportWords.Date(member.AdmittedAt!.Value))).ToArray();
        if (members.Length > 0)
        {
            head.Add(ExportWords.Say("members", string.Join("; ", members)));
        }

        if (view.Contributions.Count == 0)
        {
            head.Add(ExportWords.Say("empty"));
        }

        return Paragraphs(head, "");
    }

    /// <summary>A card that stands by itself, and so says in words what it is about.</summary>
    internal static string Alone(BoardView view, IReadOnlyDictionary<Guid, ConsultationSummary> consulted, Contribution card) =>
        Entry(view, consulted, card, 0, alone: true);

    private static string Entry(BoardView view, IReadOnlyDictionary<Guid, ConsultationSummary> consulted, Contribution card, int depth, bool alone = false)
    {
        var indent = new string(' ', (Math.Min(depth, Deepest) + 1) * 2);
        var words = card.State == ContributionState.OnBoard ? MarkdownText.Lines(card.Text, indent) : $"*{ExportWords.State(card.State)}*";
        return $"{indent[2..]}- **{ExportWords.Kind(card.Kind)}** · {string.Join(" · ", Saying(card))}\n\n"
            + Paragraphs([words, .. Beside(view, card, alone || depth > Deepest), .. ConsultedInWords.Of(view, card, consulted.GetValueOrDefault(card.Id))], indent);
    }

    private static string Paragraphs(IEnumerable<string> paragraphs, string indent) =>
        string.Concat(paragraphs.Select(paragraph => $"{indent}{paragraph}\n\n"));

    private static IEnumerable<string> Saying(Contribution card)
    {
        if (card.State == ContributionState.OnBoard)
        {
            yield return ExportWords.Name(card.By);
        }

        if (card.Speaking is { } speaking)
        {
            var key = WireWord<SpeakingFor>.Of(speaking.For);
            yield return speaking.Whom is { } whom && speaking.For != SpeakingFor.Self
                ? ExportWords.Say($"{key}-whom", MarkdownText.OneLine(whom))
                : ExportWords.Say(key);
            if (speaking.Footing is { } footing)
            {
                yield return ExportWords.Say(WireWord<Footing>.Of(footing));
            }
        }

        yield return ExportWords.Date(card.At);
        if (card.Reworded is { } reworded)
        {
            yield return ExportWords.Say("reworded", ExportWords.Date(reworded));
        }
    }

    private static IEnumerable<string> Beside(BoardView view, Contribution card, bool alone)
    {
        if (card.When is { } when)
        {
            yield return ExportWords.Say("when", MarkdownText.OneLine(when));
        }

        if (card.Place is { } place)
        {
            yield return ExportWords.Say("place", MarkdownText.OneLine(place));
        }

        foreach (var line in PartsInWords.Of(view, card))
        {
            yield return line;
        }

        foreach (var burning in BurningInMarkdown.Of(view, card, NameOf))
        {
            yield return burning;
        }

        var told = card.Kind == ContributionKind.Group ? [] : alone ? card.About : card.About.Skip(1);
        var about = told.Where(view.Contributions.ContainsKey).Select(id => NameOf(view.Contributions[id])).ToArray();
        if (about.Length > 0)
        {
            yield return ExportWords.Say(alone ? "about" : "also-about", string.Join("; ", about));
        }

        var energy = view.EnergyFor(card.Id).Select(offer => offer.With).Distinct().OrderBy(with => with is null).ThenBy(with => with).Select(ExportWords.Energy).ToArray();
        if (energy.Length > 0)
        {
            yield return ExportWords.Say("energy", string.Join(", ", energy));
        }
    }

    internal static string NameOf(Contribution card) => card.State == ContributionState.OnBoard
        ? $"“{MarkdownText.Beginning(card.Text)}”"
        : $"{ExportWords.Kind(card.Kind)}, {ExportWords.Date(card.At)}";
}
