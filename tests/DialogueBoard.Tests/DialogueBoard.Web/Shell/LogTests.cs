using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.Logging;
using Xunit;

namespace DialogueBoard.Tests.Web.Shell;

/// <summary>What a site writes down about those who use it.</summary>
public sealed partial class LogTests
{
    [Fact, Rule("X34")]
    public async Task No_secret_and_no_words_are_logged_whatever_is_used()
    {
        using var log = new Lines();
        using var site = LiveSite.Start(("Logging:LogLevel:Default", "Information"), ("Logging:LogLevel:Microsoft", "Information"), ("Logging:LogLevel:Microsoft.AspNetCore", "Information"), ("Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Information"), ("Logging:LogLevel:Microsoft.EntityFrameworkCore", "Information"));
        site.Get<ILoggerFactory>().AddProvider(log);
        using var ann = new Visitor(site);
        using var sam = new Visitor(site);
        using var http = site.Browser();

        // The stewards' link, the way back, a person's key at both doors, and the device's cookie.
        var (code, stewardKey) = await ann.OpenBoardAsync("Marmalade title");
        await ann.JoinAsync(code, "Gooseberry name");
        using (await ann.SendAsync($"/b/{code}/stewards", "enter", [("key", stewardKey)]))
        {
        }

        using var made = await ann.SendAsync("/way-back", "make", []);
        var wayBack = WayBackCode().Match(await made.Content.ReadAsStringAsync()).Value;
        using (await sam.SendAsync("/way-back", "follow", [("typed", wayBack)]))
        {
        }

        using var joined = await http.PostAsJsonAsync($"api/boards/{code}/participants", new { name = "Gooseberry name" });
        var key = (await joined.Content.ReadFromJsonAsync<JsonObject>())!["key"]!.GetValue<string>();
        await using var hub = new HubConnectionBuilder().WithUrl(new Uri(site.Address, "hubs/board"), to => to.AccessTokenProvider = () => Task.FromResult<string?>(key)).Build();
        await hub.StartAsync();
        using var atHub = await http.PostAsync(new Uri($"hubs/board/negotiate?negotiateVersion=1&access_token={key}", UriKind.Relative), null);
        var card = Guid.NewGuid();
        await hub.InvokeAsync<JsonObject>("Act", code, new { id = card, type = "contribute", kind = "story", text = "Rhubarb words" });

        // Words that a steward hid, and an act that is refused.
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", stewardKey);
        using var hidden = await http.PostAsJsonAsync($"api/boards/{code}/acts", new { id = Guid.NewGuid(), type = "hide", contributionId = card, reason = "Quince reason" });
        using var refused = await http.PostAsJsonAsync($"api/boards/{code}/acts", new { id = Guid.NewGuid(), type = "contribute", kind = "rhubarb words", text = "Rhubarb words" });

        Assert.Equal(14, wayBack.Length);
        Assert.True(hidden.IsSuccessStatusCode && !refused.IsSuccessStatusCode);
        Assert.Contains(log.All, line => line.Contains("Executing endpoint", StringComparison.Ordinal) || line.Contains("Executed DbCommand", StringComparison.Ordinal));
        foreach (var secret in new[] { stewardKey, wayBack, wayBack.Replace("-", "", StringComparison.Ordinal), key, "Marmalade", "Gooseberry", "Rhubarb", "Quince" })
        {
            Assert.DoesNotContain(log.All, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
        }
    }

    [GeneratedRegex("(?<=<code[^>]*>)[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}(?=<)")]
    private static partial Regex WayBackCode();
}
