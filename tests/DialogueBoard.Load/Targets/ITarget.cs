using DialogueBoard.Load.Deliveries;
using DialogueBoard.Load.Processes;

namespace DialogueBoard.Load.Targets;

/// <summary>What is measured: something that takes acts and tells everyone who watches. A board server, or what it is held against.</summary>
internal interface ITarget : IAsyncDisposable
{
    string Name { get; }

    /// <summary>Its process, where this program started it; its use of the machine is unknown otherwise.</summary>
    ServerProcess? Process { get; }

    /// <summary>Whether its deltas carry versions, so that a gap between two of them can be seen.</summary>
    bool Numbers { get; }

    /// <summary>How many connections were lost that nobody closed.</summary>
    int LostConnections { get; }

    Task<Writer> JoinWriterAsync(CancellationToken cancel);

    /// <summary>Joins somebody who watches from here on.</summary>
    /// <param name="index">Counts them, for targets that offer several doors.</param>
    Task<IAsyncDisposable> JoinWatcherAsync(Viewer viewer, int index, CancellationToken cancel);
}
