using System.Diagnostics;
using DialogueBoard.Load.Processes;
using DialogueBoard.Load.Report;
using DialogueBoard.Load.Wire;

namespace DialogueBoard.Load.Growth;

/// <summary>
/// What one act costs on boards of different sizes on one server. They take turns, so that what the machine does meanwhile
/// falls on all alike; each has one watcher.
/// </summary>
internal sealed class GrowthRun(ServerProcess server, IReadOnlyList<int> sizes, int acts)
{
    private const int Turn = 50;
    private const int WarmUpTurns = 40;

    public async Task<IReadOnlyList<Figures>> MeasureAsync(CancellationToken cancel)
    {
        var boards = new List<GrownBoard>();
        try
        {
            foreach (var size in sizes)
            {
                boards.Add(await GrownBoard.OpenAsync(server, size, cancel));
            }

            for (var turn = 0; turn < WarmUpTurns + (acts / Turn); turn++)
            {
                foreach (var board in boards)
                {
                    await TakeTurnAsync(board, counts: turn >= WarmUpTurns, cancel);
                }
            }

            return [.. boards.Select(board => board.Cost.ToFigures(board.Size))];
        }
        finally
        {
            foreach (var board in boards)
            {
                await board.DisposeAsync();
            }
        }
    }

    private async Task TakeTurnAsync(GrownBoard board, bool counts, CancellationToken cancel)
    {
        var ids = new ActIds();
        var cpu = server.Use().CpuSeconds;
        for (var act = 0; act < Turn; act++)
        {
            var sent = Stopwatch.GetTimestamp();
            await board.Writer.WriteAsync(ids[act], Texts.OwnOnes[act % Texts.OwnOnes.Count], cancel);
            if (counts)
            {
                board.Cost.Took.Add(Stopwatch.GetTimestamp() - sent);
            }
        }

        if (counts)
        {
            board.Cost.AddCpu(server.Use().CpuSeconds - cpu, Turn);
        }
    }
}
