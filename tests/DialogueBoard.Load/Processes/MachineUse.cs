using System.Diagnostics;
using System.Globalization;

namespace DialogueBoard.Load.Processes;

/// <summary>How busy the whole machine has been so far, and what of it was this program's.</summary>
/// <param name="At">When, by <see cref="Stopwatch.GetTimestamp"/>.</param>
/// <param name="BusySeconds">Of all cores together, everybody's.</param>
/// <param name="OwnSeconds">This program's part.</param>
internal readonly record struct MachineUse(long At, double BusySeconds, double OwnSeconds)
{
    private const double TicksPerSecond = 100;

    public static MachineUse Now()
    {
        // user, nice, system, idle, waiting for disks, interrupts (two kinds) and stolen time (proc_stat(5)).
        using var lines = File.OpenText("/proc/stat");
        var times = lines.ReadLine()!.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..9];
        var busy = times.Where((_, i) => i is not (3 or 4)).Sum(time => long.Parse(time, CultureInfo.InvariantCulture));
        return new(Stopwatch.GetTimestamp(), busy / TicksPerSecond, ProcessUse.Of(Environment.ProcessId).CpuSeconds);
    }
}
