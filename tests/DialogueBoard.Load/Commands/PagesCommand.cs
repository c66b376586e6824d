using System.CommandLine;
using DialogueBoard.Load.Pages;
using DialogueBoard.Load.Report;
using DialogueBoard.Load.Targets;

namespace DialogueBoard.Load.Commands;

/// <summary>Does a board with some of everything on it stay quick, whichever side one looks at it from?</summary>
internal sealed class PagesCommand : Command
{
    private readonly CommonOptions _common = new();
    private readonly Option<int> _cards = new("--cards") { Description = "Cards on the board.", DefaultValueFactory = _ => 2_000 };
    private readonly Option<int> _rounds = new("--rounds") { Description = "How often to ask for each page.", DefaultValueFactory = _ => 15 };

    public PagesCommand()
        : base("pages", "Writes a board with some of everything on it and asks for each of its pages, after an act and unchanged.")
    {
        Options.Add(_cards);
        Options.Add(_rounds);
        _common.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var runs = new List<IReadOnlyDictionary<string, Figures>>();
        for (var run = 0; run < parsed.GetValue(_common.Runs); run++)
        {
            await using var server = await BoardServer.StartAsync(_common.SourceOf(parsed), cancel);
            runs.Add(await new PagesRun(server.Process, parsed.GetValue(_cards), parsed.GetValue(_rounds)).MeasureAsync(cancel));
        }

        var sheet = new Sheet("pages", new Dictionary<string, object?> { ["runs"] = runs.Count, ["cards"] = parsed.GetValue(_cards) });
        foreach (var page in runs[0].Keys)
        {
            sheet.Add(page, Figures.OfRuns([.. runs.Select(run => run[page])]));
        }

        sheet.Print(Console.Out);
        return 0;
    }
}
