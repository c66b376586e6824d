using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DialogueBoard.Web.Draining;

/// <summary>Unhealthy, and so not ready, as soon as the node is on its way out: proxies and clusters then lead nobody here.</summary>
internal sealed class DrainHealth(Drain drain) : IHealthCheck
{
    /// <summary>Its name among the checks.</summary>
    public const string Name = "draining";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(drain.HasBegun ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy());
}
