using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace DialogueBoard.Tests.Web.Api;

/// <summary>The server's time, for devices whose own clock is wrong.</summary>
public sealed class TimeEndpointTests
{
    [Fact, Rule("N110")]
    public async Task The_time_is_the_server_s_own_in_UTC_and_no_copy_of_it_is_kept()
    {
        using var site = LiveSite.Start(("Clock:Ahead", "02:00:00"));
        using var http = site.Browser();

        var before = DateTimeOffset.UtcNow;
        using var answer = await http.GetAsync("api/time");
        var after = DateTimeOffset.UtcNow;

        var told = (await answer.Content.ReadFromJsonAsync<JsonObject>())!["now"]!.GetValue<string>();
        Assert.EndsWith("Z", told, StringComparison.Ordinal);
        Assert.InRange(DateTimeOffset.Parse(told, System.Globalization.CultureInfo.InvariantCulture), before.AddHours(2).AddSeconds(-1), after.AddHours(2).AddSeconds(1));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact, Rule("N110")]
    public async Task The_time_is_told_to_anybody_without_a_key_or_a_cookie()
    {
        using var site = LiveSite.Start();
        using var http = site.Browser();

        using var answer = await http.GetAsync("api/time");

        Assert.True(answer.IsSuccessStatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }
}
