using System.CommandLine;
using System.Globalization;
using DialogueBoard.Load.FirstScreen;
using DialogueBoard.Load.Report;

namespace DialogueBoard.Load.Commands;

/// <summary>How soon does a large board show, how much crosses the wire for it, and how much memory does it hold?</summary>
internal sealed class FirstScreenCommand : Command
{
    private readonly CommonOptions _common = new();
    private readonly Option<int> _small = new("--small") { Description = "Contributions on the small board.", DefaultValueFactory = _ => 100 };
    private readonly Option<int> _large = new("--large") { Description = "Contributions on the large board.", DefaultValueFactory = _ => 10_000 };

    public FirstScreenCommand()
        : base("first-screen", "Opens the read page of a large board and of a small one on a server that was just started.")
    {
        Options.Add(_small);
        Options.Add(_large);
        _common.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        int small = parsed.GetValue(_small), large = parsed.GetValue(_large);
        List<Figures> smalls = [], larges = [];
        for (var run = 0; run < parsed.GetValue(_common.Runs); run++)
        {
            var ofSmall = new FirstScreenRun(_common.SourceOf(parsed), small);
            var ofLarge = new FirstScreenRun(_common.SourceOf(parsed), large);
            var figuresOfSmall = await ofSmall.MeasureAsync(cancel);
            var figuresOfLarge = await ofLarge.MeasureAsync(cancel);

            // Both servers did the same otherwise, so what the larger one holds more is for its contributions.
            var each = (ofLarge.ResidentBytes - ofSmall.ResidentBytes) / 1024.0 / (large - small);
            smalls.Add(figuresOfSmall.Add("memory per contribution more", "KB", null, "0.0"));
            larges.Add(figuresOfLarge.Add("memory per contribution more", "KB", each, "0.0"));
        }

        var sheet = new Sheet("first-screen", new Dictionary<string, object?> { ["runs"] = parsed.GetValue(_common.Runs) });
        sheet.Add(large.ToString(CultureInfo.InvariantCulture), Figures.OfRuns(larges));
        sheet.Add(small.ToString(CultureInfo.InvariantCulture), Figures.OfRuns(smalls));
        sheet.Print(Console.Out);
        return 0;
    }
}
