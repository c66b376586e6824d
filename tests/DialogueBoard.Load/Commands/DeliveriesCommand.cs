using System.CommandLine;
using DialogueBoard.Load.Deliveries;
using DialogueBoard.Load.Report;
using DialogueBoard.Load.Targets;

namespace DialogueBoard.Load.Commands;

/// <summary>Many watch, some write: does everyone get everything once and in order, how soon, and what does it cost?</summary>
internal sealed class DeliveriesCommand : Command
{
    private readonly CommonOptions _common = new();
    private readonly Option<int> _watchers = new("--watchers") { Description = "How many watch.", DefaultValueFactory = _ => 200 };
    private readonly Option<int> _writers = new("--writers") { Description = "How many write, over the hub.", DefaultValueFactory = _ => 20 };
    private readonly Option<double> _rate = new("--rate") { Description = "Acts a second, all together.", DefaultValueFactory = _ => 20 };
    private readonly Option<int> _seconds = new("--seconds") { Description = "For how long.", DefaultValueFactory = _ => 30 };
    private readonly Option<int> _warmUp = new("--warm-up") { Description = "Seconds of the same beforehand, not counted; .NET takes about a minute to compile what is used often.", DefaultValueFactory = _ => 60 };
    private readonly Option<FileInfo?> _texts = new("--texts") { Description = "A CSV file whose words are written." };
    private readonly Option<Uri?> _url = new("--url") { Description = "A server that runs already. Its use of the machine is then unknown." };

    private readonly Option<Door[]> _doors = new("--by")
    {
        Description = "How the watchers hear: by the hub, the event stream, half of them by each; several are measured one after another.",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [Door.Hub, Door.Events],
    };

    private readonly Option<bool> _plain = new("--plain") { Description = "Measure the plain \"add, save, broadcast\" hub method too." };

    public DeliveriesCommand()
        : base("deliveries", "Joins watchers and writers, posts at a rate, and counts every delivery. Beside it a bare SignalR broadcast.")
    {
        foreach (var option in new Option[] { _watchers, _writers, _rate, _seconds, _warmUp, _doors, _texts, _url, _plain })
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

        var runs = new SortedDictionary<int, (string Name, List<Figures> Runs)>();
        for (var run = 0; run < parsed.GetValue(_common.Runs); run++)
        {
            var column = 0;
            await foreach (var (name, figures) in MeasureAsync(plan, parsed, cancel))
            {
                runs.TryAdd(column, (name, []));
                runs[column++].Runs.Add(figures);
                await Console.Error.WriteLineAsync($"run {run + 1}: {name} is done.");
            }
        }

        var sheet = new Sheet("deliveries", Settings(plan, parsed));
        foreach (var (name, figures) in runs.Values)
        {
            if (name == "bare")
            {
                sheet.AddCeiling(name, Figures.OfRuns(figures));
            }
            else
            {
                sheet.Add(name, Figures.OfRuns(figures));
            }
        }

        sheet.Print(Console.Out);
        return 0;
    }

    /// <summary>Each on a server fresh from its start, one after another.</summary>
    private async IAsyncEnumerable<(string Name, Figures Figures)> MeasureAsync(
        DeliveryPlan plan, ParseResult parsed, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var source = _common.SourceOf(parsed);
        foreach (var door in parsed.GetValue(_doors)!)
        {
            await using var server = parsed.GetValue(_url) is null ? await BoardServer.StartAsync(source, cancel) : null;
            var address = parsed.GetValue(_url) ?? server!.Process.Address;
            await using var board = await BoardTarget.OpenAsync(address, server?.Process, door, cancel);
            yield return (board.Name, await new DeliveryRun(board, plan).MeasureAsync(cancel));
        }

        await using var baseline = await BaselineServer.StartAsync(source, cancel);
        await using var bare = new BareTarget(baseline.Process);
        yield return (bare.Name, await new DeliveryRun(bare, plan).MeasureAsync(cancel));
        if (parsed.GetValue(_plain))
        {
            await using var another = await BaselineServer.StartAsync(source, cancel);
            await using var plain = new PlainTarget(another.Process);
            yield return (plain.Name, await new DeliveryRun(plain, plan).MeasureAsync(cancel));
        }
    }

    private DeliveryPlan PlanOf(ParseResult parsed) => new(
        parsed.GetValue(_watchers),
        parsed.GetValue(_writers),
        parsed.GetValue(_rate),
        TimeSpan.FromSeconds(parsed.GetValue(_warmUp)),
        TimeSpan.FromSeconds(parsed.GetValue(_seconds)),
        parsed.GetValue(_texts) is { } file ? Texts.Read(file) : Texts.OwnOnes);

    private Dictionary<string, object?> Settings(DeliveryPlan plan, ParseResult parsed) => new()
    {
        ["watchers"] = plan.Watchers,
        ["writers"] = plan.Writers,
        ["rate"] = plan.Rate,
        ["seconds"] = plan.Time.TotalSeconds,
        ["warm-up"] = plan.WarmUp.TotalSeconds,
        ["texts"] = parsed.GetValue(_texts)?.Name,
        ["runs"] = parsed.GetValue(_common.Runs),
    };
}
