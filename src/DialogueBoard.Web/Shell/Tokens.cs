using System.Text.RegularExpressions;

namespace DialogueBoard.Web.Shell;

/// <summary>Colours of tokens.css, for what is no page: light ones, by their names there without the dashes.</summary>
internal sealed partial class Tokens(IWebHostEnvironment environment)
{
    private readonly Lazy<Dictionary<string, string>> _colours = new(() =>
    {
        using var reader = new StreamReader(environment.WebRootFileProvider.GetFileInfo("tokens.css").CreateReadStream());

        // The light ones stand first.
        return Colour().Matches(reader.ReadToEnd()).GroupBy(colour => colour.Groups["name"].Value).ToDictionary(named => named.Key, named => named.First().Groups["colour"].Value);
    });

    public string this[string name] => _colours.Value[name];

    [GeneratedRegex("--(?<name>[a-z-]+): (?<colour>#[0-9A-F]{6});")]
    private static partial Regex Colour();
}
