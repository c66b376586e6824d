namespace DialogueBoard.Web.Embedding;

/// <summary>
/// On which other sites boards may stand: "Embedding:Sites", origins parted by commas. Any site with TLS where nothing is set, since
/// such a page gives nobody more than a board's link does; none where it says "none".
/// </summary>
internal sealed class EmbeddingSites
{
    private const string AnyWithTls = "https:";

    public EmbeddingSites(IConfiguration configuration)
    {
        var named = (configuration["Embedding:Sites"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        AreNone = named is ["none"];
        Named = AreNone || named.Length == 0 ? null : string.Join(' ', named.Select(Origin));
    }

    public bool AreNone { get; }

    /// <summary>The sites, where only some may; else null.</summary>
    public string? Named { get; }

    /// <summary>As the directive frame-ancestors has it (CSP level 3, section 6.4.2). Our own pages show how it looks.</summary>
    public string Ancestors => AreNone ? "'none'" : $"'self' {Named ?? AnyWithTls}";

    // What stands there goes into a header that keeps pages safe, so nothing else may be in it.
    private static string Origin(string site) =>
        Uri.TryCreate(site, UriKind.Absolute, out var origin) && origin.Scheme is "http" or "https" && origin is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" }
            ? origin.GetLeftPart(UriPartial.Authority)
            : throw new InvalidOperationException($"Embedding:Sites names \"{site}\", which is no site such as https://www.example.org.");
}
