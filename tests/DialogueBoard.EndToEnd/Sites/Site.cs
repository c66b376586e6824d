using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace DialogueBoard.EndToEnd.Sites;

/// <summary>The real product in a process of its own, on 127.0.0.1, with a folder of its own for its data.</summary>
internal sealed partial class Site : IAsyncDisposable
{
    private const string MetricsAddress = "Metrics__Address";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string _folder;
    private readonly bool _ownsFolder;
    private readonly Dictionary<string, string> _settings;
    private readonly ConcurrentQueue<string> _log = new();
    private Process? _process;

    private Site(string folder, bool ownsFolder, Dictionary<string, string> settings)
    {
        (_folder, _ownsFolder, _settings) = (folder, ownsFolder, settings);
        Address = new($"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}/");
        Http = new() { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public string ConnectionString => $"Data Source={Path.Combine(_folder, "board.db")}";

    /// <summary>Where it puts its mails.</summary>
    public string MailFolder => Path.Combine(_folder, "mail");

    /// <summary>What the process has printed, for a failed test to show.</summary>
    public string Log => string.Join('\n', _log);

    /// <summary>The memory the process holds, in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            _process!.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts a site and waits until it is ready. Without limits and without the sample board, unless told otherwise.</summary>
    public static async Task<Site> StartAsync(params (string Key, string Value)[] settings)
    {
        var site = new Site(Directory.CreateTempSubdirectory("dialogueboard-").FullName, ownsFolder: true, Settings(settings));
        await site.RunAsync();
        return site;
    }

    /// <summary>Another process on the same data, with the same settings but for those given here.</summary>
    public async Task<Site> StartBesideAsync(params (string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string>(_settings);
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        var site = new Site(_folder, ownsFolder: false, all);
        await site.RunAsync();
        return site;
    }

    /// <summary>Starts the process again, at the same address and on the same data.</summary>
    public Task StartAgainAsync() => RunAsync();

    /// <summary>Ends the process as a power cut would: SIGKILL, nothing flushed, nothing said.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Asks the process to end (SIGTERM) and waits until it has.</summary>
    public async Task StopAsync()
    {
        _ = SendSignal(_process!.Id, 15);
        await _process.WaitForExitAsync().WaitAsync(Patience);
        _process.Dispose();
        _process = null;
    }

    /// <summary>The process stands still: its connections stay open, and nothing is answered.</summary>
    public void Freeze() => Signal(_process!.Id, 19);

    public void Thaw() => Signal(_process!.Id, 18);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_process is not null)
        {
            await KillAsync();
        }

        if (_ownsFolder)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    /// <summary>The setting by which <see cref="MeasuredAsync"/> has something to read.</summary>
    public static (string Key, string Value) Measured() => (MetricsAddress, $"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}");

    /// <summary>What the site tells of one of its instruments, over all tags or one that is written "name=\"value\"".</summary>
    public async Task<double> MeasuredAsync(string instrument, string tag = "")
    {
        var told = await Http.GetStringAsync(new Uri(new(_settings[MetricsAddress]), "metrics"));
        return told.Split('\n')
            .Where(line => line.StartsWith(instrument, StringComparison.Ordinal) && line.Contains(tag, StringComparison.Ordinal))
            .Sum(line => double.Parse(line[(line.LastIndexOf('}') + 1)..].Trim().Split(' ')[0], CultureInfo.InvariantCulture));
    }

    private static Dictionary<string, string> Settings((string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string>
        {
            ["SampleBoard"] = "false",
            ["Storage__SharedHost"] = "true",
            ["Drain__Notice"] = "00:00:02",
            ["Drain__Moving"] = "00:00:06",
            ["Limits__ActsPerMinutePerParticipant"] = "0",
            ["Limits__ActsPerMinutePerBoard"] = "0",
            ["Limits__JoinsPerMinutePerAddress"] = "0",
            ["Limits__BoardsPerMinutePerAddress"] = "0",
            ["Limits__UnknownBoardsPerMinutePerAddress"] = "0",
            ["Limits__ConnectionsPerPerson"] = "0",
            ["Limits__ConnectionsPerAddress"] = "0",
            ["Limits__ConnectionsPerMinutePerPerson"] = "0",
            ["Limits__ConnectionsPerMinutePerAddress"] = "0",
            ["Logging__LogLevel__Default"] = "Warning",
            ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
        };
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        return all;
    }

    private async Task RunAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Repository.WebAssembly, "--urls", Address.ToString().TrimEnd('/')])
        {
            WorkingDirectory = Repository.WebFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ConnectionStrings__Board"] = ConnectionString;

        // It lives for seconds here: what the runtime measures to be faster later is not worth its time.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (key, value) in _settings)
        {
            start.Environment[key] = value;
        }

        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = new() { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data, listening);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data, listening);
        _process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"The site ended before it was ready:\n{Log}"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await listening.Task.WaitAsync(Patience);
    }

    private void Hear(string? line, TaskCompletionSource listening)
    {
        if (line is null)
        {
            return;
        }

        _log.Enqueue(line);
        if (line.Contains("Application started", StringComparison.Ordinal))
        {
            listening.TrySetResult();
        }
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>A signal to a process that a test has started.</summary>
    internal static void Signal(int processId, int signal) => _ = SendSignal(processId, signal);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int SendSignal(int processId, int signal);
}
