using System.Net.Mime;
using DialogueBoard.Web.Draining;
using DialogueBoard.Web.Following;
using DialogueBoard.Web.People;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Scalar.AspNetCore;

namespace DialogueBoard.Web.Api;

/// <summary>The HTTP door: wire contract v1, its description and its errors.</summary>
internal static class ApiSetup
{
    public static void AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => WireJson.Apply(json.SerializerOptions));
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = Problems.Customize);
        services.AddOpenApi("v1", ApiDescription.Describe);
        services.AddHealthChecks()
            .AddCheck<StorageHealth>("storage", HealthStatus.Degraded, tags: ["ready"], timeout: TimeSpan.FromSeconds(2));

        // Nothing secret is in a board's data, and a page's antiforgery token is masked anew each time.
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [MediaTypeNames.Application.Json, MediaTypeNames.Text.Html, MediaTypeNames.Text.Csv, MediaTypeNames.Text.Markdown, FollowingEndpoints.Atom, FollowingEndpoints.Calendar];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = System.IO.Compression.CompressionLevel.Fastest);
    }

    /// <summary>Answers every error under /api with problem details; pages have their own.</summary>
    public static void UseApiErrors(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api"), api =>
        {
            api.UseExceptionHandler();
            api.UseStatusCodePages();
        });
    }

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api").WithTags("Board").DisableAntiforgery();
        BoardEndpoints.Map(api);
        ParticipantEndpoints.Map(api);
        DeviceEndpoint.Map(api);
        ActEndpoints.Map(api);
        ChangesEndpoints.Map(api);
        LensEndpoints.Map(api);
        MixEndpoint.Map(api);
        TimeEndpoint.Map(api);
        ExportEndpoints.Map(api);
        HarvestEndpoints.Map(api);
        CareEndpoints.Map(api);
        ImportEndpoints.Map(api);
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapScalarApiReference("/api-reference", reference => reference.WithTitle("DialogueBoard").DisableDefaultFonts().DisableTelemetry().WithNonce());
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains("ready"), ResponseWriter = TellReadinessAsync });
    }

    // Not a check of its own: one that fails is logged as an error at each probe, and this is none.
    private static Task TellReadinessAsync(HttpContext context, HealthReport report)
    {
        if (!context.RequestServices.GetRequiredService<Drain>().HasBegun)
        {
            return context.Response.WriteAsync(report.Status.ToString());
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return context.Response.WriteAsync("Draining");
    }
}
