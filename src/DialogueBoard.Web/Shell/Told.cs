namespace DialogueBoard.Web.Shell;

/// <summary>
/// One word told to the next page after something was done ("saved"), in a cookie that the next page takes away: so that
/// a page says it only when it has just happened, and never because of a link.
/// </summary>
internal static class Told
{
    private const string Name = "told";
    private static readonly CookieOptions Kept = new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = TimeSpan.FromMinutes(1), IsEssential = true };

    public static void Leave(HttpContext context, string word) => context.Response.Cookies.Append(Name, word, Kept);

    /// <summary>The word, once; null where nothing was told.</summary>
    public static string? Take(HttpContext context)
    {
        if (context.Request.Cookies[Name] is not { } word)
        {
            return null;
        }

        if (!context.Response.HasStarted)
        {
            context.Response.Cookies.Delete(Name, Kept);
        }

        return word;
    }
}
