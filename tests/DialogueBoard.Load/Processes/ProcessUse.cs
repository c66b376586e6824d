using System.Globalization;

namespace DialogueBoard.Load.Processes;

/// <summary>What a process has used so far, as Linux counts it.</summary>
/// <param name="CpuSeconds">User and system time, in steps of 10 ms.</param>
/// <param name="ResidentBytes">Memory it holds at this moment.</param>
internal readonly record struct ProcessUse(double CpuSeconds, long ResidentBytes)
{
    // USER_HZ, which the kernel's ABI fixes at 100 for every architecture .NET runs on.
    private const double TicksPerSecond = 100;

    public static ProcessUse Of(int processId)
    {
        var stat = File.ReadAllText($"/proc/{processId}/stat");

        // The second field is the name in brackets and may hold spaces; user time is the 14th field, system time the 15th,
        // resident pages the 24th (proc_pid_stat(5)).
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return new(
            (Read(fields[11]) + Read(fields[12])) / TicksPerSecond,
            Read(fields[21]) * Environment.SystemPageSize);
    }

    private static long Read(string field) => long.Parse(field, CultureInfo.InvariantCulture);
}
