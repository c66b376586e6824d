using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Parsers;

namespace DialogueBoard.Load.Processes;

/// <summary>
/// The memory of a .NET process. What it holds says as much about how much room it was left as about what it needs: the
/// collector of a server takes its time. So what is in use is told beside it.
/// </summary>
/// <param name="UsedBytes">The managed heap after a full collection, with the gaps in it.</param>
/// <param name="HeldBytes">Resident memory, as Linux counts it.</param>
internal readonly record struct ProcessMemory(long UsedBytes, long HeldBytes)
{
    private const int Full = 2;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Has the process collect its garbage, and looks what is left.</summary>
    public static async Task<ProcessMemory> MeasureAsync(int processId, CancellationToken cancel)
    {
        // A session that asks for this keyword begins with a full collection: dotnet-gcdump uses that too.
        const ClrTraceEventParser.Keywords Collected = ClrTraceEventParser.Keywords.GC | ClrTraceEventParser.Keywords.GCHeapCollect;
        using var session = await new DiagnosticsClient(processId).StartEventPipeSessionAsync(
            new EventPipeProvider(ClrTraceEventParser.ProviderName, EventLevel.Informational, (long)Collected),
            requestRundown: false,
            circularBufferMB: 16,
            cancel);
        using var source = new EventPipeEventSource(session.EventStream);
        var left = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        var depth = 0;
        source.Clr.GCStart += start => depth = start.Depth;
        source.Clr.GCHeapStats += heap =>
        {
            if (depth == Full)
            {
                left.TrySetResult(heap.TotalHeapSize);
            }
        };
        var reading = Task.Run(source.Process, cancel);
        try
        {
            return new(await left.Task.WaitAsync(Patience, cancel), ProcessUse.Of(processId).ResidentBytes);
        }
        finally
        {
            await session.StopAsync(CancellationToken.None);
            await reading;
        }
    }
}
