using System.Diagnostics;
using DialogueBoard.Load.Processes;
using DialogueBoard.Load.Report;

namespace DialogueBoard.Load.Circuits;

/// <summary>What server, people and machine have done so far; of two such, what they did between.</summary>
/// <param name="Server">The server.</param>
/// <param name="Machine">The machine with all that runs on it.</param>
/// <param name="Batches">Render batches that came to the people.</param>
/// <param name="Bytes">Of those batches.</param>
internal sealed record HallWork(ProcessUse Server, MachineUse Machine, long Batches, long Bytes)
{
    public static HallWork SoFar(ServerProcess server, Hall hall) => new(
        server.Use(),
        MachineUse.Now(),
        hall.People.Sum(person => person.Drawn.Count),
        hall.People.Sum(person => person.Drawn.Bytes));

    /// <summary>The share of one core that the server took between.</summary>
    public double ServerShareSince(HallWork before) =>
        (Server.CpuSeconds - before.Server.CpuSeconds) / Stopwatch.GetElapsedTime(before.Machine.At, Machine.At).TotalSeconds;

    public Figures Since(HallWork before, int people)
    {
        var seconds = Stopwatch.GetElapsedTime(before.Machine.At, Machine.At).TotalSeconds;
        var server = Server.CpuSeconds - before.Server.CpuSeconds;
        var own = Machine.OwnSeconds - before.Machine.OwnSeconds;
        var others = Machine.BusySeconds - before.Machine.BusySeconds - server - own;
        return new Figures()
            .Add("renders each, a second", "", (Batches - before.Batches) / seconds / people, "0.00")
            .Add("drawn each, a second", "KB", (Bytes - before.Bytes) / 1024.0 / seconds / people, "0.0")
            .Add("server CPU, share of one core", "", server / seconds, "0.00")
            .Add("this program's CPU, share of one core", "", own / seconds, "0.00")
            .Add("others' CPU, share of one core", "", Math.Max(0, others / seconds), "0.00")
            .Add("cores", "", Environment.ProcessorCount, "0");
    }
}
