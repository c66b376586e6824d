using System.Collections.Concurrent;
using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;
using DialogueBoard.Load.Wire;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace DialogueBoard.Load.Circuits;

/// <summary>
/// The circuit of a live page without a browser: takes the page, asks for its interactive parts, says of each render that it
/// was drawn, answers what is asked of scripts with nothing at all (but that its person may be brought to a card), and calls what the
/// page's own script calls.
/// </summary>
internal sealed class Circuit : IAsyncDisposable
{
    // As in Scripts/circuit.ts and Scripts/reconnect.ts of the product.
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(4);
    private readonly TaskCompletionSource _attached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<long> _alive = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<string?>> _asked = new();
    private readonly CancellationTokenSource _leaving = new();
    private readonly HubConnection _hub;
    private readonly HubRecordHeard _drawn;
    private readonly Action<string> _ended;
    private readonly HttpClient _http;
    private ClientWebSocket? _socket;
    private string? _secret;
    private Task _asking = Task.CompletedTask;
    private int _lastAsked;
    private int _over;

    private Circuit(HttpClient http, string cookie, HubRecordHeard drawn, Action<string> ended)
    {
        (_http, _drawn, _ended) = (http, drawn, ended);
        var builder = new HubConnectionBuilder().WithUrl(new Uri(http.BaseAddress!, "_blazor"), options =>
        {
            (options.SkipNegotiation, options.Transports) = (true, HttpTransportType.WebSockets);
            options.WebSocketFactory = async (context, cancel) => _socket = await ConnectAsync(context.Uri, cookie, cancel);
        });
        builder.Services.AddSingleton<IHubProtocol, BlazorPack>();
        _hub = builder.Build();
        (_hub.KeepAliveInterval, _hub.ServerTimeout) = (SignOfLife, Silence);
        _hub.On<int, byte[]>("JS.RenderBatch", RenderAsync);
        _hub.On<long, string, string, int, long, int>("JS.BeginInvokeJS", AnswerAsync);
        _hub.On<string, bool, string?>("JS.EndInvokeDotNet", Answered);
        _hub.On<string>("JS.Error", End);
        _hub.Closed += closed =>
        {
            End(closed?.Message ?? "The server closed the circuit.");
            return Task.CompletedTask;
        };
    }

    /// <summary>Whether the server took the compression that browsers offer.</summary>
    public bool IsCompressed => _socket?.HttpResponseHeaders?.ContainsKey("Sec-WebSocket-Extensions") is true;

    /// <summary>How often it did not answer in time when the page asked whether it is there, as the page does every five seconds.</summary>
    public int Silences { get; private set; }

