using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace DialogueBoard.Tests.Web.Organisations;

/// <summary>An organisation's OpenID Connect provider in this process, on a free port of 127.0.0.1. Whoever comes is signed in as <see cref="Somebody"/>.</summary>
internal sealed class StaffProvider : IAsyncDisposable
{
    public const string ClientId = "dialogueboard";
    public const string ClientSecret = "between these two";

    private readonly WebApplication _app;

    private StaffProvider(WebApplication app) => _app = app;

    /// <summary>The address under which it describes itself.</summary>
    public string Authority => _app.Urls.Single();

    /// <summary>Who signs in next: the claims that it knows of them; null: they think better of it.</summary>
    public (string Type, string Value)[]? Somebody { get; set; } = [(Claims.Subject, "staff-number-4711"), (Claims.Name, "Ann Other"), ("groups", "boards")];

    /// <summary>What clients asked for, request by request.</summary>
    public List<OpenIddictRequest> Asked { get; } = [];

    public static async Task<StaffProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        StaffProvider? provider = null;
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token");
            server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
            server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
            server.UseAspNetCore().DisableTransportSecurityRequirement();

            // Without a database of clients: there is one, and it is asked for here.
            server.EnableDegradedMode();
            server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(asks =>
            {
                provider!.Asked.Add(asks.Request);
                if (asks.ClientId != ClientId || asks.RedirectUri?.EndsWith("/signed-in", StringComparison.Ordinal) != true)
                {
                    asks.Reject(Errors.InvalidClient);
                }

                return default;
            }));
            server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(asks =>
            {
                if (asks.ClientId != ClientId || asks.ClientSecret != ClientSecret)
                {
                    asks.Reject(Errors.InvalidClient);
                }

                return default;
            }));
            server.AddEventHandler<HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(asks =>
            {
                provider!.Answer(asks);
                return default;
            }));
        });
        builder.Services.AddAuthentication();
        var app = builder.Build();
        app.UseAuthentication();
        provider = new(app);
        await app.StartAsync();
        return provider;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private void Answer(HandleAuthorizationRequestContext asks)
    {
        if (Somebody is null)
        {
            asks.Reject(Errors.AccessDenied);
            return;
        }

        var identity = new ClaimsIdentity("staff", Claims.Name, Claims.Role);
        foreach (var (type, value) in Somebody)
        {
            identity.AddClaim(new Claim(type, value).SetDestinations(Destinations.IdentityToken));
        }

        asks.SignIn(new ClaimsPrincipal(identity));
    }
}
