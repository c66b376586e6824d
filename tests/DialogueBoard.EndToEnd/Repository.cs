using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit;

namespace DialogueBoard.EndToEnd;

/// <summary>Where things lie: the sources, the built site and, where they are present, the real contributions beside the project.</summary>
internal static class Repository
{
    private static readonly string Configuration = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(fact => fact.Key == "Configuration").Value!;

    public static string Root { get; } = FindRoot();

    public static string WebFolder => Path.Combine(Root, "src", "DialogueBoard.Web");

    public static string WebAssembly => Path.Combine(WebFolder, "bin", Configuration, "net10.0", "DialogueBoard.Web.dll");

    /// <summary>A file of real contributions. A test that needs it is skipped, aloud, where it is not there.</summary>
    public static string SharedData(string file)
    {
        var path = Path.GetFullPath(Path.Combine(Root, "..", "shared", "data", file));
        if (!File.Exists(path))
        {
            Assert.Skip($"The real contributions ({file}) are not beside the project.");
        }

        return path;
    }

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (!File.Exists(Path.Combine(folder.FullName, "DialogueBoard.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("These tests run from the sources, and they are not here.");
        }

        return folder.FullName;
    }
}
