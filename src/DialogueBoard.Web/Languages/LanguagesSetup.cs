using DialogueBoard.Words;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Net.Http.Headers;
using MudBlazor;

namespace DialogueBoard.Web.Languages;

/// <summary>Each request is answered in one language, and says in which.</summary>
internal static class LanguagesSetup
{
    public static void AddLanguages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddTransient<MudLocalizer, LibraryWords>();
        services.Configure<RequestLocalizationOptions>(languages =>
        {
            var cultures = Language.All.Select(language => language.Culture).ToArray();
            (languages.DefaultRequestCulture, languages.SupportedCultures, languages.SupportedUICultures) = (new RequestCulture(Language.First.Culture), cultures, cultures);
            languages.RequestCultureProviders = [new LanguageOfRequest()];
        });
    }

    /// <summary>Comes before everything that says a word.</summary>
    public static void UseLanguages(this WebApplication app)
    {
        app.UseRequestLocalization();
        app.Use((context, rest) =>
        {
            context.Response.OnStarting(() => Tell(context));
            return rest(context);
        });
    }

    // Files have no language. A page or a sentence has, and another for whoever asks for another. Whoever chose one says so in a cookie, which is
    // not named here: what may be kept at all is kept for one person alone, and going back must lead to the very page that one came from.
    private static Task Tell(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null && context.Response.ContentType is not null)
        {
            context.Response.Headers.ContentLanguage = Language.Current.Name;
            context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        }

        return Task.CompletedTask;
    }
}
