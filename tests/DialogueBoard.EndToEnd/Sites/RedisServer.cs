using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using StackExchange.Redis;
using Xunit;

namespace DialogueBoard.EndToEnd.Sites;

/// <summary>The machine's own Redis, a process for one test, which keeps nothing. Where there is none the tests say so; in CI that is a failure.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private static readonly string[] Places = ["/usr/bin/redis-server", "/usr/local/bin/redis-server", "/opt/homebrew/bin/redis-server"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly int _port = Site.FreePort();
    private readonly DirectoryInfo? _cluster;
    private Process? _process;

    private RedisServer(DirectoryInfo? cluster = null) => _cluster = cluster;

    public string Configuration => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{_port}");

    public static async Task<RedisServer> StartAsync()
    {
        var redis = new RedisServer();
        await redis.StartAgainAsync();
        return redis;
    }

    /// <summary>A cluster of one server, which holds every slot.</summary>
    public static async Task<RedisServer> StartClusterAsync()
    {
        var redis = new RedisServer(Directory.CreateTempSubdirectory("dialogueboard-redis-"));
        await redis.StartAgainAsync();
        await using var client = await ConnectionMultiplexer.ConnectAsync($"{redis.Configuration},allowAdmin=true");
        await client.GetServers().Single().ExecuteAsync("CLUSTER", "ADDSLOTSRANGE", 0, 16_383);
        return redis;
    }

    /// <summary>Starts it at the same address, empty.</summary>
    public async Task StartAgainAsync()
    {
        if (Array.Find(Places, File.Exists) is not { } path)
        {
            if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
            {
                Assert.Fail("There is no redis-server on this machine, and in CI that is a failure.");
            }

            Assert.Skip("There is no redis-server on this machine.");
            return;
        }

        var start = new ProcessStartInfo(path, ["--bind", "127.0.0.1", "--port", _port.ToString(CultureInfo.InvariantCulture), "--save", "", "--appendonly", "no", .. ClusterArguments()])
        {
            RedirectStandardOutput = true,
        };
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = new() { StartInfo = start };
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Contains("Ready to accept connections", StringComparison.Ordinal) == true)
            {
                listening.TrySetResult();
            }
        };
        _process.Start();
        _process.BeginOutputReadLine();
        await listening.Task.WaitAsync(Patience);
    }

    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>It stands still: connections stay open, nothing is answered.</summary>
    public void Freeze() => Site.Signal(_process!.Id, 19);

    public void Thaw() => Site.Signal(_process!.Id, 18);

    /// <summary>Everything that is said to this Redis while something is done.</summary>
    public async Task<string> OverhearAsync(Func<Task> done)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _port);
        var stream = client.GetStream();
        await stream.WriteAsync("MONITOR\r\n"u8.ToArray());
        var bytes = new byte[4_096];
        var heard = new StringBuilder(Encoding.UTF8.GetString(bytes, 0, await stream.ReadAsync(bytes)));
        var listening = Task.Run(async () =>
        {
            int count;
            while ((count = await stream.ReadAsync(bytes)) > 0)
            {
                heard.Append(Encoding.UTF8.GetString(bytes, 0, count));
            }
        });
        await done();
        client.Client.Shutdown(SocketShutdown.Send);
        await listening.WaitAsync(Patience);
        return heard.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await KillAsync();
        }

        _cluster?.Delete(recursive: true);
    }

    private string[] ClusterArguments() => _cluster is null
        ? []
        : ["--cluster-enabled", "yes", "--cluster-announce-ip", "127.0.0.1", "--dir", _cluster.FullName, "--cluster-port", Site.FreePort().ToString(CultureInfo.InvariantCulture)];
}
