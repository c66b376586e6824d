using DialogueBoard.Server.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DialogueBoard.Web.Api;

/// <summary>
/// Whether the database answers. Where it does not a node is degraded, not unready: the database is the same for all, and
/// were all taken out people would find nothing at all instead of a page that says so and words that are kept.
/// </summary>
internal sealed class StorageHealth(BoardDatabase database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(board => board.Database.CanConnectAsync(cancellationToken), cancellationToken)
            ? HealthCheckResult.Healthy()
            : new(context.Registration.FailureStatus);
}
