using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.SignalR;

namespace DialogueBoard.Web.Draining;

/// <summary>
/// Moves programs on the hub on: their connection is closed with the word that they may come again, once none of their acts is
/// waiting for its receipt.
/// </summary>
internal sealed class HubGuests(Drain drain, TimeProvider time) : IHubFilter
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    public Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        var visit = new Visit();
        var connection = context.Context.Features.Get<IConnectionLifetimeNotificationFeature>();
        visit.Guest = drain.Enter(() => MoveOnAsync(visit, connection));
        context.Context.Items[typeof(Visit)] = visit;
        return next(context);
    }

    public Task OnDisconnectedAsync(HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        (context.Context.Items[typeof(Visit)] as Visit)?.Guest?.Dispose();
        return next(context, exception);
    }

    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        if (invocationContext.Context.Items[typeof(Visit)] is not Visit visit)
        {
            return await next(invocationContext);
        }

        Interlocked.Increment(ref visit.Waiting);
        try
        {
            return await next(invocationContext);
        }
        finally
        {
            Interlocked.Decrement(ref visit.Waiting);
        }
    }

    private async Task MoveOnAsync(Visit visit, IConnectionLifetimeNotificationFeature? connection)
    {
        var since = time.GetTimestamp();
        do
        {
            // Also where none waits: the last receipt may just be on its way out.
            await Task.Delay(Breath, time);
        }
        while (Volatile.Read(ref visit.Waiting) > 0 && time.GetElapsedTime(since) < Longest);

        connection?.RequestClose();
    }

    private sealed class Visit
    {
        /// <summary>Calls that are not answered yet.</summary>
        public int Waiting;

        public IDisposable? Guest { get; set; }
    }
}
