namespace DialogueBoard.Load.Processes;

/// <summary>A folder for one server's database, gone again with its owner.</summary>
internal sealed class ServerFolder : IDisposable
{
    /// <param name="parent">Where to make it; the system's temporary folder where null. On a disk, if writing is to cost what it costs.</param>
    public ServerFolder(string? parent)
    {
        Path = System.IO.Path.Combine(parent ?? System.IO.Path.GetTempPath(), $"dialogueboard-load-{Guid.NewGuid():N}");
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
