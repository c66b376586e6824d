using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DialogueBoard.EndToEnd.Sites;

/// <summary>Another site, at another name, with one page.</summary>
internal sealed class Stranger : IDisposable
{
    private readonly HttpListener _listener = new();

    public Stranger(string body)
    {
        Address = $"http://localhost:{FreePort().ToString(CultureInfo.InvariantCulture)}/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = AnswerAsync(Encoding.UTF8.GetBytes($"<!DOCTYPE html><title>A stranger's page</title>{body}"));
    }

    public string Address { get; }

    public void Dispose() => _listener.Close();

    private async Task AnswerAsync(byte[] page)
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                context.Response.ContentType = "text/html; charset=utf-8";
                context.Response.Close(page, willBlock: false);
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
