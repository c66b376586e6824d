using System.Diagnostics;
using DialogueBoard.Load.Processes;
using DialogueBoard.Load.Report;
using DialogueBoard.Load.Targets;

namespace DialogueBoard.Load.Deliveries;

/// <summary>One measured run against one target: join, warm up, write, and count until all have seen all or patience ends.</summary>
internal sealed class DeliveryRun(ITarget target, DeliveryPlan plan)
{
    private const int JoinAtOnce = 16;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly Stage<Stretch> _stage = new();
    private readonly List<Writer> _writers = [];
    private readonly List<IAsyncDisposable> _watchers = [];
    private readonly List<Viewer> _viewers = [];

    public async Task<Figures> MeasureAsync(CancellationToken cancel)
    {
        try
        {
            var before = target.Process?.Use();
            await JoinAsync(cancel);
            var joined = target.Process?.Use();
            await RunAsync(plan.ActsIn(plan.WarmUp), cancel);
            var warm = target.Process?.Use();
            var bytesBefore = _viewers.Sum(viewer => viewer.Bytes);
            var began = Stopwatch.GetTimestamp();
            var stretch = await RunAsync(plan.Acts, cancel);
            var took = Stopwatch.GetElapsedTime(began);
            var after = target.Process?.Use();
            var bytes = _viewers.Sum(viewer => viewer.Bytes) - bytesBefore;
            return DeliveryFigures.Of(new Deliveries(stretch.Log, stretch.Sightings, plan.Watchers), stretch, _viewers, target.LostConnections, bytes)
                .And(CpuFigures(after?.CpuSeconds - warm?.CpuSeconds, took, stretch))
                .And(MemoryFigures(Megabytes(before), Megabytes(joined), Megabytes(after)));
        }
        finally
        {
            await LeaveAsync();
        }
    }

    private Figures CpuFigures(double? cpu, TimeSpan took, Stretch stretch)
    {
        var deliveries = (double)stretch.Log.Receipts * plan.Watchers;
        return new Figures()
            .Add("server CPU per 1,000 deliveries", "s", cpu / (deliveries / 1000), "0.0000", isCompared: true)
            .Add("server CPU, share of one core", "", cpu / took.TotalSeconds, "0.00");
    }

    private Figures MemoryFigures(double? before, double? joined, double? after) => new Figures()
        .Add("memory before", "MB", before, "0")
        .Add("memory joined", "MB", joined, "0")
        .Add("memory after", "MB", after, "0")
        .Add("memory per watcher, joined", "KB", (joined - before) * 1024 / plan.Watchers, "0");

    private static double? Megabytes(ProcessUse? use) => use?.ResidentBytes / (1024.0 * 1024);

    private async Task JoinAsync(CancellationToken cancel)
    {
        var limit = new ParallelOptions { MaxDegreeOfParallelism = JoinAtOnce, CancellationToken = cancel };
        await Parallel.ForAsync(0, plan.Writers, limit, async (_, cancelled) =>
        {
            var writer = await target.JoinWriterAsync(cancelled);
            lock (_writers)
            {
                _writers.Add(writer);
            }
        });
        await Parallel.ForAsync(0, plan.Watchers, limit, async (index, cancelled) =>
        {
            var viewer = new Viewer(index, _stage, target.Numbers);
            var watcher = await target.JoinWatcherAsync(viewer, index, cancelled);
            lock (_watchers)
            {
                _watchers.Add(watcher);
                _viewers.Add(viewer);
            }
        });
    }

    private async Task<Stretch> RunAsync(int acts, CancellationToken cancel)
    {
        var stretch = new Stretch(acts, plan.Watchers);
        if (acts == 0)
        {
            return stretch;
        }

        _stage.Current = stretch;
        var pace = new Pace(plan.Rate, (act, cancelled) =>
            _writers[act % _writers.Count].WriteAsync(stretch.Ids[act], plan.Texts[act % plan.Texts.Count], cancelled));
        await pace.SendAsync(stretch.Log, Patience, cancel);
        await stretch.Sightings.AtLeastAsync((long)stretch.Log.Receipts * plan.Watchers, Patience, cancel);
        return stretch;
    }

    private async Task LeaveAsync()
    {
        foreach (var watcher in _watchers.Concat(_writers))
        {
            await watcher.DisposeAsync();
        }
    }
}
