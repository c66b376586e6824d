using System.Runtime.CompilerServices;

namespace DialogueBoard.Tests;

/// <summary>Where the sources lie that these tests were built from.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (!File.Exists(Path.Combine(folder.FullName, "DialogueBoard.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("These tests read the sources, and they are not here.");
        }

        return folder.FullName;
    }
}
