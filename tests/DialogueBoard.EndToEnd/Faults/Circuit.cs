using System.Net.WebSockets;
using System.Text.Json;
using DialogueBoard.EndToEnd.Sites;
using DialogueBoard.Load.Circuits;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace DialogueBoard.EndToEnd.Faults;

/// <summary>
/// The circuit of a live page without a browser: takes the page, asks for its interactive part, says of each render that it
/// was drawn, and answers what is asked of scripts with nothing at all.
/// </summary>
internal sealed class Circuit : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly TaskCompletionSource _attached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _alive = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly NarrowWay _way = new();
    private readonly HubConnection _hub;
    private SleepySocket? _socket;
    private int _renders;

    private Circuit(Uri site, string key)
    {
        var builder = new HubConnectionBuilder().WithUrl(new Uri(site, "_blazor"), options =>
        {
            (options.SkipNegotiation, options.Transports) = (true, HttpTransportType.WebSockets);
            options.WebSocketFactory = async (context, cancel) =>
            {
                var socket = new ClientWebSocket();
                socket.Options.SetRequestHeader("Cookie", $"device={key}");
                await socket.ConnectAsync(new UriBuilder(context.Uri) { Scheme = "ws" }.Uri, _way.Invoker, cancel);
                return _socket = new(socket);
            };
        });
        builder.Services.AddSingleton<IHubProtocol, BlazorPack>();
        _hub = builder.Build();
        _hub.ServerTimeout = TimeSpan.FromHours(1);
        _hub.On<int, byte[]>("JS.RenderBatch", RenderAsync);
        _hub.On<long, string, string, int, long, int>("JS.BeginInvokeJS", AnswerAsync);
        _hub.On<string>("JS.Error", error => Fail(new InvalidOperationException(error)));
        _hub.Closed += closed =>
        {
            Fail(closed ?? new IOException("The circuit was closed."));
            return Task.CompletedTask;
        };
    }

    public NarrowWay Way => _way;

    public int Renders => Volatile.Read(ref _renders);

    /// <summary>Opens somebody's live page, and waits until it is alive: drawn, and its script called.</summary>
    public static async Task<Circuit> OpenAsync(Site site, string code, string key)
    {
        using var bound = new CancellationTokenSource(Patience);
        var page = new Uri(site.Address, $"b/{code}/live");
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        request.Headers.Add("Cookie", $"device={key}");
        using var answer = await site.Http.SendAsync(request, bound.Token);
        var parts = CircuitPage.In(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(bound.Token));
        var circuit = new Circuit(site.Address, key);
        try
        {
            await circuit._hub.StartAsync(bound.Token);
            var secret = await circuit._hub.InvokeAsync<string?>("StartCircuit", site.Address.ToString(), page.ToString(), "[]", "", bound.Token);
            _ = secret ?? throw new InvalidOperationException("No circuit was to be had.");
            await circuit._attached.Task.WaitAsync(bound.Token);
            await circuit._hub.SendAsync("UpdateRootComponents", parts.Roots, parts.State, bound.Token);
            await circuit._alive.Task.WaitAsync(bound.Token);
            return circuit;
        }
        catch
        {
            await circuit.DisposeAsync();
            throw;
        }
    }

    /// <summary>From now on nothing is read and nothing said, as by a phone in a pocket.</summary>
    public void FallAsleep() => _socket!.FallAsleep();

    public async ValueTask DisposeAsync()
    {
        _socket?.Abort();
        await _hub.DisposeAsync();
        _way.Dispose();
    }

    private async Task RenderAsync(int batch, byte[] drawing)
    {
        Interlocked.Increment(ref _renders);
        await _hub.SendAsync("OnRenderCompleted", (long)batch, null);
    }

    private async Task AnswerAsync(long handle, string identifier, string arguments, int resultType, long target, int callType)
    {
        const int AnObject = 1;
        if (handle != 0)
        {
            object? result = resultType == AnObject ? new Dictionary<string, long> { ["__jsObjectId"] = handle } : null;
            await _hub.SendAsync("EndInvokeJSFromDotNet", handle, true, JsonSerializer.Serialize(new[] { handle, true, result }));
        }

        if (identifier == "Blazor._internal.attachWebRendererInterop")
        {
            _attached.TrySetResult();
        }
        else if (identifier == "attach")
        {
            _alive.TrySetResult();
        }
    }

    private void Fail(Exception why)
    {
        _attached.TrySetException(why);
        _alive.TrySetException(why);
    }
}
