using DialogueBoard.Load.Growth;
using DialogueBoard.Load.Processes;
using DialogueBoard.Load.Report;
using DialogueBoard.Load.Targets;

namespace DialogueBoard.Load.FirstScreen;

/// <summary>
/// Writes a board of some size, starts the server anew on it, and opens its read page: the first time, when the board must
/// be read from the database, and again and again.
/// </summary>
internal sealed class FirstScreenRun(ServerSource source, int size)
{
    private const int Again = 20;

    public async Task<Figures> MeasureAsync(CancellationToken cancel)
    {
        using var folder = new ServerFolder(source.DataFolder);
        string code;
        await using (var writing = await BoardServer.StartOnAsync(source, folder, cancel))
        {
            await using var board = await GrownBoard.OpenAsync(writing.Process, size, cancel);
            code = board.Code;
        }

        await using var server = await BoardServer.StartOnAsync(source, folder, cancel);
        var page = new Uri(server.Process.Address, $"b/{code}");
        var first = await PageLoad.GetAsync(page, cancel);
        var later = new List<PageLoad>();
        while (later.Count < Again)
        {
            later.Add(await PageLoad.GetAsync(page, cancel));
        }

        ResidentBytes = server.Process.Use().ResidentBytes;
        return new Figures()
            .AddCount("contributions", size)
            .Add("first page after the server's start", "ms", first.Took.TotalMilliseconds, "#,0")
            .Add("page later, median", "ms", later.Select(load => load.Took.TotalMilliseconds).Order().ElementAt(Again / 2), "#,0")
            .Add("page, compressed", "KB", later[^1].Html / 1024.0, "0.0")
            .Add("its styles and scripts, compressed", "KB", later[^1].Others / 1024.0, "0.0")
            .Add("page and all, compressed", "KB", (later[^1].Html + later[^1].Others) / 1024.0, "0.0")
            .Add("server memory", "MB", ResidentBytes / (1024.0 * 1024), "0");
    }

    /// <summary>Memory of the server after that.</summary>
    public long ResidentBytes { get; private set; }
}
