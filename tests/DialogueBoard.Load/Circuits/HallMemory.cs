using DialogueBoard.Load.Processes;
using DialogueBoard.Load.Report;

namespace DialogueBoard.Load.Circuits;

/// <summary>The server's memory before people came, when all were in, and at the end.</summary>
internal sealed record HallMemory(ProcessMemory Empty, ProcessMemory Seated, ProcessMemory After)
{
    public Figures Figures(int people) => new Figures()
        .Add("memory in use, empty", "MB", Empty.UsedBytes / (1024.0 * 1024), "0")
        .Add("memory held, empty", "MB", Empty.HeldBytes / (1024.0 * 1024), "0")
        .Add("in use each, seated", "KB", (Seated.UsedBytes - Empty.UsedBytes) / 1024.0 / people, "0")
        .Add("in use each, after", "KB", (After.UsedBytes - Empty.UsedBytes) / 1024.0 / people, "0")
        .Add("held each, seated", "KB", (Seated.HeldBytes - Empty.HeldBytes) / 1024.0 / people, "0")
        .Add("held each, after", "KB", (After.HeldBytes - Empty.HeldBytes) / 1024.0 / people, "0");
}
