using System.Net.WebSockets;
using System.Text;
using DialogueBoard.EndToEnd.Sites;

namespace DialogueBoard.EndToEnd.Faults;

/// <summary>
/// Somebody who reads what a board has to tell and at some time stops, without leaving. A program at the hub goes on giving
/// signs of life; a browser cannot.
/// </summary>
internal sealed class StoppingReader(string kind, NarrowWay way, Action stop, Func<ValueTask> leave) : IAsyncDisposable
{
    public const string HubClient = "hub client";
    public const string EventReader = "event stream";
    public const string LivePage = "circuit";

    public string Kind => kind;

    public bool IsHeld => way.IsHeld;

    public void Stop() => stop();

    public ValueTask DisposeAsync() => leave();

    public static Task<StoppingReader> OpenAsync(string kind, Site site, string code, string key) => kind switch
    {
        HubClient => OnHubAsync(site, code, key),
        EventReader => OnEventsAsync(site, code, key),
        LivePage => OnCircuitAsync(site, code, key),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static async Task<StoppingReader> OnCircuitAsync(Site site, string code, string key)
    {
        var circuit = await Circuit.OpenAsync(site, code, key);
        return new(LivePage, circuit.Way, circuit.FallAsleep, circuit.DisposeAsync);
    }

    private static async Task<StoppingReader> OnHubAsync(Site site, string code, string key)
    {
        var (way, socket, leaving) = (new NarrowWay(), new ClientWebSocket(), new CancellationTokenSource());
        await socket.ConnectAsync(new($"ws://{site.Address.Authority}/hubs/board?access_token={key}"), way.Invoker, CancellationToken.None);
        await SendAsync("""{"protocol":"json","version":1}""");
        await SendAsync($$"""{"type":4,"invocationId":"1","target":"Watch","arguments":["{{code}}",0]}""");

        // The answer to the handshake, and the board as it is.
        await UntilAsync(async bytes => (await socket.ReceiveAsync(bytes, CancellationToken.None)).Count, end: 0x1e, times: 2);
        return new(HubClient, way, () => _ = PingAsync(), async () =>
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

        // How soon to come back, an empty line, and the board as it is: its cursor, its data and an empty line.
        await UntilAsync(bytes => events.ReadAsync(bytes).AsTask(), (byte)'\n', times: 5);
        return new(EventReader, way, () => { }, async () =>
        {
            await events.DisposeAsync();
            answer.Dispose();
            way.Dispose();
        });
    }

    /// <summary>Reads until a byte has come so many times.</summary>
    private static async Task UntilAsync(Func<Memory<byte>, Task<int>> readAsync, byte end, int times)
    {
        var bytes = new byte[16 * 1024];
        while (times > 0)
        {
            var count = await readAsync(bytes).WaitAsync(TimeSpan.FromSeconds(20));
            times -= count > 0 ? bytes.AsSpan(0, count).Count(end) : throw new IOException("Shown out.");
        }
    }
}
