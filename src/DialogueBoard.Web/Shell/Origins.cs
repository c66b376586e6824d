namespace DialogueBoard.Web.Shell;

/// <summary>
/// Other sites' pages may not use a visitor's browser at the doors for scripts. A browser tells by the header Origin whose page
/// asks; programs send none. "Security:Origins" names further sites that may, parted by commas.
/// </summary>
internal sealed class Origins(IConfiguration configuration)
{
    private readonly HashSet<string> _further = new(
        (configuration["Security:Origins"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether no page sent this request, or one of ours or of a site that may.</summary>
    public bool Lets(HttpRequest request) =>
        request.Headers.Origin.ToString() is not { Length: > 0 } origin
        || _further.Contains(origin)
        || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, AuthorityOf(request), StringComparison.OrdinalIgnoreCase));

    // An origin leaves its scheme's own port out; the host that was asked for may name it.
    private static string? AuthorityOf(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var asked) ? asked.Authority : null;
}
