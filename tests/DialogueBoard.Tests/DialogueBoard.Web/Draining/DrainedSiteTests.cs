using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DialogueBoard.Client;
using DialogueBoard.Contributions;
using DialogueBoard.Web.Draining;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Xunit;

namespace DialogueBoard.Tests.Web.Draining;

/// <summary>A whole site that is told to end: what its doors say, and what becomes of whoever is connected.</summary>
public sealed class DrainedSiteTests
{
    [Fact, Rule("C4")]
    public async Task It_says_that_it_is_not_ready_and_goes_on_as_before_meanwhile()
    {
        using var site = LiveSite.Start(("Storage:SharedHost", "true"), ("Drain:Notice", "01:00:00"));
        using var http = site.Browser();
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync(http, "health/ready"));

        using var hurry = new CancellationTokenSource();
        var run = site.Get<Drain>().RunAsync(hurry.Token);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Draining"), await AskAsync(http, "health/ready"));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync(http, "health/live"));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(http, "")).Status);
        await hurry.CancelAsync();
        await run;
    }

    [Fact, Rule("C4")]
    public async Task Event_streams_end_with_the_word_to_come_again_at_once_and_hub_connections_close_after_their_receipts()
    {
        using var site = LiveSite.Start(("Storage:SharedHost", "true"), ("Drain:Notice", "00:00:00"), ("Drain:Moving", "00:00:20"));
        using var http = site.Browser();
        using var opened = await http.PostAsJsonAsync("api/boards", new { title = "Our town" });
        var code = (await opened.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.GetValue<string>();
        using var joined = await http.PostAsJsonAsync($"api/boards/{code}/participants", new { name = "Ann" });
        var key = (await joined.Content.ReadFromJsonAsync<JsonObject>())!["key"]!.GetValue<string>();
        await using var board = new BoardConnection(site.Address, code, key);
        Assert.Null((await board.ActAsync(Card())).Refusal);
        using var asks = new HttpRequestMessage(HttpMethod.Get, $"api/boards/{code}/changes");
        asks.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        using var stream = await http.SendAsync(asks, HttpCompletionOption.ResponseHeadersRead);

        var run = site.Get<Drain>().RunAsync();
        var heard = await stream.Content.ReadAsStringAsync().WaitAsync(TimeSpan.FromSeconds(30));
        Assert.EndsWith("retry: 250\n\n", heard, StringComparison.Ordinal);
        await run.WaitAsync(TimeSpan.FromSeconds(30));

        // Whoever acts meanwhile comes again by themselves, and gets a receipt.
        Assert.Null((await board.ActAsync(Card())).Refusal);
    }

    [Fact, Rule("S11")]
    public void All_nodes_seal_under_one_application_name()
    {
        using var site = LiveSite.Start();
        Assert.Equal("DialogueBoard", site.Get<IOptions<DataProtectionOptions>>().Value.ApplicationDiscriminator);
    }

    private static Contribute Card() => new() { Id = Guid.NewGuid(), Kind = ContributionKind.Issue, Text = "The 14 bus is cut" };

    private static async Task<(HttpStatusCode Status, string Says)> AskAsync(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
