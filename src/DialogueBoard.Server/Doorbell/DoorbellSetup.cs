using DialogueBoard.Server.Presence;
using DialogueBoard.Server.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DialogueBoard.Server.Doorbell;

/// <summary>Chooses the doorbell: over Redis where the setting <c>Redis:Configuration</c> names one, and presence with it; otherwise within the process.</summary>
internal static class DoorbellSetup
{
    /// <exception cref="InvalidOperationException">Several hosts are meant, but the boards are in a file that only one host can use.</exception>
    public static IServiceCollection AddDoorbell(this IServiceCollection services, IConfiguration configuration)
    {
        var storage = configuration.GetSection("Storage").Get<StorageSettings>() ?? new();
        if (configuration["Redis:Configuration"] is not { Length: > 0 } redis)
        {
            return services.AddSingleton<IDoorbell>(new LocalDoorbell(alone: !storage.SharedHost));
        }

        if (storage is { Provider: StorageProvider.Sqlite, SharedHost: false })
        {
            throw new InvalidOperationException(
                "Redis:Configuration is set, but the boards are in a SQLite file, which processes on one host only can share. "
                + "Set Storage:Provider to SqlServer, or Storage:SharedHost to true if all nodes run on this host.");
        }

        return services.AddSingleton(_ => new RedisConnection(redis)).AddSingleton<IDoorbell, RedisDoorbell>().AddHostedService<RedisPresence>();
    }
}
