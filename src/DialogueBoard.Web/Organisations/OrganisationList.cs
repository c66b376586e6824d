using System.Text.RegularExpressions;
using DialogueBoard.Organisations;
using DialogueBoard.Words;

namespace DialogueBoard.Web.Organisations;

/// <summary>The organisations of this installation, by the settings "Organisations:short-name:...", by the alphabet.</summary>
internal sealed partial class OrganisationList(IReadOnlyList<Organisation> all)
{
    public IReadOnlyList<Organisation> All => all;

    /// <summary>The organisation with this short name; null where there is none.</summary>
    public Organisation? Find(string? shortName) => all.FirstOrDefault(one => one.ShortName == shortName);

    /// <summary>Reads them from the settings.</summary>
    /// <exception cref="InvalidOperationException">A setting is missing or cannot be: the message names it.</exception>
    public static OrganisationList From(IConfiguration configuration) =>
        new([.. configuration.GetSection("Organisations").GetChildren().Select(Read).OrderBy(one => one.Name, StringComparer.CurrentCultureIgnoreCase)]);

    private static Organisation Read(IConfigurationSection section)
    {
        // Settings that come by the environment have names that cannot keep small letters apart.
        var shortName = section.Key.ToLowerInvariant();
        var authority = Needed(section, "Authority");
        return !ShortNames().IsMatch(shortName) ? throw Wrong(section.Path, $"is named by small letters, digits and hyphens, {Workplace.LongestShortName} at most")
            : !Uri.TryCreate(authority, UriKind.Absolute, out var address) || !IsSafe(address) ? throw Wrong($"{section.Path}:Authority", "is an address that begins with https://")
            : Needed(section, "Name") is var name && name.Length > Longest.Whom ? throw Wrong($"{section.Path}:Name", $"has {Longest.Whom} characters at most")
            : new(shortName, Named.Tidied(name), address, Needed(section, "ClientId"), section["ClientSecret"], section["CareClaim"], section["CareValue"]);
    }

    // What goes to another machine is sealed on the way; a provider on one's own machine is for trying it out.
    private static bool IsSafe(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    private static string Needed(IConfigurationSection section, string name) =>
        section[name] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : throw Wrong($"{section.Path}:{name}", "is missing");

    private static InvalidOperationException Wrong(string setting, string why) => new($"The setting {setting} {why}.");

    [GeneratedRegex("^[a-z0-9-]{1,40}$")]
    private static partial Regex ShortNames();
}
