using DialogueBoard.Acts;
using DialogueBoard.Web.Api;

namespace DialogueBoard.Web.Shell;

/// <summary>Keeps other sites' pages from the doors for scripts.</summary>
internal static class OriginCheck
{
    /// <summary>Refuses, with 403, what another site's page asks of a circuit, a hub, or the HTTP door without a key of its own.</summary>
    public static void UseOriginCheck(this WebApplication app) => app.UseWhen(
        context => IsForScripts(context.Request) && !app.Services.GetRequiredService<Origins>().Lets(context.Request),
        elsewhere => elsewhere.Run(context => Problems.Of(Refusal.Because(RefusalCode.OtherSite)).ExecuteAsync(context)));

    private static bool IsForScripts(HttpRequest request) =>
        request.Path.StartsWithSegments("/_blazor")
        || request.Path.StartsWithSegments("/hubs")
        || (request.Path.StartsWithSegments("/api") && request.Headers.Authorization.Count == 0);
}
