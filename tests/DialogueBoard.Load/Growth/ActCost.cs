using DialogueBoard.Load.Deliveries;
using DialogueBoard.Load.Report;

namespace DialogueBoard.Load.Growth;

/// <summary>What acts on one board have cost so far.</summary>
internal sealed class ActCost
{
    private double _cpuSeconds;
    private int _acts;

    public Times Took { get; } = new();

    public void AddCpu(double seconds, int acts)
    {
        _cpuSeconds += seconds;
        _acts += acts;
    }

    public Figures ToFigures(int size) => new Figures()
        .AddCount("contributions at the start", size)
        .AddCount("acts", _acts)
        .Add("act to receipt p50", "ms", Took.At(50), "0.00", isCompared: true)
        .Add("act to receipt p95", "ms", Took.At(95), "0.00", isCompared: true)
        .Add("act to receipt p99", "ms", Took.At(99), "0.00", isCompared: true)
        .Add("server CPU per act", "ms", _cpuSeconds * 1000 / _acts, "0.000", isCompared: true);
}
