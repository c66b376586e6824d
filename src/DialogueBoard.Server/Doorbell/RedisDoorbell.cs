using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace DialogueBoard.Server.Doorbell;

/// <summary>
/// The doorbell between nodes on several hosts, over Redis' publish and subscribe. Rings wait for nobody: a board that moves
/// on while a ring is on its way is rung once more, with its latest version. Redis may be gone, slow or frozen: nothing here
/// fails or waits for that, <see cref="ReachesAll"/> turns false, and the nodes look for themselves each second.
/// </summary>
public sealed partial class RedisDoorbell : IDoorbell, IAsyncDisposable
{
    private const string Goodbye = "goodbye ";
    private static readonly RedisChannel PlainBell = RedisChannel.Literal("dialogueboard:doorbell");
    private static readonly RedisChannel ShardedBell = RedisChannel.Sharded("dialogueboard:doorbell");
    private static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(0.4);
    private static readonly TimeSpan SilentAfter = TimeSpan.FromSeconds(1);

    // A node that is cut off for longer is heard of by the slow look; one that is dead is not waited for until doomsday.
    private static readonly TimeSpan ForgottenAfter = TimeSpan.FromHours(1);

    private readonly string _node = Guid.NewGuid().ToString("N");
    private readonly RedisConnection _connection;
    private readonly TimeProvider _time;
    private readonly ILogger<RedisDoorbell> _logger;
    private readonly ConcurrentDictionary<Guid, Ring> _waiting = new();
    private readonly ConcurrentDictionary<string, long> _others = new();
    private readonly Channel<bool> _rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource _ending = new();
    private readonly Task _working;
    private ImmutableList<Action<Ring>> _listeners = [];
    private volatile bool _sharded;
    private long _heardAt;

    /// <param name="connection">Over which it rings; it stays open when this ends.</param>
    /// <param name="time">Whose clock says how long this node has not heard itself.</param>
    /// <param name="logger">Told once when Redis goes and once when it comes back.</param>
    public RedisDoorbell(RedisConnection connection, TimeProvider time, ILogger<RedisDoorbell> logger)
    {
        (_connection, _time, _logger) = (connection, time, logger);
        _working = Task.Run(WorkAsync);
    }

    /// <summary>
    /// Whether this node has lately heard its own voice come back from Redis, and that of every other node it knows of: one
    /// that is cut off hears no rings, and its own reach nobody.
    /// </summary>
    public bool ReachesAll => Volatile.Read(ref _heardAt) is var at and not 0
        && IsHeard(at)
        && _others.Values.All(heardAt => IsHeard(heardAt) || _time.GetElapsedTime(heardAt) > ForgottenAfter);

    /// <summary>In a cluster a plain channel is carried to every server, a sharded one to those of its slot only.</summary>
    private RedisChannel Bell => _sharded ? ShardedBell : PlainBell;

    public void Ring(Ring ring)
    {
        _waiting[ring.BoardId] = ring;
        _rung.Writer.TryWrite(true);
    }

    public IDisposable Listen(Action<Ring> heard)
    {
        ImmutableInterlocked.Update(ref _listeners, listeners => listeners.Add(heard));
        return new Listener(() => ImmutableInterlocked.Update(ref _listeners, listeners => listeners.Remove(heard)));
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _working;
        await TakeLeaveAsync();
        _ending.Dispose();
    }

    private async Task WorkAsync()
    {
        var subscriber = (await _connection.OpenAsync()).GetSubscriber();
        await Task.WhenAll(RingAsync(subscriber), BeatAsync(subscriber));
    }

    private async Task RingAsync(ISubscriber subscriber)
    {
        try
        {
            while (await _rung.Reader.ReadAsync(_ending.Token))
            {
                await Task.WhenAll(_waiting.Keys.Select(board =>
                    _waiting.TryRemove(board, out var ring) ? PublishAsync(subscriber, Written(ring)) : Task.CompletedTask));
            }
        }
        catch (OperationCanceledException)
        {
            // The node ends.
        }
    }

