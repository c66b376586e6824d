using DialogueBoard.Server.Storage;
using DialogueBoard.Web.Boards;
using DialogueBoard.Web.Circuits;
using DialogueBoard.Web.Contributions;
using DialogueBoard.Web.Embedding;
using DialogueBoard.Web.Following;
using DialogueBoard.Web.KeepPosted;
using DialogueBoard.Web.Languages;
using DialogueBoard.Web.MyData;
using DialogueBoard.Web.Offline;
using DialogueBoard.Web.OpenEnds;
using DialogueBoard.Web.People;
using DialogueBoard.Web.Sharing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using MudBlazor.Services;

namespace DialogueBoard.Web.Shell;

/// <summary>The pages: static ones, and the live one on a circuit.</summary>
internal static class PagesSetup
{
    public static void AddPages(this IServiceCollection services, IConfiguration configuration)
    {
        // Before the framework's own first look at the host that is asked for: its refusal has the headers too.
        services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, SecurityHeaders>());
        services.AddSingleton<EmbeddingSites>();
        services.AddSingleton<Scripts>();
        services.AddSingleton<Tokens>();
        services.AddLanguages();
        services.AddHttpContextAccessor();
        services.AddScoped<WhoAsks>();
        services.AddScoped<BoardDoor>();
        services.AddSingleton<Origins>();
        services.AddSingleton<FirstKey>();
        services.AddScoped<JoinOnTheWay>();
        services.AddSingleton<BoardsOfFollows>();
        services.AddSingleton<OpenedOnce>();
        services.AddSingleton(configuration.GetSection("About").Get<AboutSettings>() ?? new());
        services.AddSingleton<LensSpeech>();
        services.AddSingleton<AtomFeed>();
        services.AddSingleton<BoardCalendar>();
        services.AddSingleton<SharePictures>();
        services.AddHostedService<SampleBoard>();
        // A form that cannot be read is answered alike everywhere, not with what went on inside.
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);
        services.AddMudServices();
        services.AddDataProtection().SetApplicationName("DialogueBoard");
        services.AddSingleton<SharedKeys>();
        services.AddOptions<KeyManagementOptions>().Configure<SharedKeys>((keys, shared) => keys.XmlRepository = shared);
        services.AddAntiforgery(antiforgery => (antiforgery.Cookie.SameSite, antiforgery.Cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest));
        services.AddRazorComponents(pages => pages.MaxFormMappingErrorCount = 10).AddCircuits(configuration);
    }

    public static void UsePageErrors(this WebApplication app) =>
        app.UseWhen(context => !IsForPrograms(context.Request.Path), pages =>
        {
            if (!app.Environment.IsDevelopment())
            {
                pages.UseExceptionHandler("/fault", createScopeForErrors: true);
            }

            pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
            pages.Use(async (context, rest) =>
            {
                await rest(context);

                // Sent to something that can only be read: the page that says so is read too, and takes no form.
                context.Request.Method = context.Response.StatusCode == StatusCodes.Status405MethodNotAllowed ? HttpMethods.Get : context.Request.Method;
            });
        });

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapStop();
        LanguageEndpoint.Map(app);
        app.MapFollowing();
        app.MapSharing();
        OfflineEndpoints.Map(app);
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(mode => mode.DisableWebSocketCompression = true);
    }

    private static bool IsForPrograms(PathString path) =>
        path.StartsWithSegments("/api") || path.StartsWithSegments("/hubs") || path.StartsWithSegments("/health") || path.StartsWithSegments("/openapi");
}
