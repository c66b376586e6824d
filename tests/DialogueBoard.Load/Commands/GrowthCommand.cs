using System.CommandLine;
using System.Globalization;
using DialogueBoard.Load.Growth;
using DialogueBoard.Load.Report;
using DialogueBoard.Load.Targets;

namespace DialogueBoard.Load.Commands;

/// <summary>Does an act cost more on a large board than on a small one?</summary>
internal sealed class GrowthCommand : Command
{
    private readonly CommonOptions _common = new();
    private readonly Option<int> _acts = new("--acts") { Description = "How many acts on each.", DefaultValueFactory = _ => 1000 };
    private readonly Option<int> _small = new("--small") { Description = "Contributions on the small board.", DefaultValueFactory = _ => 100 };
    private readonly Option<int> _large = new("--large") { Description = "Contributions on the large board.", DefaultValueFactory = _ => 10_000 };

    public GrowthCommand()
        : base("growth", "Compares what an act costs on a large board and on a small one, by turns on one server.")
    {
        Options.Add(_acts);
        Options.Add(_small);
        Options.Add(_large);
        _common.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        int small = parsed.GetValue(_small), large = parsed.GetValue(_large);
        var runs = new List<IReadOnlyList<Figures>>();
        for (var run = 0; run < parsed.GetValue(_common.Runs); run++)
        {
            await using var server = await BoardServer.StartAsync(_common.SourceOf(parsed), cancel);
            runs.Add(await new GrowthRun(server.Process, [large, small], parsed.GetValue(_acts)).MeasureAsync(cancel));
        }

        var sheet = new Sheet("growth", new Dictionary<string, object?> { ["runs"] = parsed.GetValue(_common.Runs) });
        sheet.Add(large.ToString(CultureInfo.InvariantCulture), Figures.OfRuns([.. runs.Select(run => run[0])]));
        sheet.AddCeiling(small.ToString(CultureInfo.InvariantCulture), Figures.OfRuns([.. runs.Select(run => run[1])]));
        sheet.Print(Console.Out);
        return 0;
    }
}
