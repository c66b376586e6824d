using DialogueBoard.Server.Limits;
using DialogueBoard.Web.Api;
using DialogueBoard.Web.People;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;

namespace DialogueBoard.Web.Shell;

/// <summary>
/// Counts circuits and hub connections by device and by address, before one is made; event streams count themselves. One that
/// stands is never dropped.
/// </summary>
internal static class LiveConnections
{
    /// <summary>To come once it is known which endpoint answers.</summary>
    public static async Task LimitAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata is not { } endpoint || endpoint.GetMetadata<HubMetadata>() is null)
        {
            await next(context);
            return;
        }

        var limits = context.RequestServices.GetRequiredService<BoardLimits>();
        var (person, address) = (WhoAsks.DeviceOf(context), context.Address());
        var asksForId = endpoint.GetMetadata<NegotiateMetadata>() is not null;
        if ((asksForId || ComesWithoutId(context.Request)) && limits.BeginConnection(person, address) is { } tooFast)
        {
            await Problems.Of(tooFast).ExecuteAsync(context);
            return;
        }

        // What is sent with long polling takes no place of its own.
        if (asksForId || HttpMethods.IsPost(context.Request.Method) || HttpMethods.IsDelete(context.Request.Method))
        {
            await next(context);
            return;
        }

        var (place, refusal) = limits.HoldConnection(person, address);
        if (refusal is not null)
        {
            await Problems.Of(refusal).ExecuteAsync(context);
            return;
        }

        using (place)
        {
            await next(context);
        }
    }

    // With long polling, a connection that stands asks again and again.
    private static bool ComesWithoutId(HttpRequest request) => !request.Query.ContainsKey("id");
}
