using System.Diagnostics;
using DialogueBoard.Load.Deliveries;
using DialogueBoard.Load.Report;
using DialogueBoard.Load.Targets;

namespace DialogueBoard.Load.Throughput;

/// <summary>How many acts a second one board stores for good, with so many in flight and one watcher who must see them all.</summary>
internal sealed class ThroughputRun(ITarget target, int inFlight, TimeSpan warmUp, TimeSpan time, IReadOnlyList<string> texts)
{
    private const int MostActsPerSecond = 50_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task<Figures> MeasureAsync(CancellationToken cancel)
    {
        var stage = new Stage<Stretch>();
        var viewer = new Viewer(0, stage, target.Numbers);
        await using var watcher = await target.JoinWatcherAsync(viewer, 0, cancel);
        var writers = new List<Writer>();
        try
        {
            while (writers.Count < inFlight)
            {
                writers.Add(await target.JoinWriterAsync(cancel));
            }

            await new InFlight(writers, texts).RunAsync(new(), warmUp, int.MaxValue, cancel);
            return await MeasureAsync(writers, stage, viewer, cancel);
        }
        finally
        {
            foreach (var writer in writers)
            {
                await writer.DisposeAsync();
            }
        }
    }

    private async Task<Figures> MeasureAsync(List<Writer> writers, Stage<Stretch> stage, Viewer viewer, CancellationToken cancel)
    {
        var most = (int)(time.TotalSeconds * MostActsPerSecond);
        var stretch = new Stretch(most, watchers: 1);
        stage.Current = stretch;
        var before = target.Process!.Use();
        var began = Stopwatch.GetTimestamp();
        var run = new InFlight(writers, texts);
        await run.RunAsync(stretch.Ids, time, most, cancel);
        var took = Stopwatch.GetElapsedTime(began);
        var cpu = target.Process.Use().CpuSeconds - before.CpuSeconds;
        await stretch.Sightings.AtLeastAsync(run.Receipts, Patience, cancel);
        var times = new Times();
        foreach (var ticks in run.Took)
        {
            times.Add(ticks);
        }

        return new Figures()
            .Add("acts a second", "", run.Receipts / took.TotalSeconds, "#,0", isCompared: true)
            .Add("act to receipt p50", "ms", times.At(50), "0.0", isCompared: true)
            .Add("act to receipt p99", "ms", times.At(99), "0.0", isCompared: true)
            .Add("act to receipt max", "ms", times.At(100), "0.0", isCompared: true)
            .Add("server CPU per act", "ms", cpu * 1000 / run.Receipts, "0.00", isCompared: true)
            .AddCount("receipts", run.Receipts)
            .AddFault("failed", run.Failed)
            .AddFault("not seen by the watcher", run.Receipts - stretch.Sightings.Count)
            .AddFault("doubled", stretch.Sightings.Doubled)
            .AddFault("gaps between deltas", viewer.Gaps);
    }
}
