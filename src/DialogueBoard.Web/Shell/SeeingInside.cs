using DialogueBoard.Server;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace DialogueBoard.Web.Shell;

/// <summary>
/// Metrics and traces for those who run an installation. Sent over OTLP where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says to, and
/// read by Prometheus at <c>Metrics:Address</c>, an address of its own that serves nothing else. Neither, unless set.
/// </summary>
internal static class SeeingInside
{
    /// <summary>The framework's own, each with few and known tags: requests, connections, circuits, threads and memory.</summary>
    internal static readonly string[] OfTheFramework =
    [
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.AspNetCore.Http.Connections",
        "Microsoft.AspNetCore.Components.Server.Circuits",
        "System.Runtime",
    ];

    public static void AddSeeingInside(this WebApplicationBuilder builder)
    {
        var sends = builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 };
        var address = MetricsAddress(builder.Configuration);
        if (address is not null)
        {
            builder.WebHost.UseUrls($"{PublicAddresses(builder)};{address}");
        }

        if (!sends && address is null)
        {
            return;
        }

        var telemetry = builder.Services.AddOpenTelemetry().WithMetrics(metrics =>
        {
            metrics.AddMeter(Journey.Name).AddMeter(OfTheFramework);
            if (address is not null)
            {
                metrics.AddPrometheusExporter();
            }

            if (sends)
            {
                metrics.AddOtlpExporter();
            }
        });
        if (sends)
        {
            // The framework's traces of requests name the address, and so the board; only our own, which name nothing, are
            // taken. Each stands for itself, since the framework's around it are not there to be sampled by. An exporter for all
            // at once would send the log too.
            telemetry.WithTracing(traces => traces.AddSource(Journey.Name).SetSampler<AlwaysOnSampler>().AddOtlpExporter());
        }
    }

    /// <summary>To come before all else: nothing but the metrics is to be had at their address, and they nowhere else.</summary>
    public static void UseMetricsAddress(this WebApplication app)
    {
        if (MetricsAddress(app.Configuration) is { } address)
        {
            var port = BindingAddress.Parse(address).Port;
            app.MapWhen(context => context.Connection.LocalPort == port, metrics => metrics.UseOpenTelemetryPrometheusScrapingEndpoint());
        }
    }

    private static string? MetricsAddress(IConfiguration configuration) => configuration["Metrics:Address"] is { Length: > 0 } address ? address : null;

    // As the server would choose them were there no address of ours to add.
    private static string PublicAddresses(WebApplicationBuilder builder) =>
        builder.WebHost.GetSetting(WebHostDefaults.ServerUrlsKey) is { Length: > 0 } urls ? urls
        : builder.WebHost.GetSetting(WebHostDefaults.HttpPortsKey) is { Length: > 0 } ports ? string.Join(';', ports.Split(';').Select(port => $"http://*:{port}"))
        : "http://localhost:5000";
}
