namespace DialogueBoard.Web.Shell;

/// <summary>Addresses that a link or a form names as the place to go on to: ours only, never another site's.</summary>
internal static class LocalAddress
{
    public static string Or(string? address, string otherwise) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) && Uri.IsWellFormedUriString(address, UriKind.Relative)
            ? address
            : otherwise;
}
