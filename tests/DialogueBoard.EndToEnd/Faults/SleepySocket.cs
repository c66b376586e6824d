using System.Net.WebSockets;

namespace DialogueBoard.EndToEnd.Faults;

/// <summary>A WebSocket of a device that falls asleep at some time: it reads no more, says nothing more, and stays open.</summary>
internal sealed class SleepySocket(WebSocket socket) : WebSocket
{
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _asleep;

    public override WebSocketCloseStatus? CloseStatus => socket.CloseStatus;
    public override string? CloseStatusDescription => socket.CloseStatusDescription;
    public override WebSocketState State => socket.State;
    public override string? SubProtocol => socket.SubProtocol;

    public void FallAsleep() => _asleep = true;

    public override async Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken)
    {
        await WakeAsync(cancellationToken);
        return await socket.ReceiveAsync(buffer, cancellationToken);
    }

    public override async ValueTask<ValueWebSocketReceiveResult> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        await WakeAsync(cancellationToken);
        return await socket.ReceiveAsync(buffer, cancellationToken);
    }

    public override Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken) =>
        _asleep ? Task.CompletedTask : socket.SendAsync(buffer, messageType, endOfMessage, cancellationToken);

    public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken)
    {
        Abort();
        return Task.CompletedTask;
    }

    public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) =>
        CloseAsync(closeStatus, statusDescription, cancellationToken);

    public override void Abort()
    {
        _over.TrySetResult();
        socket.Abort();
    }

    public override void Dispose()
    {
        _over.TrySetResult();
        socket.Dispose();
    }

    private Task WakeAsync(CancellationToken cancel) => _asleep ? _over.Task.WaitAsync(cancel) : Task.CompletedTask;
}
