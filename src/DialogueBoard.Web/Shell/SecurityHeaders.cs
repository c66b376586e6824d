using DialogueBoard.Web.Embedding;
using Scalar.AspNetCore;

namespace DialogueBoard.Web.Shell;

/// <summary>
/// What a browser may do on our pages: scripts and everything else from here only, no eval, no framing. Styles may stand
/// in the markup, which MudBlazor needs. The headers stand on every answer, errors and files too. One page may stand in other
/// sites' pages, and takes nobody's word there: Embedding/EmbeddedPage.
/// </summary>
internal sealed class SecurityHeaders(EmbeddingSites sites) : IStartupFilter
{
    private const string Rest =
        "style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors ";

    private const string Pages = $"default-src 'self'; script-src 'self'; {Rest}";
    private const string Nobody = "'none'";

    private const string NothingOfTheDevice = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, rest) =>
        {
            // Only as the answer leaves: whoever answers an error clears what was set before.
            context.Response.OnStarting(() => Set(context));
            return rest(context);
        });
        next(app);
    };

    private Task Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        var framedBy = LightPageAttribute.Of(context) is { IsEmbedded: true } ? sites.Ancestors : Nobody;
        headers.ContentSecurityPolicy = (context.Items[ScalarOptions.NonceHttpContextItemKey] is string nonce ? Reference(nonce) : Pages) + framedBy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = NothingOfTheDevice;
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        // Files say themselves how long they keep; everything else may be somebody's own.
        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }

    // The page that describes the HTTP door starts its reader by a script in the markup, known by a number that no other has.
    private static string Reference(string nonce) => $"default-src 'self'; script-src 'self' 'nonce-{nonce}'; font-src 'self' data:; {Rest}";
}
