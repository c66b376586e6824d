using System.Net;
using System.Text.RegularExpressions;
using DialogueBoard.Server.KeepPosted;
using DialogueBoard.Server.Limits;
using DialogueBoard.Server.Storage;
using DialogueBoard.Tests.Web;
using DialogueBoard.Web.Circuits;
using DialogueBoard.Web.Draining;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace DialogueBoard.Tests.Infra;

/// <summary>docker-compose.yml, infra/k8s, the Dockerfile and the proxy, held to the program that they start.</summary>
public sealed partial class StartingNodesTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private static readonly YamlNode Compose = Sources.Yaml("docker-compose.yml")[0];

    private static readonly YamlNode[] Kubernetes =
        [.. Sources.In("infra/k8s", "*.yaml").SelectMany(file => Sources.Yaml(Path.GetRelativePath(Sources.Root, file)))];

    private static YamlNode Settings => Kubernetes.Single(one => one.Text("kind") == "ConfigMap");

    private static YamlNode Deployment => Kubernetes.Single(one => one.Text("kind") == "Deployment");

    private static YamlNode Pod => Deployment.At("spec", "template", "spec")!;

    private static YamlNode Web => Pod.Items("containers").Single();

    [Fact, Rule("O6")]
    public async Task Every_probe_asks_for_an_address_that_answers()
    {
        var probes = new[] { "startupProbe", "readinessProbe", "livenessProbe" }.Select(probe => Web.At(probe, "httpGet")!).ToArray();
        Assert.All(probes, probe => Assert.Equal("http", probe.Text("port")));
        var asked = probes.Select(probe => probe.Text("path")!)
            .Concat(ProxyCheck().Matches(Sources.Read("infra/haproxy.cfg")).Select(check => check.Groups[1].Value))
            .Concat(HealthAddress().Matches(Sources.Read("docker-compose.yml")).Select(check => check.Value))
            .ToArray();
        Assert.Equal(5, asked.Length);
        using var browser = shared.Site.Browser();
        foreach (var address in asked)
        {
            using var answer = await browser.GetAsync(new Uri(address[1..], UriKind.Relative));
            Assert.Equal((address, HttpStatusCode.OK), (address, answer.StatusCode));
        }
    }

    [Fact, Rule("O6")]
    public void Every_port_is_the_one_the_program_listens_on()
    {
        var listens = Regex.Match(Sources.Read("infra/Dockerfile"), @"ASPNETCORE_HTTP_PORTS=(\d+)").Groups[1].Value;
        var ports = Web.Items("ports").ToDictionary(port => port.Text("name")!, port => port.Text("containerPort"));
        Assert.Equal(listens, ports["http"]);
        Assert.All(Regex.Matches(Sources.Read("infra/haproxy.cfg"), @"server \S+ [\w-]+:(\d+)"), server => Assert.Equal(listens, server.Groups[1].Value));
        Assert.All(Kubernetes.Where(one => one.Text("kind") == "Service").SelectMany(one => one.Items("spec", "ports")), port => Assert.Contains(port.Text("targetPort")!, ports.Keys));

        var metrics = new Uri(Settings.Text("data", "Metrics__Address")!.Replace('*', 'x'));
        Assert.Equal(ports["metrics"], metrics.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(ports["metrics"], Deployment.Text("spec", "template", "metadata", "annotations", "prometheus.io/port"));
        Assert.DoesNotContain(metrics.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), Sources.Read("infra/haproxy.cfg"), StringComparison.Ordinal);
    }

    [Fact, Rule("O6")]
    public void Every_setting_is_one_the_program_knows()
    {
        var source = string.Concat(Sources.In("src", "*.cs").Select(File.ReadAllText));
        var known = typeof(StorageSettings).GetProperties().Select(setting => $"Storage:{setting.Name}")
            .Concat(typeof(LimitSettings).GetProperties().Select(setting => $"Limits:{setting.Name}"))
            .Concat(typeof(DrainSettings).GetProperties().Select(setting => $"Drain:{setting.Name}"))
            .Concat(typeof(CircuitSettings).GetProperties().Select(setting => $"Circuits:{setting.Name}"))
            .Concat(typeof(MailSettings).GetProperties().Select(setting => $"Mail:{setting.Name}"))
            .Append("ConnectionStrings:Board")
            .ToHashSet();
        var named = Settings.Pairs("data").Select(pair => pair.Key)
            .Concat(Compose.Pairs("services", "web-1", "environment").Select(pair => pair.Key))
            .Concat(Regex.Matches(Sources.Read("infra/RUNBOOK.md"), "`(?<name>[A-Z]\\w+__\\w+)=").Select(match => match.Groups["name"].Value))
            .Select(name => name.Replace("__", ":", StringComparison.Ordinal))
            .ToHashSet();
        Assert.Contains("Redis:Configuration", named);
        Assert.Contains("ConnectionStrings:Board", named);
        Assert.Equal([], named.Where(name => !known.Contains(name) && !source.Contains($"\"{name}\"", StringComparison.Ordinal)));
    }

    [Fact, Rule("O6")]
    public void No_secret_stands_in_a_file()
    {
        Assert.DoesNotContain(Kubernetes, one => one.Text("kind") == "Secret");
        var files = Sources.In("infra", "*.yaml").Concat(Sources.In("infra", "*.cfg")).Append(Path.Combine(Sources.Root, "docker-compose.yml")).Append(Path.Combine(Sources.Root, ".env.example"));
        foreach (var line in files.SelectMany(File.ReadLines).Where(line => !line.TrimStart().StartsWith('#')).Select(line => WhatToSay().Replace(line, "")))
        {
            Assert.All(SecretGiven().Matches(line), given => Assert.True(given.Groups["value"].Value is "" or ['$', ..], line));
        }

        Assert.All(Regex.Matches(Sources.Read("docker-compose.yml"), @"(?<!\$)\$\{(?<name>\w+)(?<rest>[^}]*)\}"), asked =>
        {
            Assert.StartsWith(":?", asked.Groups["rest"].Value, StringComparison.Ordinal);
            Assert.Contains($"\n{asked.Groups["name"].Value}=\n", Sources.Read(".env.example"), StringComparison.Ordinal);
        });
    }

    [Fact, Rule("O6", "C4")]
    public void A_node_that_ends_has_time_to_move_its_people_on_and_to_answer_what_is_asked()
    {
        var drain = shared.Site.Get<DrainSettings>();
        var needs = drain.Notice + drain.Moving + shared.Site.Get<IOptions<HostOptions>>().Value.ShutdownTimeout;
        var rest = Pod.Number("terminationGracePeriodSeconds") - Web.Number("lifecycle", "preStop", "sleep", "seconds");
        Assert.True(TimeSpan.FromSeconds(rest) > needs);
        Assert.True(TimeSpan.FromSeconds(int.Parse(Compose.Text("services", "web-2", "stop_grace_period")![..^1], System.Globalization.CultureInfo.InvariantCulture)) > needs);
    }

    [Fact, Rule("O6", "C4")]
    public void Nobody_is_moved_before_whoever_leads_people_here_has_seen_that_this_node_is_not_ready()
    {
        var notice = shared.Site.Get<DrainSettings>().Notice.TotalSeconds;
        var check = ProxyPatience().Match(Sources.Read("infra/haproxy.cfg"));
        Assert.True(notice > Number(check, "inter") * Number(check, "fall"));
        Assert.True(notice + Web.Number("lifecycle", "preStop", "sleep", "seconds")
            > Web.Number("readinessProbe", "periodSeconds") * Web.Number("readinessProbe", "failureThreshold"));

        static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact, Rule("O6")]
    public void Nothing_of_ours_runs_as_root_or_writes_where_it_runs()
    {
        Assert.Matches(@"FROM \S+-chiseled-extra\b[\s\S]*\nUSER \$APP_UID\b", Sources.Read("infra/Dockerfile"));
        foreach (var pod in Kubernetes.Where(one => one.Text("kind") is "Deployment" or "Job").Select(one => one.At("spec", "template", "spec")!))
        {
            Assert.Equal("true", pod.Text("securityContext", "runAsNonRoot"));
            Assert.All(pod.Items("containers"), container =>
                Assert.Equal(("true", "false"), (container.Text("securityContext", "readOnlyRootFilesystem"), container.Text("securityContext", "allowPrivilegeEscalation"))));
        }

        Assert.All(["web-1", "web-2", "migrate"], service => Assert.Equal("true", Compose.Text("services", service, "read_only")));
    }

    [Fact, Rule("O6")]
    public void Nodes_start_after_the_one_migration_and_there_are_two()
    {
        Assert.All(["web-1", "web-2"], service =>
            Assert.Equal("service_completed_successfully", Compose.Text("services", service, "depends_on", "migrate", "condition")));
        Assert.Equal(["migrate"], Compose.Items("services", "migrate", "command").Select(word => ((YamlScalarNode)word).Value));
        Assert.Equal("no", Compose.Text("services", "migrate", "restart"));
        Assert.True(Kubernetes.Single(one => one.Text("kind") == "HorizontalPodAutoscaler").Number("spec", "minReplicas") >= 2);
    }

    [Fact, Rule("O6")]
    public void The_set_for_Kubernetes_lists_each_of_its_files() => Assert.Equal(
        Sources.In("infra/k8s", "*.yaml").Select(file => Path.GetFileName(file)).Where(file => file != "kustomization.yaml"),
        Sources.Yaml("infra/k8s/kustomization.yaml")[0].Items("resources").Select(file => ((YamlScalarNode)file).Value!).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"http-check send meth GET uri (\S+)")]
    private static partial Regex ProxyCheck();

    [GeneratedRegex(@"check inter (?<inter>\d+)s fall (?<fall>\d+)")]
    private static partial Regex ProxyPatience();

    [GeneratedRegex(@"(?<=\$\{\w+):\?[^}]*")]
    private static partial Regex WhatToSay();

    [GeneratedRegex(@"/health/\w+")]
    private static partial Regex HealthAddress();

    [GeneratedRegex("""(?:password|pwd|_auth|requirepass)\w*\s*[=: ]\s*(?:\\?["'])?(?<value>[^;"'\s\\]*)""", RegexOptions.IgnoreCase)]
    private static partial Regex SecretGiven();
}
