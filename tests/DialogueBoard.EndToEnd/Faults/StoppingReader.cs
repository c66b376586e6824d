using System.Net.WebSockets;
using System.Text;
using DialogueBoard.EndToEnd.Sites;

namespace DialogueBoard.EndToEnd.Faults;

/// <summary>
/// Somebody who reads what a board has to tell and at some time stops, without leaving. A program at the hub goes on giving
/// signs of life; a browser cannot.
/// </summary>
internal sealed class StoppingReader(NarrowWay way, Action stop, Func<ValueTask> leave) : IAsyncDisposable
{
    public bool IsHeld => way.IsHeld;

    public void Stop() => stop();

    public ValueTask DisposeAsync() => leave();

    public static Task<StoppingReader> OpenAsync(string kind, Site site, string code, string key) => kind switch
    {
        "hub clients" => OnHubAsync(site, code, key),
        "event streams" => OnEventsAsync(site, code, key),
        "circuits" => OnCircuitAsync(site, code, key),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static async Task<StoppingReader> OnCircuitAsync(Site site, string code, string key)
    {
        var circuit = await Circuit.OpenAsync(site, code, key);
        return new(circuit.Way, circuit.FallAsleep, circuit.DisposeAsync);
    }

    private static async Task<StoppingReader> OnHubAsync(Site site, string code, string key)
    {
        var (way, socket, leaving) = (new NarrowWay(), new ClientWebSocket(), new CancellationTokenSource());
        await socket.ConnectAsync(new($"ws://{site.Address.Authority}/hubs/board?access_token={key}"), way.Invoker, CancellationToken.None);
        await SendAsync("""{"protocol":"json","version":1}""");
        await SendAsync($$"""{"type":4,"invocationId":"1","target":"Watch","arguments":["{{code}}",0]}""");
        await UntilAsync(bytes => socket.ReceiveAsync(bytes, CancellationToken.None).AsTask().ContinueWith(read => read.Result.Count, TaskScheduler.Default), "\"full\":true");
        return new(way, () => _ = PingAsync(), async () =>
        {
            await leaving.CancelAsync();
            socket.Abort();
            socket.Dispose();
            way.Dispose();
        });

        Task SendAsync(string record) =>
            socket.SendAsync(Encoding.UTF8.GetBytes($"{record}\u001e"), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

        async Task PingAsync()
        {
            try
            {
                using var timer = new PeriodicTimer(TimeSpan.FromSeconds(5));
                while (await timer.WaitForNextTickAsync(leaving.Token))
                {
                    await SendAsync("""{"type":6}""");
                }
            }
            catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException)
            {
                // Let go.
            }
        }
    }

    private static async Task<StoppingReader> OnEventsAsync(Site site, string code, string key)
    {
        var way = new NarrowWay();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address, $"api/boards/{code}/changes"));
        request.Headers.Accept.ParseAdd("text/event-stream");
        request.Headers.Authorization = new("Bearer", key);
        var answer = await way.Invoker.SendAsync(request, CancellationToken.None);
        var events = await answer.Content.ReadAsStreamAsync();
        await UntilAsync(bytes => events.ReadAsync(bytes).AsTask(), "\"full\":true");
        return new(way, () => { }, async () =>
        {
            await events.DisposeAsync();
            answer.Dispose();
            way.Dispose();
        });
    }

    private static async Task UntilAsync(Func<Memory<byte>, Task<int>> readAsync, string told)
    {
        var (bytes, heard) = (new byte[1_024], new StringBuilder());
        while (!heard.ToString().Contains(told, StringComparison.Ordinal))
        {
            var count = await readAsync(bytes).WaitAsync(TimeSpan.FromSeconds(20));
            heard.Append(count > 0 ? Encoding.UTF8.GetString(bytes, 0, count) : throw new IOException("Shown out."));
        }
    }
}
