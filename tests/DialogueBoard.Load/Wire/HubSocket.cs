using System.Collections.Concurrent;
using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;

namespace DialogueBoard.Load.Wire;

/// <summary>
/// A hub connection as thin as can be: one WebSocket and the JSON hub protocol (SignalR's HubProtocol.md), so that a thousand of them cost little
/// beside the server they measure. What the server tells is handed on as raw JSON, on the reading task, record by record.
/// </summary>
internal sealed class HubSocket : IAsyncDisposable
{
    private const byte RecordEnd = 0x1e;
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(15);
    private static readonly byte[] Ping = [.. """{"type":6}"""u8, RecordEnd];
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _asked = new();
    private readonly CancellationTokenSource _leaving = new();
    private readonly TaskCompletionSource _greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HubRecordHeard? _heard;
    private readonly Action _lost;
    private Timer? _pings;
    private Task _reading = Task.CompletedTask;
    private int _lastAsked;

    private HubSocket(HubRecordHeard? heard, Action lost)
    {
        _heard = heard;
        _lost = lost;
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
    }

    /// <param name="heard">Called with every stream item and invocation that the server sends.</param>
    /// <param name="lost">Called once if the connection ends before it is disposed.</param>
    public static async Task<HubSocket> ConnectAsync(
        Uri site, string hub, string? key, HubRecordHeard? heard, Action lost, CancellationToken cancel)
    {
        var address = new UriBuilder(new Uri(site, hub)) { Scheme = site.Scheme == "https" ? "wss" : "ws" };
        address.Query = key is null ? "" : $"access_token={Uri.EscapeDataString(key)}";
        var hubSocket = new HubSocket(heard, lost);
        await hubSocket._socket.ConnectAsync(address.Uri, cancel);
        await hubSocket.SendAsync(new { protocol = "json", version = 1 }, cancel);
        hubSocket._reading = hubSocket.ReadAsync();
        await hubSocket._greeted.Task.WaitAsync(cancel);
        hubSocket._pings = new Timer(_ => hubSocket.SendPing(), null, PingEvery, PingEvery);
        return hubSocket;
    }

    /// <summary>Calls a hub method and waits for what it returns.</summary>
    public async Task<JsonElement> InvokeAsync(string method, CancellationToken cancel, params object?[] arguments)
    {
        var id = Interlocked.Increment(ref _lastAsked);
        var asked = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked[id] = asked;
        await SendAsync(new { type = 1, invocationId = Name(id), target = method, arguments }, cancel);
        return await asked.Task.WaitAsync(cancel);
    }

    /// <summary>Opens a stream; its items are heard until this is disposed.</summary>
    public Task StreamAsync(string method, CancellationToken cancel, params object?[] arguments) => SendAsync(
        new { type = 4, invocationId = Name(Interlocked.Increment(ref _lastAsked)), target = method, arguments }, cancel);

    public async ValueTask DisposeAsync()
    {
        if (_pings is not null)
        {
            await _pings.DisposeAsync();
        }

        await _leaving.CancelAsync();
        await _reading;
        _socket.Dispose();
        _leaving.Dispose();
        _sending.Dispose();
    }

    private static string Name(int id) => id.ToString(CultureInfo.InvariantCulture);

    private Task SendAsync(object record, CancellationToken cancel) =>
        SendAsync([.. JsonSerializer.SerializeToUtf8Bytes(record, WireJson.Options), RecordEnd], cancel);

    private async Task SendAsync(byte[] record, CancellationToken cancel)
    {
        await _sending.WaitAsync(cancel);
        try
        {
            await _socket.SendAsync(record.AsMemory(), WebSocketMessageType.Text, endOfMessage: true, cancel);
        }
        finally
        {
            _sending.Release();
        }
    }

    // A ping that cannot be sent is a lost connection, which the reading task reports.
    private void SendPing() => _ = SendAsync(Ping, _leaving.Token).ContinueWith(
        ping => _ = ping.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);

    private async Task ReadAsync()
    {
        var records = new RecordBuffer(RecordEnd);
        try
        {
            while (true)
            {
                var read = await _socket.ReceiveAsync(records.Free, _leaving.Token);
                if (read.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }

                records.Filled(read.Count);
                while (records.TryTake(out var record))
                {
                    Take(record);
                }
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or WebSocketException)
        {
        }

        if (!_leaving.IsCancellationRequested)
        {
            _lost();
        }

        var gone = new IOException("The hub connection ended.");
        _greeted.TrySetException(gone);
        foreach (var asked in _asked.Values)
        {
            asked.TrySetException(gone);
        }
    }

    private void Take(ReadOnlySpan<byte> record)
    {
        switch (HubRecord.TypeOf(record))
        {
            case HubRecord.Invocation or HubRecord.StreamItem:
                _heard?.Invoke(record);
                break;
            case HubRecord.Completion:
                Complete(record);
                break;
            case HubRecord.None:
                _greeted.TrySetResult();
                break;
        }
    }

    private void Complete(ReadOnlySpan<byte> record)
    {
        var completion = JsonElement.Parse(record);
        var id = int.Parse(completion.GetProperty("invocationId").GetString()!, CultureInfo.InvariantCulture);
        if (!_asked.TryRemove(id, out var asked))
        {
            return;
        }

        if (completion.TryGetProperty("error", out var error))
        {
            asked.TrySetException(new IOException(error.GetString()));
        }
        else
        {
            asked.TrySetResult(completion.TryGetProperty("result", out var result) ? result : default);
        }
    }
}
