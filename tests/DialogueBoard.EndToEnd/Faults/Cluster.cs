using System.Collections.Concurrent;
using DialogueBoard.EndToEnd.Sites;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Model;

namespace DialogueBoard.EndToEnd.Faults;

/// <summary>
/// Several real processes on one database, each with a way of its own to one Redis, behind a proxy that keeps everyone at
/// their node by a cookie and moves them where it is gone.
/// </summary>
internal sealed class Cluster : IAsyncDisposable
{
    private readonly WebApplication _proxy;
    private readonly ConcurrentQueue<IReverseProxyFeature> _circuits;

    private Cluster(RedisServer redis, IReadOnlyList<FaultProxy> ways, IReadOnlyList<Site> nodes, WebApplication proxy, ConcurrentQueue<IReverseProxyFeature> circuits)
    {
        (Redis, WaysToRedis, Nodes, _proxy, _circuits) = (redis, ways, nodes, proxy, circuits);
        Address = new(proxy.Urls.Single());
    }

    public RedisServer Redis { get; }

    /// <summary>The n-th is the n-th node's.</summary>
    public IReadOnlyList<FaultProxy> WaysToRedis { get; }

    public IReadOnlyList<Site> Nodes { get; }

    /// <summary>The one address that people know.</summary>
    public Uri Address { get; }

    /// <summary>The node that the latest circuit was led to; null as long as none was.</summary>
    public Site? LatestCircuitAt => _circuits.Select(circuit => circuit.ProxiedDestination).LastOrDefault(led => led is not null) is { } led
        ? Nodes.Single(node => node.Address.Authority == led.DestinationId)
        : null;

    /// <param name="nodes">How many.</param>
    /// <param name="settings">Settings of all, beside their own.</param>
    public static async Task<Cluster> StartAsync(int nodes, params (string Key, string Value)[] settings)
    {
        var redis = await RedisServer.StartAsync();
        var ways = Enumerable.Range(0, nodes).Select(_ => new FaultProxy(redis.Configuration)).ToArray();
        var first = await Site.StartAsync([.. settings, ("Redis__Configuration", ways[0].Configuration), Site.Measured()]);
        var sites = new List<Site> { first };
        foreach (var way in ways[1..])
        {
            sites.Add(await first.StartBesideAsync(("Redis__Configuration", way.Configuration), Site.Measured()));
        }

        var circuits = new ConcurrentQueue<IReverseProxyFeature>();
        return new(redis, ways, sites, await ProxyAsync(sites, circuits), circuits);
    }

    public async ValueTask DisposeAsync()
    {
        await _proxy.DisposeAsync();

        // The first owns the folder that all use.
        foreach (var node in Nodes.Reverse())
        {
            await node.DisposeAsync();
        }

        foreach (var way in WaysToRedis)
        {
            way.Dispose();
        }

        await Redis.DisposeAsync();
    }

    private static async Task<WebApplication> ProxyAsync(List<Site> nodes, ConcurrentQueue<IReverseProxyFeature> circuits)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddReverseProxy().LoadFromMemory(
            [new RouteConfig { RouteId = "everything", ClusterId = "nodes", Match = new() { Path = "/{**path}" } }],
            [
                new ClusterConfig
                {
                    ClusterId = "nodes",
                    LoadBalancingPolicy = "RoundRobin",
                    SessionAffinity = new() { Enabled = true, Policy = "HashCookie", FailurePolicy = "Redistribute", AffinityKeyName = "node" },
                    HealthCheck = new()
                    {
                        AvailableDestinationsPolicy = "HealthyOrPanic",
                        Active = new() { Enabled = true, Policy = "ConsecutiveFailures", Path = "/health/ready", Interval = TimeSpan.FromSeconds(0.5), Timeout = TimeSpan.FromSeconds(2) },
                    },
                    Metadata = new Dictionary<string, string> { ["ConsecutiveFailuresHealthPolicy.Threshold"] = "1" },
                    Destinations = nodes.ToDictionary(node => node.Address.Authority, node => new DestinationConfig { Address = node.Address.ToString() }),
                },
            ]);
        var proxy = builder.Build();
        proxy.UseWebSockets();
        proxy.MapReverseProxy(way =>
        {
            way.Use((context, next) =>
            {
                if (context.Request.Path == "/_blazor" && context.WebSockets.IsWebSocketRequest)
                {
                    circuits.Enqueue(context.GetReverseProxyFeature());
                }

                return next(context);
            });
            way.UseSessionAffinity();
            way.UseLoadBalancing();
            way.UsePassiveHealthChecks();
        });
        await proxy.StartAsync();
        return proxy;
    }
}
