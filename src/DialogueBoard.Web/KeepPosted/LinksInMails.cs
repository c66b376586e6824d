using DialogueBoard.Server.KeepPosted;

namespace DialogueBoard.Web.KeepPosted;

/// <summary>Where the links in mails lead.</summary>
internal static class LinksInMails
{
    /// <summary>Where nothing is said, as on somebody's own computer, they lead to the address at which this process listens.</summary>
    public static void UseLinksInMails(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var settings = app.Services.GetRequiredService<MailSettings>();
        settings.PublicAddress ??= app.Urls.Select(url => Uri.TryCreate(url.Replace("*", "localhost", StringComparison.Ordinal).Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal), UriKind.Absolute, out var address) ? address : null).FirstOrDefault(address => address is not null);
    });
}
