using DialogueBoard.Acts;
using DialogueBoard.Server.KeepPosted;
using DialogueBoard.Web.Api;
using DialogueBoard.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace DialogueBoard.Web.KeepPosted;

/// <summary>
/// One-click unsubscribing (RFC 8058): a mail program posts to the address in the mail's own header, without a cookie and without having seen
/// a page. The sealed key is all the proof. Asking for the same address with GET only shows a page.
/// </summary>
internal static class StopEndpoint
{
    /// <summary>What the page's own form sends along, to be led to a page again.</summary>
    public const string ByPage = "page";

    private const int MostBytes = 4_096;

    public static void MapStop(this WebApplication app) =>

        // Before the page at the same address, which would ask for a form of its own.
        app.MapPost(PostedLinks.StopPath, StopAsync).WithOrder(-1).DisableAntiforgery().ExcludeFromDescription();

    private static async Task<IResult> StopAsync([FromQuery] string? key, HttpContext context, Subscriptions subscriptions)
    {
        // A mail program sends a few words; more is not worth reading.
        var byPage = context.Request.HasFormContentType && context.Request.ContentLength <= MostBytes && (await context.Request.ReadFormAsync(context.RequestAborted)).ContainsKey(ByPage);
        if (!await subscriptions.StopAsync(key, context.RequestAborted))
        {
            return byPage ? Results.LocalRedirect($"~{PostedLinks.StopPath}") : Problems.Of(Refusal.Because(RefusalCode.NoSuchPage));
        }

        if (!byPage)
        {
            return Results.Ok();
        }

        Told.Leave(context, StopPage.Stopped);
        return Results.LocalRedirect($"~{PostedLinks.StopPath}");
    }
}
