using MimeKit;

namespace DialogueBoard.Server.KeepPosted;

/// <summary>The configuration section "Mail".</summary>
public sealed class MailSettings
{
    public MailWay Sender { get; set; } = MailWay.Folder;

    /// <summary>For <see cref="MailWay.Folder"/>: where the .eml files go. Beside the database where nothing is said.</summary>
    public string? Folder { get; set; }

    /// <summary>Who the mails come from: an address, or "Name &lt;address&gt;".</summary>
    public string? From { get; set; }

    /// <summary>The site's own address as people reach it, for the links in mails.</summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>The hour of the day, UTC, from which digests are built.</summary>
    public int Hour { get; set; } = 6;

    public SmtpSettings Smtp { get; set; } = new();
    public NotifySettings Notify { get; set; } = new();
    public BounceSettings Bounces { get; set; } = new();

    public bool IsOn => Sender != MailWay.None;

    internal MailboxAddress FromMailbox => MailboxAddress.Parse(From ?? "DialogueBoard <board@localhost>");

    /// <summary>Says what is missing or wrong, in one sentence; null where mails can be sent as this says.</summary>
    public string? Wrong() => Sender switch
    {
        _ when Hour is < 0 or > 23 => "Mail:Hour must be an hour of the day, 0 to 23.",
        _ when From is not null && !MailboxAddress.TryParse(From, out _) => "Mail:From is no e-mail address.",
        _ when PublicAddress is not null && !(PublicAddress.IsAbsoluteUri && PublicAddress.Scheme is "http" or "https") => "Mail:PublicAddress must be an address that begins with https:// or http://.",
        MailWay.Smtp or MailWay.Notify when PublicAddress is null => $"Mail:Sender is {Sender}, but Mail:PublicAddress does not say at which address people reach this site.",
        MailWay.Smtp or MailWay.Notify when PublicAddress is { IsLoopback: false } && PublicAddress.Scheme != Uri.UriSchemeHttps =>
            "Mail:PublicAddress must begin with https://. Mail programs stop mails by one click only there (RFC 8058).",
        MailWay.Smtp when From is null => "Mail:Sender is Smtp, but Mail:From does not say who the mails come from.",
        MailWay.Smtp when string.IsNullOrWhiteSpace(Smtp.Host) => "Mail:Sender is Smtp, but Mail:Smtp:Host names no mail server.",
        MailWay.Smtp when !string.IsNullOrWhiteSpace(Bounces.Host) && (string.IsNullOrWhiteSpace(Bounces.User) || string.IsNullOrEmpty(Bounces.Password)) =>
            "Mail:Bounces:Host names a mailbox, but Mail:Bounces:User or Mail:Bounces:Password is missing.",
        MailWay.Notify when string.IsNullOrWhiteSpace(Notify.ApiKey) || string.IsNullOrWhiteSpace(Notify.TemplateId) => "Mail:Sender is Notify, but Mail:Notify:ApiKey or Mail:Notify:TemplateId is missing.",
        _ => null,
    };
}

/// <summary>The ways by which mails go out.</summary>
public enum MailWay
{
    /// <summary>No mail at all; the pages offer none.</summary>
    None,

    /// <summary>Into a folder, as .eml files: for trying out.</summary>
    Folder,
    Smtp,

    /// <summary>GOV.UK Notify.</summary>
    Notify,
}
