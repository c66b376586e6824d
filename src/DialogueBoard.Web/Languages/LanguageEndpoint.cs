using DialogueBoard.Web.Shell;
using DialogueBoard.Words;
using Microsoft.AspNetCore.Mvc;

namespace DialogueBoard.Web.Languages;

/// <summary>
/// Choosing a language, by a plain form on every page. The choice is a cookie of this site that says nothing but the language, so
/// that the form needs no token, and somebody who only reads gets no other cookie by it; what other sites send changes nothing.
/// </summary>
internal static class LanguageEndpoint
{
    public const string Address = "/language";
    private const int MostBytes = 8 * 1024;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(Address, Choose)
        .DisableAntiforgery()
        .WithMetadata(new RequestSizeLimitAttribute(MostBytes))
        .ExcludeFromDescription();

    private static IResult Choose(IFormCollection form, HttpContext context, Origins origins)
    {
        if (origins.Lets(context.Request) && Language.Of(form["language"]) is { } language)
        {
            context.Response.Cookies.Append(LanguageOfRequest.Cookie, language.Name, new()
            {
                HttpOnly = true,
                Secure = context.Request.IsHttps,
                SameSite = SameSiteMode.Lax,
                Path = "/",
                MaxAge = Kept,
                IsEssential = true,
            });
        }

        return Results.LocalRedirect(LocalAddress.Or(form["returnUrl"], "/"));
    }
}
