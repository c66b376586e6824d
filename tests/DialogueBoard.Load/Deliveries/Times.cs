using System.Diagnostics;
using DialogueBoard.Load.Report;
using HdrHistogram;

namespace DialogueBoard.Load.Deliveries;

/// <summary>Many durations, kept to three significant figures between 1 microsecond and 10 minutes. For one thread.</summary>
internal sealed class Times
{
    private const long MostMicroseconds = 600_000_000;
    private readonly LongHistogram _histogram = new(MostMicroseconds, 3);

    /// <param name="ticks">As counted by <see cref="Stopwatch"/>.</param>
    public void Add(long ticks)
    {
        var microseconds = ticks * 1_000_000 / Stopwatch.Frequency;
        _histogram.RecordValue(Math.Clamp(microseconds, 1, MostMicroseconds));
    }

    /// <summary>Milliseconds that this share of them, in percent, did not exceed; null where there are none.</summary>
    public double? At(double percent) => _histogram.TotalCount == 0 ? null : _histogram.GetValueAtPercentile(percent) / 1000.0;

    /// <summary>What most of them did not exceed, as figures.</summary>
    public Figures Percentiles(string name) => new Figures()
        .Add($"{name} p50", "ms", At(50), "0.0", isCompared: true)
        .Add($"{name} p95", "ms", At(95), "0.0", isCompared: true)
        .Add($"{name} p99", "ms", At(99), "0.0", isCompared: true)
        .Add($"{name} max", "ms", At(100), "0.0", isCompared: true);
}
