using DialogueBoard.Server.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DialogueBoard.Web.Api;

/// <summary>Whether the database answers.</summary>
internal sealed class StorageHealth(BoardDatabase database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(board => board.Database.CanConnectAsync(cancellationToken), cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy();
}
