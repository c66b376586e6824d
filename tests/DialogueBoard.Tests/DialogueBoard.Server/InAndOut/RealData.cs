using System.Runtime.CompilerServices;
using Xunit;

namespace DialogueBoard.Tests.Server.InAndOut;

/// <summary>Real civic contributions, in a folder beside the project where there is one.</summary>
internal static class RealData
{
    public const string BowlingGreen = "bowling-green-comments.csv";
    public const string Seattle = "seattle-15-per-hour-comments.csv";

    /// <summary>Opens one of the files, or says aloud that the test was skipped for want of it.</summary>
    public static FileStream Open(string name, [CallerFilePath] string here = "")
    {
        for (var folder = new DirectoryInfo(Path.GetDirectoryName(here)!); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "data", name);
            if (File.Exists(file))
            {
                return File.OpenRead(file);
            }
        }

        Assert.Skip($"There is no shared/data/{name} beside the project.");
        return null;
    }
}
