using System.Reflection;
using DialogueBoard.Load.Processes;

namespace DialogueBoard.Load.Targets;

/// <summary>A board server of our own: the built product as its users run it, on an empty SQLite file, without limits.</summary>
internal sealed class BoardServer : IAsyncDisposable
{
    private readonly ServerFolder? _folder;

    private BoardServer(ServerProcess process, ServerFolder? folder) => (Process, _folder) = (process, folder);

    public ServerProcess Process { get; }

    /// <summary>Starts it on a folder of its own, which goes with it.</summary>
    public static async Task<BoardServer> StartAsync(ServerSource source, CancellationToken cancel)
    {
        var folder = new ServerFolder(source.DataFolder);
        try
        {
            return new(await StartAsync(source, folder, cancel), folder);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Starts it on a folder that stays, with what an earlier one has left there.</summary>
    public static async Task<BoardServer> StartOnAsync(ServerSource source, ServerFolder folder, CancellationToken cancel) =>
        new(await StartAsync(source, folder, cancel), folder: null);

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        _folder?.Dispose();
    }

    private static Task<ServerProcess> StartAsync(ServerSource source, ServerFolder folder, CancellationToken cancel)
    {
        var program = source.Program ?? Built;
        return ServerProcess.StartAsync(
            program,
            ["--contentRoot", Path.GetDirectoryName(Path.GetFullPath(program))!],
            new Dictionary<string, string>
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["Storage__Provider"] = "Sqlite",
                ["ConnectionStrings__Board"] = $"Data Source={folder.File("board.db")}",
                ["Limits__ActsPerMinutePerParticipant"] = "0",
                ["Limits__ActsPerMinutePerBoard"] = "0",
                ["Limits__JoinsPerMinutePerAddress"] = "0",
                ["Limits__BoardsPerMinutePerAddress"] = "0",
                ["Limits__UnknownBoardsPerMinutePerAddress"] = "0",
                ["Mail__Folder"] = folder.File("mail"),
                ["Limits__ConnectionsPerPerson"] = "0",
                ["Limits__ConnectionsPerAddress"] = "0",
                ["Limits__ConnectionsPerMinutePerPerson"] = "0",
                ["Limits__ConnectionsPerMinutePerAddress"] = "0",
                ["SampleBoard"] = "false",
            },
            cancel);
    }

    private static string Built => Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "Server").Value!;
}
