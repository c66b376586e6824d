using DialogueBoard.EndToEnd.Sites;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.StackExchangeRedis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace DialogueBoard.EndToEnd;

/// <summary>
/// Why the product has a doorbell of its own: with SignalR's own Redis backplane, which serves every hub and so Blazor's too,
/// nobody who comes in while Redis is gone is answered. See src/DECISIONS.md.
/// </summary>
public sealed class RedisBackplaneTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    [Fact, Rule("D10")]
    public async Task With_the_frameworks_backplane_nobody_comes_in_while_Redis_is_gone()
    {
        await using var redis = await RedisServer.StartAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSignalR().AddStackExchangeRedis(redis.Configuration);
        Assert.Equal(typeof(RedisHubLifetimeManager<>), builder.Services.Last(service => service.ServiceType == typeof(HubLifetimeManager<>)).ImplementationType);
        await using var app = builder.Build();
        app.MapHub<Echo>("/hub");
        await app.StartAsync();
        var hub = new Uri(new Uri(app.Urls.Single()), "hub");

        Assert.Equal("here", await ComesInAsync(hub));
        await redis.KillAsync();
        var gone = await Record.ExceptionAsync(() => ComesInAsync(hub));
        await redis.StartAgainAsync();
        TestContext.Current.TestOutputHelper?.WriteLine($"While Redis was gone: {gone?.GetType().Name} {gone?.Message}");

        Assert.NotNull(gone);
    }

    private static async Task<string> ComesInAsync(Uri hub)
    {
        using var enough = new CancellationTokenSource(Patience);
        await using var connection = new HubConnectionBuilder().WithUrl(hub).Build();
        await connection.StartAsync(enough.Token);
        return await connection.InvokeAsync<string>(nameof(Echo.Say), "here", enough.Token);
    }

    private sealed class Echo : Hub
    {
        public string Say(string word) => Context.ConnectionId.Length > 0 ? word : "";
    }
}
