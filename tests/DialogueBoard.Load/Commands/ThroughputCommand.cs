using System.CommandLine;
using System.Globalization;
using DialogueBoard.Load.Report;
using DialogueBoard.Load.Targets;
using DialogueBoard.Load.Throughput;

namespace DialogueBoard.Load.Commands;

/// <summary>How many acts a second does one board store for good, beside the plain hub method?</summary>
internal sealed class ThroughputCommand : Command
{
    private readonly CommonOptions _common = new();
    private readonly Option<int> _seconds = new("--seconds") { Description = "How long at each.", DefaultValueFactory = _ => 10 };

    private readonly Option<int> _warmUp = new("--warm-up") { Description = "Seconds of the same beforehand, not counted.", DefaultValueFactory = _ => 20 };

    private readonly Option<int[]> _inFlight = new("--in-flight")
    {
        Description = "How many acts are under way at once.",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [1, 16, 256],
    };

    public ThroughputCommand()
        : base("throughput", "Writes to one board as fast as it takes acts. Beside it the plain \"add, save, broadcast\" hub method.")
    {
        Options.Add(_seconds);
        Options.Add(_warmUp);
        Options.Add(_inFlight);
        _common.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var source = _common.SourceOf(parsed);
        var time = TimeSpan.FromSeconds(parsed.GetValue(_seconds));
        var warmUp = TimeSpan.FromSeconds(parsed.GetValue(_warmUp));
        foreach (var inFlight in parsed.GetValue(_inFlight)!)
        {
            var board = new List<Figures>();
            var plain = new List<Figures>();
            for (var run = 0; run < parsed.GetValue(_common.Runs); run++)
            {
                await using (var server = await BoardServer.StartAsync(source, cancel))
                {
                    await using var target = await BoardTarget.OpenAsync(server.Process.Address, server.Process, Door.Hub, cancel);
                    board.Add(await new ThroughputRun(target, inFlight, warmUp, time, Texts.OwnOnes).MeasureAsync(cancel));
                }

                await using var baseline = await BaselineServer.StartAsync(source, cancel);
                await using var other = new PlainTarget(baseline.Process);
                plain.Add(await new ThroughputRun(other, inFlight, warmUp, time, Texts.OwnOnes).MeasureAsync(cancel));
            }

            var sheet = new Sheet("throughput", new Dictionary<string, object?>
            {
                ["in flight"] = inFlight,
                ["seconds"] = time.TotalSeconds.ToString(CultureInfo.InvariantCulture),
                ["runs"] = parsed.GetValue(_common.Runs),
            });
            sheet.Add("board", Figures.OfRuns(board));
            sheet.AddCeiling("plain", Figures.OfRuns(plain));
            sheet.Print(Console.Out);
        }

        return 0;
    }
}
