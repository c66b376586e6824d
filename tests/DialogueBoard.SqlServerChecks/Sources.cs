using System.Runtime.CompilerServices;

namespace DialogueBoard.SqlServerChecks;

/// <summary>The product's sources, for the checks that read them.</summary>
internal static class Sources
{
    public static string At(params string[] path) => Path.Combine([Root(), .. path]);

    private static string Root([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (!File.Exists(Path.Combine(folder.FullName, "DialogueBoard.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("These tests read the sources, and they are not here.");
        }

        return folder.FullName;
    }
}