    /// <summary>Opens somebody's live page, and waits until it is alive: drawn, and its script called.</summary>
    /// <param name="page">The page's address after the site's.</param>
    /// <param name="cookie">What the browser says of whose it is.</param>
    /// <param name="drawn">Called with every render batch, on the reading task, one at a time.</param>
    /// <param name="ended">Called once, with the reason, if the circuit ends after it was alive and before it is disposed.</param>
    /// <exception cref="IOException">The circuit ended before it was alive.</exception>
    public static async Task<Circuit> OpenAsync(
        HttpClient http, string page, string cookie, HubRecordHeard drawn, Action<string> ended, CancellationToken cancel)
    {
        var site = http.BaseAddress!;
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        request.Headers.Add("Cookie", cookie);
        using var answer = await http.SendAsync(request, cancel);
        var parts = CircuitPage.In(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancel));
        var circuit = new Circuit(http, cookie, drawn, ended);
        try
        {
            await circuit._hub.StartAsync(cancel);
            circuit._secret = await circuit._hub.InvokeAsync<string?>(
                "StartCircuit", site.ToString(), new Uri(site, page).ToString(), "[]", "", cancel);
            _ = circuit._secret ?? throw new IOException("No circuit was to be had.");
            await circuit._attached.Task.WaitAsync(cancel);
            await circuit._hub.SendAsync("UpdateRootComponents", parts.Roots, parts.State, cancel);
            await circuit._alive.Task.WaitAsync(cancel);
            circuit._asking = circuit.AskAsync();
            return circuit;
        }
        catch
        {
            await circuit.DisposeAsync();
            throw;
        }
    }

    /// <summary>Calls a method of the part that handed itself to the page's script, as that script does.</summary>
    /// <returns>What it returned, as JSON; null for nothing.</returns>
    /// <exception cref="IOException">The method failed.</exception>
    /// <exception cref="TimeoutException">There was no answer within four seconds.</exception>
    public async Task<string?> CallAsync(string method, params object?[] arguments)
    {
        var id = Interlocked.Increment(ref _lastAsked).ToString(CultureInfo.InvariantCulture);
        var asked = _asked[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            var room = await _alive.Task;
            await _hub.SendAsync("BeginInvokeDotNetFromJS", id, null, method, room, JsonSerializer.Serialize(arguments), _leaving.Token);
            return await asked.Task.WaitAsync(AnswerWithin, _leaving.Token);
        }
        finally
        {
            _asked.TryRemove(id, out _);
        }
    }

    /// <summary>Leaves as a browser does: the server keeps nothing for somebody who might come back.</summary>
    public async ValueTask DisposeAsync()
    {
        var wasOver = Interlocked.Exchange(ref _over, 1) != 0;
        await _leaving.CancelAsync();
        await _asking;
        if (!wasOver && _secret is { } secret)
        {
            await SayGoodbyeAsync(secret);
        }

        await _hub.DisposeAsync();
        _leaving.Dispose();
    }

    private static async Task<ClientWebSocket> ConnectAsync(Uri address, string cookie, CancellationToken cancel)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Cookie", cookie);
        socket.Options.CollectHttpResponseDetails = true;

        // Every browser offers it; were it taken, that would be among the server's costs.
        socket.Options.DangerousDeflateOptions = new();
        await socket.ConnectAsync(new UriBuilder(address) { Scheme = address.Scheme is "https" or "wss" ? "wss" : "ws" }.Uri, cancel);
        return socket;
    }

    private async Task SayGoodbyeAsync(string secret)
    {
        using var words = new MultipartFormDataContent { { new StringContent(secret), "circuitId" } };
        try
        {
            using var answer = await _http.PostAsync(new Uri("_blazor/disconnect", UriKind.Relative), words);
        }
        catch (HttpRequestException)
        {
            // The server was gone first.
        }
    }

    private Task RenderAsync(int batch, byte[] drawing)
    {
        _drawn(drawing);
        return _hub.SendAsync("OnRenderCompleted", (long)batch, null, _leaving.Token);
    }

    private async Task AnswerAsync(long handle, string identifier, string arguments, int resultType, long target, int callType)
    {
        const int AnObject = 1;
        if (handle != 0)
        {
            object? result = resultType == AnObject ? new Dictionary<string, long> { ["__jsObjectId"] = handle }
                : identifier == "mayBeBrought" ? true
                : null;
            await _hub.SendAsync("EndInvokeJSFromDotNet", handle, true, JsonSerializer.Serialize(new[] { handle, true, result }), _leaving.Token);
        }

        if (identifier == "Blazor._internal.attachWebRendererInterop")
        {
            _attached.TrySetResult();
        }
        else if (identifier == "attach")
        {
            _alive.TrySetResult(JsonElement.Parse(arguments)[0].GetProperty("__dotNetObject").GetInt64());
        }
    }

    private void Answered(string id, bool success, string? result)
    {
        if (!_asked.TryGetValue(id, out var asked))
        {
            return;
        }

        if (success)
        {
            asked.TrySetResult(result);
        }
        else
        {
            asked.TrySetException(new IOException(result));
        }
    }

    private async Task AskAsync()
    {
        using var every = new PeriodicTimer(SignOfLife);
        try
        {
            while (await every.WaitForNextTickAsync(_leaving.Token))
            {
                try
                {
                    await CallAsync("AnswerAsync");
                }
                catch (TimeoutException)
                {
                    Silences++;
                }
            }
        }
        catch (Exception over) when (over is OperationCanceledException or InvalidOperationException or IOException or WebSocketException)
        {
            End(over.Message);
        }
    }

    private void End(string why)
    {
        var early = new IOException(why);
        _attached.TrySetException(early);
        var wasAlive = !_alive.TrySetException(early);
        if (Interlocked.Exchange(ref _over, 1) == 0 && wasAlive)
        {
            _ended(why);
        }
    }
}
