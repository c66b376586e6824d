using DialogueBoard.Server.People;

namespace DialogueBoard.Web.People;

/// <summary>
/// The random key of a device that takes part, in a cookie that scripts cannot read: <c>__Host-device</c>, or plain
/// <c>device</c> where there is no TLS (a machine of one's own). It is made when somebody first joins a board, not before.
/// </summary>
internal static class DeviceKey
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    public static string? Of(HttpContext context) =>
        context.Request.Cookies[NameFor(context)] is { } key && PersonalKey.IsOne(key) ? key : null;

    /// <summary>The device's key; a new one, set on the response, where it has none.</summary>
    public static string OfOrNew(HttpContext context) => Of(context) ?? Set(context, PersonalKey.New());

    /// <summary>Makes this the device's key: somebody came back by their code.</summary>
    public static string Set(HttpContext context, string key)
    {
        context.Response.Cookies.Append(NameFor(context), key, new()
        {
            HttpOnly = true,
            Secure = context.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            Path = "/",
            MaxAge = Kept,
            IsEssential = true,
        });
        return key;
    }

    /// <summary>From now on this device is a stranger here, and its browser keeps nothing of what was being written.</summary>
    public static void TakeOff(HttpContext context)
    {
        context.Response.Cookies.Delete(NameFor(context), new() { HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/" });
        context.Response.Headers["Clear-Site-Data"] = "\"storage\"";
    }

    private static string NameFor(HttpContext context) => context.Request.IsHttps ? "__Host-device" : "device";
}
