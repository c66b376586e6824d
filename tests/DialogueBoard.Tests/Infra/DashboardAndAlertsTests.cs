using System.Diagnostics.Metrics;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DialogueBoard.Acts;
using DialogueBoard.Server;
using DialogueBoard.Tests.Web;
using DialogueBoard.Web.Shell;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace DialogueBoard.Tests.Infra;

/// <summary>infra/grafana and infra/alerts.yml, held to the instruments that exist and to the runbook.</summary>
public sealed partial class DashboardAndAlertsTests(SharedSite shared) : IClassFixture<SharedSite>
{
    [Fact, Rule("O7")]
    public void Every_query_asks_for_something_that_is_measured()
    {
        var measured = Measured();
        Assert.Equal([], Queries().SelectMany(query => NamesIn(query).Where(name => !measured.Contains(name)).Select(name => $"{name} in {query}")));
    }

    [Fact, Rule("O7")]
    public void Every_refusal_code_that_a_query_names_exists()
    {
        var codes = typeof(RefusalCode).GetFields().Select(code => (string)code.GetRawConstantValue()!).ToHashSet();
        var named = Queries().SelectMany(query => Code().Matches(query)).Select(code => code.Groups[1].Value).ToArray();
        Assert.NotEmpty(named);
        Assert.Equal([], named.Where(code => !codes.Contains(code)));
    }

    [Fact, Rule("O7")]
    public void Every_instrument_of_ours_is_on_the_dashboard()
    {
        var asked = Panels().SelectMany(NamesIn).ToHashSet();
        Assert.Equal([], Ours().Select(PrometheusName).Where(name => !asked.Any(one => one == name || one.StartsWith($"{name}_", StringComparison.Ordinal))));
    }

    [Fact, Rule("O7")]
    public void Every_alert_is_in_the_runbook_and_no_other() => Assert.Equal(
        Alerts().Select(alert => alert.Text("alert")!).Order(StringComparer.Ordinal),
        AlertHeading().Matches(Sources.Read("infra/RUNBOOK.md")).Select(heading => heading.Groups[1].Value).Order(StringComparer.Ordinal));

    private static IEnumerable<YamlNode> Alerts() => Sources.Yaml("infra/alerts.yml")[0].Items("groups").SelectMany(group => group.Items("rules"));

    private static IEnumerable<string> Panels() =>
        from panel in JsonNode.Parse(Sources.Read("infra/grafana/dialogueboard.json"))!["panels"]!.AsArray()
        from target in panel!["targets"]!.AsArray()
        select target!["expr"]!.GetValue<string>();

    private static string[] Queries() => [.. Panels(), .. Alerts().Select(alert => alert.Text("expr")!)];

    // What is left of a query without its filters, spans, groupings, functions and numbers.
    private static IEnumerable<string> NamesIn(string query)
    {
        var names = Name().Matches(Besides().Replace(query, "")).Select(name => name.Value).ToArray();
        Assert.NotEmpty(names);
        return names;
    }

    private static IEnumerable<Instrument> Ours() => typeof(Journey).GetFields(BindingFlags.Static | BindingFlags.NonPublic).Select(field => field.GetValue(null)).OfType<Instrument>();

    private HashSet<string> Measured()
    {
        var instruments = new List<Instrument>(Ours());
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (SeeingInside.OfTheFramework.Contains(instrument.Meter.Name))
                {
                    lock (instruments)
                    {
                        instruments.Add(instrument);
                    }
                }
            },
        };
        listener.Start();

        // The framework makes those of circuits when the first one opens.
        var circuits = typeof(CircuitOptions).Assembly.GetType("Microsoft.AspNetCore.Components.Server.Circuits.CircuitMetrics", throwOnError: true)!;
        Assert.NotNull(ActivatorUtilities.CreateInstance(shared.Site.Services, circuits));

        lock (instruments)
        {
            return
            [
                "up",
                .. instruments.Select(PrometheusName),
                .. instruments.Where(IsHistogram).SelectMany(one => (string[])["_bucket", "_count", "_sum"], (one, end) => PrometheusName(one) + end),
            ];
        }
    }

    // As the exporter writes them (prometheus.io/docs/specs/om/open_metrics_spec).
    private static string PrometheusName(Instrument instrument) =>
        instrument.Name.Replace('.', '_')
        + instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" }
        + (instrument.GetType().Name is "Counter`1" or "ObservableCounter`1" ? "_total" : "");

    private static bool IsHistogram(Instrument instrument) => instrument.GetType().Name == "Histogram`1";

    [GeneratedRegex(@"\{[^}]*\}|\[[^\]]*\]|\b\w+ by \([^)]*\)|\b\w+(?=\s*\()")]
    private static partial Regex Besides();

    [GeneratedRegex(@"\b[a-z][a-z0-9_]*\b")]
    private static partial Regex Name();

    [GeneratedRegex("""\bcode="([^"]+)""")]
    private static partial Regex Code();

    [GeneratedRegex(@"^### (\w+)\s*$", RegexOptions.Multiline)]
    private static partial Regex AlertHeading();
}
