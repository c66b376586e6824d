using DialogueBoard.Organisations;

namespace DialogueBoard.Web.Organisations;

/// <summary>An organisation whose staff can sign in here with its own OpenID Connect provider, as the settings have it.</summary>
/// <param name="ShortName">As it stands in addresses: small letters, digits and hyphens.</param>
/// <param name="Authority">The provider's address, below which its configuration is found (OpenID Connect Discovery 1.0, section 4).</param>
/// <param name="CareClaim">The claim of its tokens that says who may look after its boards; null: everybody who can sign in.</param>
/// <param name="CareValue">What that claim must be, or be one of; null: whatever it is.</param>
internal sealed record Organisation(
    string ShortName, string Name, Uri Authority, string ClientId, string? ClientSecret, string? CareClaim, string? CareValue)
{
    /// <summary>The scheme under which the framework knows its sign-in.</summary>
    public string Scheme => $"organisation-{ShortName}";

    /// <summary>Where the provider sends people back to: to be registered there.</summary>
    public string CallbackPath => $"/organisations/{ShortName}/signed-in";

    /// <summary>Where somebody works who has signed in with these claims.</summary>
    public Workplace WorkplaceOf(IEnumerable<System.Security.Claims.Claim> claims) => new(
        ShortName,
        Name,
        CareClaim is null || claims.Any(claim => claim.Type == CareClaim && (CareValue is null || claim.Value == CareValue)));
}
