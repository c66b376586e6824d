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
    /// <summary>What the page's own form has in its address, to be led to a page again. What is in the body nobody reads.</summary>
    public const string ByPage = "page";

    public static void MapStop(this WebApplication app) =>

        // Before the page at the same address, which would ask for a form of its own.
        app.MapPost(PostedLinks.StopPath, StopAsync).WithOrder(-1).DisableAntiforgery().ExcludeFromDescription();

    private static async Task<IResult> StopAsync([FromQuery] string? key, [FromQuery(Name = ByPage)] string? page, HttpContext context, Subscriptions subscriptions)
    {
        var byPage = page is not null;
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
