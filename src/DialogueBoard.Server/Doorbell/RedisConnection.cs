using StackExchange.Redis;

namespace DialogueBoard.Server.Doorbell;

/// <summary>
/// This node's one connection to Redis, opened when first asked for and kept up by the library. Whatever is asked of it
/// fails at once while Redis is gone, and after a second where Redis stands still. Safe from any thread.
/// </summary>
public sealed class RedisConnection : IAsyncDisposable
{
    private readonly Lazy<Task<ConnectionMultiplexer>> _opening;

    /// <param name="configuration">As StackExchange.Redis reads it: "host:port,password=...".</param>
    /// <exception cref="ArgumentException">The configuration cannot be read.</exception>
    public RedisConnection(string configuration)
    {
        var options = ConfigurationOptions.Parse(configuration);
        options.AbortOnConnectFail = false;
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.ConnectTimeout = 2_000;
        options.AsyncTimeout = 1_000;
        options.ReconnectRetryPolicy = new LinearRetry(500);
        _opening = new(() => ConnectionMultiplexer.ConnectAsync(options));
    }

    /// <summary>Comes within some seconds, whether Redis answers or not.</summary>
    public Task<ConnectionMultiplexer> OpenAsync() => _opening.Value;

    public async ValueTask DisposeAsync()
    {
        if (_opening.IsValueCreated)
        {
            await (await _opening.Value).DisposeAsync();
        }
    }
}
