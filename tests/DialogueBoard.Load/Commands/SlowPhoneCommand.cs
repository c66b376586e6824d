using System.CommandLine;
using DialogueBoard.Load.Report;
using DialogueBoard.Load.SlowPhone;
using DialogueBoard.Load.Targets;

namespace DialogueBoard.Load.Commands;

/// <summary>How soon can somebody on a bus, with an old phone, read the board and add to it?</summary>
internal sealed class SlowPhoneCommand : Command
{
    private readonly CommonOptions _common = new();
    private readonly Option<int> _cards = new("--cards") { Description = "Cards on the board.", DefaultValueFactory = _ => 200 };
    private readonly Option<int> _visits = new("--visits") { Description = "How often to open each page.", DefaultValueFactory = _ => 5 };

    public SlowPhoneCommand()
        : base("slow-phone", "Opens the pages to read and to add by in Chromium, with a slow processor and a bad signal.")
    {
        Options.Add(_cards);
        Options.Add(_visits);
        _common.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var runs = new List<IReadOnlyDictionary<string, Figures>>();
        for (var run = 0; run < parsed.GetValue(_common.Runs); run++)
        {
            await using var server = await BoardServer.StartAsync(_common.SourceOf(parsed), cancel);
            runs.Add(await new SlowPhoneRun(server, parsed.GetValue(_cards), parsed.GetValue(_visits)).MeasureAsync(cancel));
        }

        var sheet = new Sheet("slow-phone", new Dictionary<string, object?> { ["runs"] = runs.Count, ["cards"] = parsed.GetValue(_cards) });
        foreach (var page in runs[0].Keys)
        {
            sheet.Add(page, Figures.OfRuns([.. runs.Select(run => run[page])]));
        }

        sheet.Print(Console.Out);
        return 0;
    }
}
