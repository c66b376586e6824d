using System.Runtime.CompilerServices;
using YamlDotNet.RepresentationModel;

namespace DialogueBoard.Tests.Infra;

/// <summary>The files of the repository, as they are written.</summary>
internal static class Sources
{
    public static string Root { get; } = Find();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static IEnumerable<string> In(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    /// <summary>The documents of a YAML file.</summary>
    public static IReadOnlyList<YamlNode> Yaml(string path)
    {
        var stream = new YamlStream();
        using var reader = new StringReader(Read(path));
        stream.Load(reader);
        return [.. stream.Documents.Select(document => document.RootNode)];
    }

    /// <summary>What stands at the end of a path of names, there or in what is taken over there; null where there is nothing.</summary>
    public static YamlNode? At(this YamlNode node, params string[] path) => path.Aggregate<string, YamlNode?>(node, Child);

    public static string? Text(this YamlNode node, params string[] path) => (node.At(path) as YamlScalarNode)?.Value;

    public static int Number(this YamlNode node, params string[] path) =>
        int.Parse(node.Text(path) ?? throw new KeyNotFoundException(string.Join('.', path)), System.Globalization.CultureInfo.InvariantCulture);

    public static IEnumerable<YamlNode> Items(this YamlNode node, params string[] path) => node.At(path) is YamlSequenceNode items ? items : [];

    public static IEnumerable<KeyValuePair<string, string?>> Pairs(this YamlNode node, params string[] path) =>
        node.At(path) is YamlMappingNode map ? map.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, (pair.Value as YamlScalarNode)?.Value)) : [];

    private static YamlNode? Child(YamlNode? node, string name) =>
        node is not YamlMappingNode map ? null
        : map.Children.TryGetValue(name, out var child) ? child
        : map.Children.TryGetValue("<<", out var taken) ? Child(taken, name)
        : null;

    private static string Find([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (!File.Exists(Path.Combine(folder.FullName, "DialogueBoard.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("These tests read the sources, and they are not here.");
        }

        return folder.FullName;
    }
}
