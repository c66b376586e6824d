using System.CommandLine;
using DialogueBoard.Load.Report;
using DialogueBoard.Load.Sessions;
using DialogueBoard.Load.Targets;

namespace DialogueBoard.Load.Commands;

/// <summary>Many are in one session: how soon does each have what happens in it, and does anybody have what is kept back?</summary>
internal sealed class SessionCommand : Command
{
    private readonly CommonOptions _common = new();
    private readonly Option<int> _people = new("--people") { Description = "How many are in the session, each with a circuit and an event stream.", DefaultValueFactory = _ => 300 };
    private readonly Option<int> _watchers = new("--watchers") { Description = "How many watch the board by the hub and are not in it.", DefaultValueFactory = _ => 50 };
    private readonly Option<int> _cards = new("--cards") { Description = "Cards on the board before.", DefaultValueFactory = _ => 200 };
    private readonly Option<int> _rounds = new("--rounds") { Description = "How many rounds begin; in two of them people write.", DefaultValueFactory = _ => 13 };
    private readonly Option<int> _ramp = new("--ramp") { Description = "Seconds within which people come in.", DefaultValueFactory = _ => 30 };
    private readonly Option<double> _rate = new("--rate") { Description = "New cards a second, all together, over HTTP.", DefaultValueFactory = _ => 10 };
    private readonly Option<int> _seconds = new("--seconds") { Description = "For how long, in each of the two rounds; what is kept back in the one is then shown at once.", DefaultValueFactory = _ => 30 };
    private readonly Option<int> _warmUp = new("--warm-up") { Description = "Seconds of the same beforehand, not counted.", DefaultValueFactory = _ => 20 };
    private readonly Option<FileInfo?> _texts = new("--texts") { Description = "A CSV file whose words are written." };

    public SessionCommand()
        : base("session", "Runs a whole session of many people without a browser. Fails where anybody else has words that are kept back.")
    {
        foreach (var option in new Option[] { _people, _watchers, _cards, _rounds, _ramp, _rate, _seconds, _warmUp, _texts })
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
            runs.Add(await new SessionRun(server.Process, plan).MeasureAsync(cancel));
            await Console.Error.WriteLineAsync($"run {run + 1} is done.");
        }

        var sheet = new Sheet("session", Settings(plan, parsed));
        sheet.Add("session", Figures.OfRuns(runs));
        sheet.Add("budget", SessionFigures.Budget);
        sheet.Print(Console.Out);
        if (!runs.Exists(SessionFigures.HasLeak))
        {
            return 0;
        }

        await Console.Error.WriteLineAsync("Words that were kept back were not: the run has failed.");
        return 1;
    }

    private SessionPlan PlanOf(ParseResult parsed) => new(
        parsed.GetValue(_people),
        parsed.GetValue(_watchers),
        parsed.GetValue(_cards),
        parsed.GetValue(_rounds),
        TimeSpan.FromSeconds(parsed.GetValue(_ramp)),
        parsed.GetValue(_rate),
        TimeSpan.FromSeconds(parsed.GetValue(_warmUp)),
        TimeSpan.FromSeconds(parsed.GetValue(_seconds)),
        parsed.GetValue(_texts) is { } file ? Texts.Read(file) : Texts.OwnOnes);

    private Dictionary<string, object?> Settings(SessionPlan plan, ParseResult parsed) => new()
    {
        ["people"] = plan.People,
        ["watchers"] = plan.Watchers,
        ["cards"] = plan.Cards,
        ["rounds"] = plan.Rounds,
        ["ramp"] = plan.Ramp.TotalSeconds,
        ["rate"] = plan.Rate,
        ["seconds"] = plan.Time.TotalSeconds,
        ["warm-up"] = plan.WarmUp.TotalSeconds,
        ["texts"] = parsed.GetValue(_texts)?.Name,
        ["runs"] = parsed.GetValue(_common.Runs),
    };
}
