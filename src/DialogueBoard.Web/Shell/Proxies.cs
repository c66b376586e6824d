using System.Net;
using DialogueBoard.Acts;
using DialogueBoard.Web.Api;
using Microsoft.AspNetCore.HttpOverrides;

namespace DialogueBoard.Web.Shell;

/// <summary>
/// Which proxies are believed about who asks, by what scheme and for which host: the addresses and networks in
/// "Proxies:Known", parted by commas; this machine's own where nothing is set.
/// </summary>
internal static class Proxies
{
    private const int LongestHost = 253 + 6;
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

    /// <summary>Takes in what known proxies say. A host longer than any name can be (RFC 1035, section 2.3.4, and a port) is refused with 400.</summary>
    public static void UseProxies(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseWhen(
            context => context.Request.Host.Value?.Length > LongestHost,
            endless => endless.Run(context => Problems.Of(Refusal.Because(RefusalCode.Malformed, "host")).ExecuteAsync(context)));
    }

    private static System.Net.IPNetwork Alone(IPAddress address) => new(address, address.GetAddressBytes().Length * 8);
}
