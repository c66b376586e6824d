using System.Diagnostics;
using DialogueBoard.Load.Processes;
using DialogueBoard.Load.Report;

namespace DialogueBoard.Load.Circuits;

/// <summary>What the people in a hall cost the server, and how busy the machine was beside it.</summary>
/// <param name="Empty">Before they came.</param>
/// <param name="Seated">When all were in.</param>
/// <param name="Begun">When the measured time began.</param>
/// <param name="Ended">When it was over.</param>
/// <param name="Batches">Render batches that came to them in the measured time.</param>
/// <param name="Bytes">Of those batches.</param>
internal sealed record HallCost(
    ProcessUse Empty, ProcessUse Seated, ProcessUse Begun, ProcessUse Ended, MachineUse Before, MachineUse After, long Batches, long Bytes)
{
    public Figures Figures(int people)
    {
        var seconds = Stopwatch.GetElapsedTime(Before.At, After.At).TotalSeconds;
        var server = Ended.CpuSeconds - Begun.CpuSeconds;
        var own = After.OwnSeconds - Before.OwnSeconds;
        return new Figures()
            .Add("renders each, a second", "", Batches / seconds / people, "0.00")
            .Add("drawn each, a second", "KB", Bytes / 1024.0 / seconds / people, "0.0")
            .Add("server CPU, share of one core", "", server / seconds, "0.00")
            .Add("this program's CPU, share of one core", "", own / seconds, "0.00")
            .Add("others' CPU, share of one core", "", (After.BusySeconds - Before.BusySeconds - server - own) / seconds, "0.00")
            .Add("cores", "", Environment.ProcessorCount, "0")
            .Add("memory empty", "MB", Megabytes(Empty), "0")
            .Add("memory seated", "MB", Megabytes(Seated), "0")
            .Add("memory after", "MB", Megabytes(Ended), "0")
            .Add("memory each, seated", "KB", (Megabytes(Seated) - Megabytes(Empty)) * 1024 / people, "0")
            .Add("memory each, after", "KB", (Megabytes(Ended) - Megabytes(Empty)) * 1024 / people, "0");
    }

    private static double Megabytes(ProcessUse use) => use.ResidentBytes / (1024.0 * 1024);
}