    /// <summary>
    /// Says again and again that this node is there, to hear itself: that alone shows that Redis takes, passes on and brings
    /// back. A connection that looks open may lead to a process that stands still.
    /// </summary>
    private async Task BeatAsync(ISubscriber subscriber)
    {
        using var timer = new PeriodicTimer(BeatEvery, _time);
        var (listens, reached) = (false, true);
        try
        {
            do
            {
                listens = listens || await ListenToRedisAsync(subscriber);
                await PublishAsync(subscriber, _node);
                var reaches = listens && ReachesAll;
                if (reaches != reached && (reaches || Volatile.Read(ref _heardAt) != 0 || !listens))
                {
                    reached = reaches;
                    Tell(reaches);
                }
            }
            while (await timer.WaitForNextTickAsync(_ending.Token));
        }
        catch (OperationCanceledException)
        {
            // The node ends.
        }
    }

    /// <summary>Once taken, the subscription is renewed by the library at every reconnection.</summary>
    private async Task<bool> ListenToRedisAsync(ISubscriber subscriber)
    {
        // Until a server has answered there is no telling which kind it is.
        if (Array.Find(subscriber.Multiplexer.GetServers(), server => server.IsConnected) is not { } server)
        {
            return false;
        }

        _sharded = server is { ServerType: ServerType.Cluster, Features.ShardedPubSub: true };
        try
        {
            await subscriber.SubscribeAsync(Bell, (_, message) => Hear(message.ToString()));
            return true;
        }
        catch (Exception wrong) when (wrong is RedisException or TimeoutException)
        {
            return false;
        }
    }

    private async Task PublishAsync(ISubscriber subscriber, string message)
    {
        try
        {
            await subscriber.PublishAsync(Bell, message);
        }
        catch (Exception wrong) when (wrong is RedisException or TimeoutException or ObjectDisposedException)
        {
            // A ring may be lost: the others look for themselves.
        }
    }

    /// <summary>Lets the others know that this node's silence from now on is as it should be.</summary>
    private async Task TakeLeaveAsync()
    {
        try
        {
            await PublishAsync((await _connection.OpenAsync()).GetSubscriber(), Goodbye + _node).WaitAsync(BeatEvery);
        }
        catch (TimeoutException)
        {
            // They will look more often than they need to, for a while.
        }
    }

    private bool IsHeard(long at) => _time.GetElapsedTime(at) < SilentAfter;

    private void Hear(string message)
    {
        if (message == _node)
        {
            Volatile.Write(ref _heardAt, _time.GetTimestamp());
        }
        else if (Guid.TryParseExact(message, "N", out _))
        {
            _others[message] = _time.GetTimestamp();
        }
        else if (message.StartsWith(Goodbye, StringComparison.Ordinal))
        {
            _others.TryRemove(message[Goodbye.Length..], out _);
        }
        else if (Read(message) is { } ring)
        {
            foreach (var heard in _listeners)
            {
                heard(ring);
            }
        }
    }

    private void Tell(bool reaches)
    {
        if (reaches)
        {
            LogBack(_logger);
        }
        else
        {
            LogGone(_logger);
        }
    }

    private static string Written(Ring ring) => string.Create(CultureInfo.InvariantCulture, $"{ring.BoardId:N} {ring.Version} {ring.Epoch}");

    private static Ring? Read(string message) =>
        message.Split(' ', 3) is [var board, var version, var epoch]
        && Guid.TryParseExact(board, "N", out var id)
        && long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
            ? new(id, epoch, to)
            : null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis cannot be reached: the nodes look each second for what is new")]
    private static partial void LogGone(ILogger logger);

    [LoggerMessage(Level = LogLevel.Information, Message = "Redis carries rings between the nodes")]
    private static partial void LogBack(ILogger logger);

    private sealed class Listener(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
