using System.Net;
using DialogueBoard.Web.Shell;
using Xunit;

namespace DialogueBoard.Tests.Web.Shell;

public sealed class NetworkAddressTests
{
    [Theory, Rule("L14")]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2:ffff:ffff:ffff:ffff", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:3::6", "2001:db8:1:3::/64")]
    [InlineData("fe80::1%2", "fe80::/64")]
    public void All_of_a_household_counts_as_one_address(string address, string counted) => Assert.Equal(counted, NetworkAddress.Read(IPAddress.Parse(address)));

    [Fact, Rule("L14")]
    public void An_address_that_is_not_known_is_one_too() => Assert.Equal("", NetworkAddress.Read(null));
}
