using DialogueBoard.Boards;
using DialogueBoard.OurMix;

namespace DialogueBoard.Server.InAndOut;

/// <summary>
/// A board's mix as lines to read: where each dial stands, who moved which and why, and what was tried. Nothing of what people
/// marked in private.
/// </summary>
internal static class MixInMarkdown
{
    public static IEnumerable<string> Of(BoardView view)
    {
        yield return $"## {ExportWords.Say("mix")}";
        yield return List(Enum.GetValues<Principle>().Select(principle => $"{new DialName(principle)}: {new DialName(principle).At(view.Mix[principle])}"));
        var moves = view.All<DialMove>().Reverse().Select(InWords).ToList();
        if (moves.Count > 0)
        {
            yield return $"### {ExportWords.Say("mix-moves")}";
            yield return List(moves);
        }

        var experiments = view.All<Experiment>().Reverse().ToList();
        if (experiments.Count > 0)
        {
            yield return $"### {ExportWords.Say("mix-experiments")}";
        }

        foreach (var line in experiments.SelectMany(InWords))
        {
            yield return line;
        }
    }

    private static string InWords(DialMove move)
    {
        var dial = new DialName(move.Principle);
        var said = ExportWords.Say("mix-move", dial, dial.At(move.From), dial.At(move.To), ExportWords.Name(move.By), ExportWords.Date(move.At));
        return move.Why is { } why ? $"{said} {ExportWords.Say("mix-why", MarkdownText.OneLine(why))}" : said;
    }

    private static IEnumerable<string> InWords(Experiment experiment)
    {
        yield return $"**{MarkdownText.OneLine(experiment.Text)}**";
        List<string> lines = [ExportWords.Say("mix-tried", ExportWords.Name(experiment.By), ExportWords.Date(experiment.At))];
        lines.AddRange(experiment.Dials.Select(dial => new DialName(dial.Principle) is var name
            ? ExportWords.Say("mix-tried-dial", name, name.At(dial.From), name.At(dial.To)) : ""));
        if (experiment.Hope is { } hope)
        {
            lines.Add(ExportWords.Say("mix-hope", MarkdownText.OneLine(hope)));
        }

        lines.Add(experiment.State == ExperimentState.Running
            ? ExportWords.Say(experiment.CameDue is null ? "mix-running" : "mix-asks", ExportWords.Day(experiment.LookAgain))
            : ExportWords.Say($"mix-{WireWord<ExperimentState>.Of(experiment.State)}", ExportWords.Date(experiment.EndedAt ?? experiment.At)));
        if (experiment.Learned is { } learned)
        {
            lines.Add(ExportWords.Say("mix-learned", MarkdownText.OneLine(learned)));
        }

        yield return List(lines);
    }

    private static string List(IEnumerable<string> lines) => string.Join('\n', lines.Select(line => $"- {line}"));
}
