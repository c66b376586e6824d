using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace DialogueBoard.EndToEnd.Faults;

/// <summary>A way through to some server that can be cut: connections end, and new ones are shown out, until it is mended.</summary>
internal sealed class FaultProxy : IDisposable
{
    private const int BytesAtATime = 4 * 1024;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, bool> _open = new();
    private readonly IPEndPoint _server;
    private volatile bool _cut;

    public FaultProxy(string server)
    {
        _server = IPEndPoint.Parse(server);
        _listener.Start();
        _ = AcceptAsync();
    }

    public string Configuration => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <returns>How many ends of connections were closed: two for each.</returns>
    public int Cut()
    {
        _cut = true;
        var open = _open.Keys.ToArray();
        Array.ForEach(open, connection => connection.Close());
        return open.Length;
    }

    public void Mend() => _cut = false;

    public void Dispose()
    {
        _listener.Dispose();
        Cut();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = CarryAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task CarryAsync(TcpClient here)
    {
        using var there = new TcpClient();
        using (here)
        {
            (_open[here], _open[there]) = (true, true);
            try
            {
                if (!_cut)
                {
                    await there.ConnectAsync(_server);
                    await Task.WhenAny(here.GetStream().CopyToAsync(there.GetStream(), BytesAtATime), there.GetStream().CopyToAsync(here.GetStream(), BytesAtATime));
                }
            }
            catch (Exception ended) when (ended is SocketException or IOException or ObjectDisposedException or InvalidOperationException)
            {
                // Cut, or the server is not there.
            }

            _open.TryRemove(here, out _);
            _open.TryRemove(there, out _);
        }
    }
}
