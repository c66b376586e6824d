using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace DialogueBoard.EndToEnd.Faults;

/// <summary>One connection to a site on which hardly anything can be under way unread, and from which it can be seen whether the site still holds its end.</summary>
internal sealed class NarrowWay : IDisposable
{
    private const int FewBytes = 4 * 1024;
    private readonly SocketsHttpHandler _handler;
    private EndPoint? _here;

    public NarrowWay()
    {
        _handler = new() { UseCookies = false, ConnectCallback = ConnectAsync };
        Invoker = new(_handler);
    }

    public HttpMessageInvoker Invoker { get; }

    /// <summary>Whether the site has not closed it. What this side has read says nothing of that: it may have stopped reading.</summary>
    public bool IsHeld => Array.Exists(
        IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpConnections(),
        connection => connection.RemoteEndPoint.Equals(_here) && connection.State == TcpState.Established);

    public void Dispose()
    {
        Invoker.Dispose();
        _handler.Dispose();
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = FewBytes, NoDelay = true };
        await socket.ConnectAsync(IPAddress.Parse(context.DnsEndPoint.Host), context.DnsEndPoint.Port, cancel);
        var here = (IPEndPoint)socket.LocalEndPoint!;
        _here = new IPEndPoint(here.Address.MapToIPv4(), here.Port);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
