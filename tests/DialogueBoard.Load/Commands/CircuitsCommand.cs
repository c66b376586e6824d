using System.CommandLine;
using DialogueBoard.Load.Circuits;
using DialogueBoard.Load.Report;
using DialogueBoard.Load.Targets;

namespace DialogueBoard.Load.Commands;

/// <summary>Many have the live page open: how soon does everyone see a new card, and what does each of them cost?</summary>
internal sealed class CircuitsCommand : Command
{
    private readonly CommonOptions _common = new();
    private readonly Option<int> _people = new("--people") { Description = "How many have the live page open, each with a circuit and an event stream.", DefaultValueFactory = _ => 300 };
    private readonly Option<int> _cards = new("--cards") { Description = "Cards on the board before.", DefaultValueFactory = _ => 200 };
    private readonly Option<int> _ramp = new("--ramp") { Description = "Seconds within which people come in.", DefaultValueFactory = _ => 30 };
    private readonly Option<double> _rate = new("--rate") { Description = "New cards a second, all together, over HTTP.", DefaultValueFactory = _ => 10 };
    private readonly Option<int> _seconds = new("--seconds") { Description = "For how long.", DefaultValueFactory = _ => 30 };
    private readonly Option<int> _warmUp = new("--warm-up") { Description = "Seconds of the same beforehand, not counted.", DefaultValueFactory = _ => 20 };
    private readonly Option<FileInfo?> _texts = new("--texts") { Description = "A CSV file whose words are written." };

    public CircuitsCommand()
        : base("circuits", "Opens live pages without a browser, posts cards at a rate, and tells how soon each is drawn by the circuits and told by the event streams.")
    {
        foreach (var option in new Option[] { _people, _cards, _ramp, _rate, _seconds, _warmUp, _texts })
        {
            Options.Add(option);
        }

        _common.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var plan = PlanOf(parsed);
        if (plan.Fault is { } fault)
        {
            await Console.Error.WriteLineAsync(fault);
            return 1;
        }

        var runs = new List<Figures>();
        for (var run = 0; run < parsed.GetValue(_common.Runs); run++)
        {
            await using var server = await BoardServer.StartAsync(_common.SourceOf(parsed), cancel);
            runs.Add(await new CircuitsRun(server.Process, plan).MeasureAsync(cancel));
            await Console.Error.WriteLineAsync($"run {run + 1} is done.");
        }

        var sheet = new Sheet("circuits", Settings(plan, parsed));
        sheet.Add("live page", Figures.OfRuns(runs));
        sheet.Add("budget", CircuitsFigures.Budget);
        sheet.Print(Console.Out);
        return 0;
    }

    private CircuitsPlan PlanOf(ParseResult parsed) => new(
        parsed.GetValue(_people),
        parsed.GetValue(_cards),
        TimeSpan.FromSeconds(parsed.GetValue(_ramp)),
        parsed.GetValue(_rate),
        TimeSpan.FromSeconds(parsed.GetValue(_warmUp)),
        TimeSpan.FromSeconds(parsed.GetValue(_seconds)),
        parsed.GetValue(_texts) is { } file ? Texts.Read(file) : Texts.OwnOnes);

    private Dictionary<string, object?> Settings(CircuitsPlan plan, ParseResult parsed) => new()
    {
        ["people"] = plan.People,
        ["cards"] = plan.Cards,
        ["ramp"] = plan.Ramp.TotalSeconds,
        ["rate"] = plan.Rate,
        ["seconds"] = plan.Time.TotalSeconds,
        ["warm-up"] = plan.WarmUp.TotalSeconds,
        ["texts"] = parsed.GetValue(_texts)?.Name,
        ["runs"] = parsed.GetValue(_common.Runs),
    };
}
