using System.Globalization;
using System.Text.RegularExpressions;

namespace DialogueBoard.Load.Circuits;

/// <summary>What a page hands to the circuit that its interactive parts ask for, as it stands in the page's comments.</summary>
/// <param name="Roots">The parts to begin with, as the hub's <c>UpdateRootComponents</c> takes them.</param>
/// <param name="State">What goes from the first drawing to the circuit, sealed; empty for nothing.</param>
internal sealed partial record CircuitPage(string Roots, string State)
{
    /// <exception cref="InvalidOperationException">The page has no interactive part.</exception>
    public static CircuitPage In(string html)
    {
        // A part begins with a marker that describes it and ends with one that does not.
        var parts = Marker().Matches(html)
            .Select(marker => marker.Groups[1].Value)
            .Where(marker => marker.Contains("\"descriptor\"", StringComparison.Ordinal))
            .Select((marker, n) => string.Create(CultureInfo.InvariantCulture, $$"""{"type":"add","ssrComponentId":{{n + 1}},"marker":{{marker}}}"""))
            .ToArray();
        return parts.Length > 0
            ? new($$"""{"batchId":1,"operations":[{{string.Join(',', parts)}}]}""", Sealed().Match(html).Groups[1].Value)
            : throw new InvalidOperationException("The page has no part that asks for a circuit.");
    }

    [GeneratedRegex("<!--Blazor:({.*?})-->")]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex Sealed();
}
