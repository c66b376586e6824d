using DialogueBoard.Words;
using Microsoft.AspNetCore.Localization;

namespace DialogueBoard.Web.Languages;

/// <summary>The language in which a request is answered: the one that was chosen, else the first that the browser or program asks for and that is spoken here.</summary>
internal sealed class LanguageOfRequest : RequestCultureProvider
{
    internal const string Cookie = "language";

    /// <summary>Languages that are looked at in one request's header.</summary>
    private const int Most = 20;

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var language = Language.Of(httpContext.Request.Cookies[Cookie]) ?? Asked(httpContext.Request) ?? Language.First;
        return Task.FromResult<ProviderCultureResult?>(new(language.Name));
    }

    private static Language? Asked(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .Take(Most)
        .Where(asked => asked.Quality is not <= 0)
        .OrderByDescending(asked => asked.Quality ?? 1)
        .Select(asked => Language.Of(asked.Value.Value))
        .FirstOrDefault(language => language is not null);
}
