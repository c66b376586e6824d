using DialogueBoard.Web.Circuits;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.Options;
using Xunit;

namespace DialogueBoard.Tests.Web.Circuits;

public sealed class RetainedCircuitsTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private const long Megabyte = 1024 * 1024;

    [Theory, Rule("C1")]
    [InlineData(64, 100)]
    [InlineData(512, 436)]
    [InlineData(1152, 983)]
    [InlineData(4096, 3495)]
    [InlineData(65_536, 5_000)]
    public void As_many_are_kept_as_fit_into_half_of_the_memory(long megabytes, int kept) =>
        Assert.Equal(kept, RetainedCircuits.Number(new(), megabytes * Megabyte));

    [Theory, Rule("C1")]
    [InlineData(0, 0)]
    [InlineData(40, 40)]
    [InlineData(5_000, 5_000)]
    [InlineData(100_000, 5_000)]
    public void A_number_that_is_set_is_taken_up_to_the_ceiling(int set, int kept) =>
        Assert.Equal(kept, RetainedCircuits.Number(new() { MostKept = set }, 1024 * Megabyte));

    [Fact, Rule("C1")]
    public void A_number_below_zero_is_refused_at_the_start() =>
        Assert.Contains("Circuits:MostKept", Assert.Throws<InvalidOperationException>(() => RetainedCircuits.Number(new() { MostKept = -1 }, Megabyte)).Message, StringComparison.Ordinal);

    [Fact, Rule("C1")]
    public void A_site_keeps_so_many_by_the_memory_it_may_use()
    {
        var circuits = shared.Site.Get<IOptions<CircuitOptions>>().Value;
        Assert.Equal(RetainedCircuits.Number(new(), GC.GetGCMemoryInfo().TotalAvailableMemoryBytes), circuits.DisconnectedCircuitMaxRetained);
        Assert.Equal(TimeSpan.FromMinutes(5), circuits.DisconnectedCircuitRetentionPeriod);
    }

    [Fact, Rule("C1")]
    public void The_settings_are_those_of_the_section_Circuits()
    {
        using var site = LiveSite.Start(("Circuits:MostKept", "7"), ("Circuits:KeptFor", "00:01:30"));
        var circuits = site.Get<IOptions<CircuitOptions>>().Value;
        Assert.Equal((7, TimeSpan.FromSeconds(90)), (circuits.DisconnectedCircuitMaxRetained, circuits.DisconnectedCircuitRetentionPeriod));
    }
}
