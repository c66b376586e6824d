using System.Net;
using System.Net.Sockets;

namespace DialogueBoard.Web.Shell;

/// <summary>Where a request comes from, for limits.</summary>
internal static class NetworkAddress
{
    private const int NetworkBytes = 8;

    /// <summary>The address as text; "" where it is not known.</summary>
    public static string Address(this HttpContext context) => Read(context.Connection.RemoteIpAddress);

    /// <summary>One household or phone has a whole network of 64 bits in IPv6 (RFC 6177): all of it counts as one address.</summary>
    internal static string Read(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => $"{new IPAddress([.. address.GetAddressBytes().AsSpan(0, NetworkBytes), .. new byte[NetworkBytes]])}/64",
        _ => address.ToString(),
    };
}
