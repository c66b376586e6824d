using System.Security.Claims;
using DialogueBoard.Organisations;
using Microsoft.AspNetCore.Authentication;

namespace DialogueBoard.Web.Organisations;

/// <summary>
/// Whether this browser's person has signed in with their organisation. What is kept of it is the organisation and whether they may
/// look after its boards, sealed in a cookie for a working day: no name, no number of theirs, no token.
/// </summary>
internal sealed class StaffSignIn(OrganisationList organisations)
{
    /// <summary>The scheme of the cookie.</summary>
    public const string Scheme = "staff";

    /// <summary>How long a sign-in counts.</summary>
    public static readonly TimeSpan Counts = TimeSpan.FromHours(8);

    private const string Shorthand = "organisation";
    private const string Care = "care";

    /// <summary>Where they work, and until when that counts; null where they have not signed in.</summary>
    public async Task<(Workplace Workplace, DateTime Until)?> OfAsync(HttpContext context)
    {
        if (organisations.All.Count == 0 || !context.Request.Cookies.ContainsKey(Scheme))
        {
            return null;
        }

        var ticket = await context.AuthenticateAsync(Scheme);
        return ticket is { Succeeded: true, Properties.ExpiresUtc: { } until } && organisations.Find(ticket.Principal.FindFirstValue(Shorthand)) is { } organisation
            ? (new(organisation.ShortName, organisation.Name, ticket.Principal.HasClaim(Care, "yes")), until.UtcDateTime)
            : null;
    }

    /// <summary>What is kept of somebody who has just signed in.</summary>
    public static ClaimsPrincipal Kept(Workplace workplace) => new(new ClaimsIdentity(
        [new(Shorthand, workplace.Organisation), new(Care, workplace.LooksAfterBoards ? "yes" : "no")], Scheme));
}
