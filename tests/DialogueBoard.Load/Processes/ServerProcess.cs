using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace DialogueBoard.Load.Processes;

/// <summary>A server in a process of its own, on a port that the system chose. Disposing it ends that process, by its id.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _started;

    private ServerProcess(Process process) => _process = process;

    public int Id => _process.Id;

    /// <summary>Where it listens, with a slash at the end.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>How long it took from its start until it listened.</summary>
    public TimeSpan StartedIn { get; private set; }

    /// <param name="settings">Environment variables on top of this process's own.</param>
    public static async Task<ServerProcess> StartAsync(
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string> settings,
        CancellationToken cancel)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,

            // A published server looks for the files it serves where it is run.
            WorkingDirectory = Path.GetDirectoryName(Path.GetFullPath(program)),
        };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var began = Stopwatch.GetTimestamp();
        var server = new ServerProcess(new Process { StartInfo = start, EnableRaisingEvents = true });
        try
        {
            server.Listen();
            server.Address = await server._address.Task.WaitAsync(Patience, cancel);
            server.StartedIn = Stopwatch.GetElapsedTime(began);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>What it said last, for the report of a failure.</summary>
    public string LastWords => string.Join(Environment.NewLine, _said);

    public ProcessUse Use() => ProcessUse.Of(Id);

    public async ValueTask DisposeAsync()
    {
        if (_started && !_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Listen()
    {
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => _address.TrySetException(
            new InvalidOperationException($"The server ended before it listened.{Environment.NewLine}{LastWords}"));
        _started = _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        _said.Enqueue(line);
        while (_said.Count > 40)
        {
            _said.TryDequeue(out _);
        }

        if (ListeningOn().Match(line) is { Success: true } match)
        {
            _address.TrySetResult(new Uri(match.Value + "/"));
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex ListeningOn();
}
