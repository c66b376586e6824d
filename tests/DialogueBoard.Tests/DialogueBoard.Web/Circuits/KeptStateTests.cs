using System.Reflection;
using DialogueBoard.Web.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Caching.Hybrid;
using Xunit;

namespace DialogueBoard.Tests.Web.Circuits;

/// <summary>What is kept of a live page between two circuits.</summary>
public sealed class KeptStateTests(SharedSite shared) : IClassFixture<SharedSite>
{
    [Fact, Rule("C8")]
    public void Of_all_that_the_pages_hold_only_ids_a_number_and_whether_somebody_stays_behind_are_kept()
    {
        var kept = typeof(LiveRoom).Assembly.GetTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(property => property.IsDefined(typeof(PersistentStateAttribute), inherit: true))
            .ToArray();

        Assert.Equal(nameof(LiveRoom.Whereabouts), Assert.Single(kept).Name);
        Assert.All(typeof(Whereabouts).GetProperties(), part => Assert.Contains(part.PropertyType, new[] { typeof(Guid?), typeof(int), typeof(bool) }));
    }

    /// <summary>Where there is one, the framework keeps circuits in it, and so in what stands behind it.</summary>
    [Fact, Rule("C8")]
    public void There_is_no_shared_cache_for_them() => Assert.Null(shared.Site.Services.GetService(typeof(HybridCache)));
}
