using DialogueBoard.Acts;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.People;
using DialogueBoard.Web.Organisations;
using DialogueBoard.Web.Shell;

namespace DialogueBoard.Web.People;

/// <summary>Finds out who a request comes from: by the bearer key, by a hub's access token, or by the device's cookie.</summary>
internal sealed class WhoAsks(Participants participants, StaffSignIn staff)
{
    /// <summary>The participant of this board, or null for somebody who has not joined it.</summary>
    public async Task<Actor?> OnAsync(OpenBoard board, HttpContext context, CancellationToken cancel = default)
    {
        var actor = await participants.FindAsync(board, KeyOf(context), cancel);
        if (actor is null || !IsByCookie(context))
        {
            return actor;
        }

        // Where they work goes with the browser in which they signed in, and by it to every other door.
        var signedIn = await staff.OfAsync(context);
        return await participants.WorksAtAsync(board, actor, signedIn?.Workplace, signedIn?.Until, cancel);
    }

    /// <summary>The key a request carries, if any. A cookie counts only on requests from our own pages.</summary>
    public static string? KeyOf(HttpContext context)
    {
        const string Bearer = "Bearer ";
        var header = context.Request.Headers.Authorization.ToString();
        if (header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return header[Bearer.Length..].Trim();
        }

        if (context.Request.Path.StartsWithSegments("/hubs") && context.Request.Query["access_token"].ToString() is { Length: > 0 } token)
        {
            return token;
        }

        return IsFromOurPages(context.Request) ? DeviceKey.Of(context) : null;
    }

    private static bool IsByCookie(HttpContext context) => KeyOf(context) is { } key && key == DeviceKey.Of(context) && context.Request.Headers.Authorization.Count == 0;

    /// <summary>What tells one device or program from another, for limits, before anybody is looked up: its key, if that can be one.</summary>
    public static string? DeviceOf(HttpContext context) => KeyOf(context) is { } key && PersonalKey.IsOne(key) ? key : null;

    /// <summary>Whether a page of our own sent this request. Another site's page can send the cookie along; it cannot change these two headers.</summary>
    public static bool IsFromOurPages(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none"
        && request.HttpContext.RequestServices.GetRequiredService<Origins>().Lets(request);
}
