using DialogueBoard.Server.Storage;
using DialogueBoard.Web.Boards;
using DialogueBoard.Web.Contributions;
using DialogueBoard.Web.OpenEnds;
using DialogueBoard.Web.People;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using MudBlazor.Services;

namespace DialogueBoard.Web.Shell;

/// <summary>The pages: static ones, and the live one on a circuit.</summary>
internal static class PagesSetup
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddRequestLocalization(language => language
            .SetDefaultCulture("en-GB").AddSupportedCultures("en-GB").AddSupportedUICultures("en-GB"));
        services.AddHttpContextAccessor();
        services.AddScoped<WhoAsks>();
        services.AddSingleton<Origins>();
        services.AddSingleton<FirstKey>();
        services.AddSingleton<OpenedOnce>();
        services.AddSingleton<LensSpeech>();
        services.AddHostedService<SampleBoard>();
        services.AddMudServices();
        services.AddDataProtection().SetApplicationName("DialogueBoard");
        services.AddSingleton<SharedKeys>();
        services.AddOptions<KeyManagementOptions>().Configure<SharedKeys>((keys, shared) => keys.XmlRepository = shared);
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.SameSite = SameSiteMode.Lax);
        services.AddRazorComponents(pages => pages.MaxFormMappingErrorCount = 10)
            .AddInteractiveServerComponents(circuits =>
            {
                // A hall that loses its Wi-Fi for a moment is more than the default hundred.
                circuits.DisconnectedCircuitMaxRetained = 2_000;
                circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(5);
            });
    }

    public static void UsePageErrors(this WebApplication app) =>
        app.UseWhen(context => !IsForPrograms(context.Request.Path), pages =>
        {
            if (!app.Environment.IsDevelopment())
            {
                pages.UseExceptionHandler("/fault", createScopeForErrors: true);
            }

            pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        });

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(mode => mode.DisableWebSocketCompression = true);
    }

    private static bool IsForPrograms(PathString path) =>
        path.StartsWithSegments("/api") || path.StartsWithSegments("/hubs") || path.StartsWithSegments("/health") || path.StartsWithSegments("/openapi");
}
