using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Xunit;

namespace DialogueBoard.Tests.Web.Shell;

/// <summary>What a collector is sent over OTLP: the journey of acts, and nothing of anybody.</summary>
public sealed class SentOutTests
{
    private const int Patience = 30_000;

    [Fact, Rule("O20")]
    public async Task A_collector_is_sent_the_journey_of_acts_and_no_words_no_keys_and_no_boards()
    {
        using var collector = new Collector();
        using var site = LiveSite.Start(("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("Logging:LogLevel:Default", "Information"));
        using var ann = new Visitor(site);
        using var http = site.Browser();
        var (code, stewardKey) = await ann.OpenBoardAsync("Marmalade title");
        using var joined = await http.PostAsJsonAsync($"api/boards/{code}/participants", new { name = "Gooseberry name" });
        var key = (await joined.Content.ReadFromJsonAsync<JsonObject>())!["key"]!.GetValue<string>();
        var card = await ann.ActAsync(code, new() { ["type"] = "contribute", ["kind"] = "story", ["text"] = "Rhubarb words", ["place"] = "Quince place" }, key);
        using (var stream = await EventSource.OpenAsync(site, code, key))
        {
            await ann.ReadAsync($"/b/{code}?q=rhubarb");
            await ann.ActAsync(code, new() { ["type"] = "hide", ["contributionId"] = card, ["reason"] = "Medlar reason" }, stewardKey);
        }

        Assert.True(site.Get<MeterProvider>().ForceFlush(Patience));
        Assert.True(site.Get<TracerProvider>().ForceFlush(Patience));

        Assert.Superset(
            new HashSet<string> { "dialogueboard.act.duration", "dialogueboard.batch.size", "dialogueboard.commit.duration", "dialogueboard.decide.duration", "dialogueboard.deltas", "dialogueboard.feed.lag", "dialogueboard.viewers", "http.server.request.duration" },
            collector.Instruments.ToHashSet());
        // The clock may send the node looking just between a commit and its feed: then that look is part of the journey too.
        Assert.Equal(["act", "batch", "commit"], collector.Spans.Where(span => span != "catch-up").Order());
        Assert.Equal(["/v1/metrics", "/v1/traces"], collector.Taken.Select(kind => kind.Key).Order());
        foreach (var bytes in collector.Taken.SelectMany(kind => kind))
        {
            var sent = Encoding.UTF8.GetString(bytes);
            foreach (var secret in new[] { "Marmalade", "Gooseberry", "Rhubarb", "Quince", "Medlar", code, key, stewardKey, card.ToString() })
            {
                Assert.DoesNotContain(secret, sent, StringComparison.OrdinalIgnoreCase);
            }
        }
    }
}
