using DialogueBoard.Web.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace DialogueBoard.Web.Organisations;

/// <summary>Signing in with one's organisation: OpenID Connect, authorization code flow with PKCE (RFC 7636).</summary>
internal static partial class OrganisationsSetup
{
    public static void AddOrganisations(this IServiceCollection services, IConfiguration configuration)
    {
        var organisations = OrganisationList.From(configuration);
        services.AddSingleton(organisations);
        services.AddSingleton<StaffSignIn>();
        services.AddSingleton<SigningOut>();
        var signIn = services.AddAuthentication().AddCookie(StaffSignIn.Scheme, cookie =>
        {
            cookie.Cookie.Name = StaffSignIn.Scheme;
            (cookie.Cookie.HttpOnly, cookie.Cookie.SameSite, cookie.Cookie.SecurePolicy) = (true, SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
            (cookie.ExpireTimeSpan, cookie.SlidingExpiration) = (StaffSignIn.Counts, false);
        });
        foreach (var organisation in organisations.All)
        {
            signIn.AddOpenIdConnect(organisation.Scheme, provider => Describe(provider, organisation));
        }

        // One scheme alone would be asked about every request.
        services.Configure<AuthenticationOptions>(authentication => authentication.DefaultAuthenticateScheme = null);
    }

    public static void MapOrganisations(this WebApplication app)
    {
        app.MapGet("/organisations/{organisation}/sign-in", SignInAsync).ExcludeFromDescription();
    }

    private static void Describe(OpenIdConnectOptions provider, Organisation organisation)
    {
        provider.SignInScheme = StaffSignIn.Scheme;
        provider.Authority = organisation.Authority.ToString();
        provider.RequireHttpsMetadata = !organisation.Authority.IsLoopback;
        (provider.ClientId, provider.ClientSecret) = (organisation.ClientId, organisation.ClientSecret);
        (provider.ResponseType, provider.UsePkce) = (OpenIdConnectResponseType.Code, true);

        // The answer comes as a link and not as a form of another site, so that its cookies need not go to other sites.
        provider.ResponseMode = OpenIdConnectResponseMode.Query;
        provider.CallbackPath = organisation.CallbackPath;
        (provider.MapInboundClaims, provider.SaveTokens, provider.GetClaimsFromUserInfoEndpoint) = (false, false, false);
        foreach (var cookie in new[] { provider.CorrelationCookie, provider.NonceCookie })
        {
            (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
        }

        provider.Scope.Clear();
        provider.Scope.Add("openid");
        provider.Events = new()
        {
            OnTokenValidated = signedIn =>
            {
                signedIn.Principal = StaffSignIn.Kept(organisation.WorkplaceOf(signedIn.Principal!.Claims));
                Told.Leave(signedIn.HttpContext, "signed-in");
                return Task.CompletedTask;
            },
            OnRemoteFailure = failed =>
            {
                LogRefused(LoggerOf(failed.HttpContext), organisation.ShortName, failed.Failure?.GetType().Name ?? "unknown");
                SendBack(failed.HttpContext);
                failed.HandleResponse();
                return Task.CompletedTask;
            },
        };
    }

    private static async Task SignInAsync(string organisation, string? returnUrl, HttpContext context, OrganisationList organisations)
    {
        if (organisations.Find(organisation) is not { } found)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        try
        {
            var back = new AuthenticationProperties { RedirectUri = LocalAddress.Or(returnUrl, "/organisations"), IsPersistent = true };
            await context.ChallengeAsync(found.Scheme, back);
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or HttpRequestException or IOException)
        {
            LogAway(LoggerOf(context), found.ShortName, wrong.GetBaseException().GetType().Name);
            SendBack(context);
        }
    }

    private static void SendBack(HttpContext context)
    {
        Told.Leave(context, "not-signed-in");
        context.Response.Redirect("/organisations");
    }

    private static ILogger LoggerOf(HttpContext context) =>
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(OrganisationsSetup).FullName!);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Somebody's sign-in with {Organisation} did not come to its end: {Why}")]
    private static partial void LogRefused(ILogger logger, string organisation, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "The sign-in of {Organisation} cannot be reached: {Why}")]
    private static partial void LogAway(ILogger logger, string organisation, string why);
}
