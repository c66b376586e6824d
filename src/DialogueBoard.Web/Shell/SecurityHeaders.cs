namespace DialogueBoard.Web.Shell;

/// <summary>
/// What a browser may do on our pages: scripts and everything else from here only, no eval, no framing. Styles may stand
/// in the markup, which MudBlazor needs. The headers stand on every answer, errors and files too.
/// </summary>
internal static class SecurityHeaders
{
    private const string Pages =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; " +
        "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    // The page that describes the HTTP door starts its reader by a script in the markup.
    private const string Reference =
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; " +
        "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private const string NothingOfTheDevice = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        // Only as the answer leaves: whoever answers an error clears what was set before. The path is read now, because
        // an error is answered under another one.
        var policy = context.Request.Path.StartsWithSegments("/api-reference") ? Reference : Pages;
        context.Response.OnStarting(() => Set(context, policy));
        return next();
    });

    private static Task Set(HttpContext context, string policy)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = policy;
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
}
