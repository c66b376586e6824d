using System.Diagnostics;
using System.Text.RegularExpressions;

namespace DialogueBoard.Load.FirstScreen;

/// <summary>What it takes to show a page: its HTML, and the styles and scripts that it names, as they cross the wire compressed.</summary>
/// <param name="Html">Bytes of the page itself.</param>
/// <param name="Others">Bytes of the styles and scripts.</param>
/// <param name="Took">Until the page itself was here, whole.</param>
internal sealed partial record PageLoad(long Html, long Others, TimeSpan Took)
{
    public static async Task<PageLoad> GetAsync(Uri page, CancellationToken cancel)
    {
        // Compressed bytes are what is counted, so the page is asked for once compressed and once to read what it names.
        using var compressed = new HttpClient();
        compressed.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br, gzip");
        var began = Stopwatch.GetTimestamp();
        var html = (await compressed.GetByteArrayAsync(page, cancel)).Length;
        var took = Stopwatch.GetElapsedTime(began);
        using var plain = new HttpClient();
        var others = 0L;
        foreach (var named in NamedIn(await plain.GetStringAsync(page, cancel)))
        {
            // The page's base is the site's.
            using var answer = await compressed.GetAsync(new Uri(new Uri(page, "/"), named), cancel);
            if (!answer.IsSuccessStatusCode)
            {
                throw new InvalidOperationException($"The server does not serve {named}. Give --server a published one: only that has its files beside it.");
            }

            others += (await answer.Content.ReadAsByteArrayAsync(cancel)).Length;
        }

        return new(html, others, took);
    }

    private static IEnumerable<string> NamedIn(string html) => Named().Matches(html)
        .Select(match => match.Groups["address"].Value)
        .Where(address => !address.StartsWith("data:", StringComparison.Ordinal))
        .Distinct();

    [GeneratedRegex("""<(?:link(?=[^>]*\brel="(?:stylesheet|modulepreload|preload)")[^>]*\bhref|script[^>]*\bsrc)="(?<address>[^"]+)""")]
    private static partial Regex Named();
}
