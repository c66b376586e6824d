using Microsoft.AspNetCore.SignalR;

namespace DialogueBoard.Web.Hubs;

/// <summary>
/// Logs what goes wrong in a hub. The framework's own log of it, which is off in the settings, would also count each refusal
/// that a call ends with as a fault, with its stack: a stranger could fill the log.
/// </summary>
internal sealed partial class FaultLog(ILogger<FaultLog> logger) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            return await next(invocationContext);
        }
        catch (Exception wrong) when (wrong is not HubException and not OperationCanceledException)
        {
            LogFault(logger, wrong, invocationContext.HubMethodName);
            throw;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The hub's {Method} failed")]
    private static partial void LogFault(ILogger logger, Exception wrong, string method);
}
