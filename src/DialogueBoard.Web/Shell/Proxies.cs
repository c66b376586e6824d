using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace DialogueBoard.Web.Shell;

/// <summary>
/// Which proxies are believed about who asks, by what scheme and for which host: the addresses and networks in
/// "Proxies:Known", parted by commas; this machine's own where nothing is set.
/// </summary>
internal static class Proxies
{
    private const string ThisMachine = "127.0.0.0/8,::1/128";

    public static void AddProxies(this IServiceCollection services, IConfiguration configuration) => services.Configure<ForwardedHeadersOptions>(forwarded =>
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var known in (configuration["Proxies:Known"] ?? ThisMachine).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            forwarded.KnownIPNetworks.Add(known.Contains('/', StringComparison.Ordinal) ? System.Net.IPNetwork.Parse(known) : Alone(IPAddress.Parse(known)));
        }

        // A host that was forwarded is held to the same list as one that was asked for.
        foreach (var host in (configuration["AllowedHosts"] ?? "*").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            forwarded.AllowedHosts.Add(host);
        }
    });

    private static System.Net.IPNetwork Alone(IPAddress address) => new(address, address.GetAddressBytes().Length * 8);
}
