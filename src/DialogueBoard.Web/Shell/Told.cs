namespace DialogueBoard.Web.Shell;

/// <summary>
/// One word told to the next page after something was done ("saved"), in a cookie that the next page takes away: so that
/// a page says it only when it has just happened, and never because of a link.
/// </summary>
internal static class Told
{
    private const string Name = "told";

    public static void Leave(HttpContext context, string word) => context.Response.Cookies.Append(Name, word, Kept(context));

    /// <summary>The word, once; null where nothing was told.</summary>
    public static string? Take(HttpContext context)
    {
        if (context.Request.Cookies[Name] is not { } word)
        {
            return null;
        }

        if (!context.Response.HasStarted)
        {
            context.Response.Cookies.Delete(Name, Kept(context));
        }

        return word;
    }

    private static CookieOptions Kept(HttpContext context) =>
        new() { HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = TimeSpan.FromMinutes(1), IsEssential = true };
}
