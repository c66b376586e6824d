using System.Runtime.CompilerServices;
using System.Text.Json;
using DialogueBoard.Acts;
using DialogueBoard.Feed;
using DialogueBoard.Presence;
using Microsoft.AspNetCore.Http.Connections.Client;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace DialogueBoard.Client;

/// <summary>
/// One board over the hub: acts out, deltas in. Connects when first used and again whenever the connection is lost.
/// Safe from any thread. Dispose it to leave the board.
/// </summary>
public sealed class BoardConnection : IAsyncDisposable
{
    // A server that fails on the act itself fails again; one that was just starting or stopping does not.
    private const int MostServerFailures = 4;

    private readonly SemaphoreSlim _connecting = new(1);
    private readonly string _code;
    private readonly TimeProvider _time;
    private readonly HubConnection _hub;

    /// <param name="site">Where the boards are: the address that <c>/hubs/board</c> hangs under.</param>
    /// <param name="code">The board's public code.</param>
    /// <param name="key">A participant's or steward's key. Null may only watch.</param>
    /// <param name="time">Whose pauses to keep; the system's where left out.</param>
    /// <param name="configure">Changes to the connection: a proxy, certificates, headers.</param>
    public BoardConnection(
        Uri site,
        string code,
        string? key,
        TimeProvider? time = null,
        Action<HttpConnectionOptions>? configure = null)
    {
        _code = code;
        _time = time ?? TimeProvider.System;
        _hub = new HubConnectionBuilder()
            .WithUrl(new Uri(site, "hubs/board"), options =>
            {
                options.AccessTokenProvider = key is null ? null : () => Task.FromResult<string?>(key);
                configure?.Invoke(options);
            })
            .AddJsonProtocol(options => WireJson.Apply(options.PayloadSerializerOptions))
            .Build();
    }

    /// <summary>
    /// Performs an act. Where the connection is lost before the answer came, it is sent again under the same id until there
    /// is one, so an act happens once however often it was sent.
    /// </summary>
    /// <returns>The receipt: the act is stored for good. Or why the board would not have it.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up. The act may or may not have happened; the same act
    /// with the same id can be performed again to find out.</exception>
    /// <exception cref="HttpRequestException">The server will not let this key in.</exception>
    /// <exception cref="HubException">The server failed on this act several times running.</exception>
    public async Task<Answer<Receipt>> ActAsync(Act act, CancellationToken cancel = default)
    {
        // As the base type, so that the kind of act is written too.
        var wire = JsonSerializer.SerializeToElement(act, WireJson.Options);
        var pauses = new Pauses(_time);
        var failures = 0;
        while (true)
        {
            await pauses.NextAsync(cancel).ConfigureAwait(false);
            try
            {
                await ConnectAsync(cancel).ConfigureAwait(false);
                var answer = await _hub.InvokeAsync<ActAnswer>("Act", _code, wire, cancel).ConfigureAwait(false);
                if (answer.Refusal is not { Code: RefusalCode.TryAgain } || ++failures == MostServerFailures)
                {
                    return answer.Read() ?? throw new JsonException("The answer to an act holds neither a receipt nor a refusal.");
                }
            }
            catch (Exception lost) when (!cancel.IsCancellationRequested && Outage.MayPass(lost))
            {
                if (lost is HubException && ++failures == MostServerFailures)
                {
                    throw;
                }
            }
        }
    }

    /// <summary>
    /// Everything after a cursor, for ever: each change once, in order, whatever happens to the connection. A full delta
    /// replaces all that was seen before. Ends only by cancelling.
    /// </summary>
    /// <exception cref="HttpRequestException">The server will not let this key in.</exception>
    /// <exception cref="BoardRefusedException">There is no such board.</exception>
    public IAsyncEnumerable<Delta> WatchAsync(Cursor after = default, CancellationToken cancel = default) =>
        new UnbrokenDeltas(OpenWatchAsync, Outage.MayPass, _time).AfterAsync(after, cancel);

    /// <summary>Who is here, now and whenever that changes. Ends only by cancelling.</summary>
    /// <inheritdoc cref="WatchAsync"/>
    public async IAsyncEnumerable<WhoIsHere> HereAsync([EnumeratorCancellation] CancellationToken cancel = default)
    {
        var pauses = new Pauses(_time);
        while (true)
        {
            await pauses.NextAsync(cancel).ConfigureAwait(false);
            var stream = OpenAsync<WhoIsHere>("Here", [_code], cancel).GetAsyncEnumerator(cancel);
            await using (stream.ConfigureAwait(false))
            {
                while (await NextOf.OrNullAsync(stream, Outage.MayPass, cancel).ConfigureAwait(false) is { } presence)
                {
                    pauses.Forget();
                    yield return presence;
                }
            }
        }
    }

    /// <summary>Tells the others which contribution this person has open; null for none. Not told again after a reconnect.</summary>
    /// <exception cref="HttpRequestException">The server cannot be reached, or will not let this key in.</exception>
    /// <exception cref="BoardRefusedException">There is no such board, or no such contribution on it.</exception>
    public async Task LookAtAsync(Guid? contributionId, CancellationToken cancel = default)
    {
        await ConnectAsync(cancel).ConfigureAwait(false);
        try
        {
            await _hub.InvokeAsync("LookAt", _code, contributionId, cancel).ConfigureAwait(false);
        }
        catch (HubException refused) when (HubRefusal.In(refused) is { } refusal)
        {
            throw new BoardRefusedException(refusal);
        }
    }

    /// <summary>Closes the connection. Calls that are under way end with <see cref="ObjectDisposedException"/> or as cancelled.</summary>
    public async ValueTask DisposeAsync()
    {
        await _hub.DisposeAsync().ConfigureAwait(false);
        _connecting.Dispose();
    }

    private IAsyncEnumerable<Delta> OpenWatchAsync(Cursor after, CancellationToken cancel) => after.Epoch is null
        ? OpenAsync<Delta>("Watch", [_code, after.After], cancel)
        : OpenAsync<Delta>("WatchFrom", [_code, after.After, after.Epoch], cancel);

    private async IAsyncEnumerable<T> OpenAsync<T>(string method, object?[] arguments, [EnumeratorCancellation] CancellationToken cancel)
        where T : class
    {
        await ConnectAsync(cancel).ConfigureAwait(false);
        var stream = _hub.StreamAsyncCore<T>(method, arguments, cancel).GetAsyncEnumerator(cancel);
        await using (stream.ConfigureAwait(false))
        {
            while (await NextOrRefusedAsync(stream).ConfigureAwait(false) is { } item)
            {
                yield return item;
            }
        }
    }

    private static async ValueTask<T?> NextOrRefusedAsync<T>(IAsyncEnumerator<T> stream)
        where T : class
    {
        try
        {
            return await stream.MoveNextAsync().ConfigureAwait(false) ? stream.Current : null;
        }
        catch (HubException refused) when (HubRefusal.In(refused) is { } refusal)
        {
            throw new BoardRefusedException(refusal);
        }
    }

    private async Task ConnectAsync(CancellationToken cancel)
    {
        if (_hub.State == HubConnectionState.Connected)
        {
            return;
        }

        await _connecting.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (_hub.State != HubConnectionState.Connected)
            {
                await _hub.StartAsync(cancel).ConfigureAwait(false);
            }
        }
        finally
        {
            _connecting.Release();
        }
    }
}
