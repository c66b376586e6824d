using CsvHelper;

namespace DialogueBoard.EndToEnd.Enquiry;

/// <summary>
/// Real contributions, and for two hundred of them, drawn at random, whether somebody who read each one called it a demand: it
/// says what others must, should or need to do or stop, or calls for a thing to be had. What says how things are, what may
/// come, what somebody thinks or lived through, or asks, is none. Only the numbers of the texts are kept here.
/// </summary>
internal static class LabelledTexts
{
    private static readonly string[] Files = ["bowling-green", "seattle-15-per-hour"];

    /// <summary>All texts by file and number. Skips aloud where they are not beside the project.</summary>
    public static Dictionary<(string File, string Id), string> All() => Files
        .SelectMany(file => Rows(Repository.SharedData($"{file}-comments.csv")).Select(row => (Key: (file, row["comment-id"]), Text: row["comment-body"])))
        .ToDictionary(text => text.Key, text => text.Text);

    /// <summary>Which of the labelled ones are demands.</summary>
    public static Dictionary<(string File, string Id), bool> Labels() =>
        Rows(Path.Combine(Repository.Root, "tests", "DialogueBoard.EndToEnd", "Enquiry", "hand-labelled.csv"))
            .ToDictionary(row => (row["file"], row["comment-id"]), row => row["demand"] == "yes");

    private static IEnumerable<Dictionary<string, string>> Rows(string path)
    {
        using var reader = CsvReader.Create(File.OpenRead(path), new CsvReaderOptions { HasHeader = false });
        string[]? names = null;
        while (reader.Read())
        {
            var cells = Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).ToArray();
            if (names is not null)
            {
                yield return names.Zip(cells).ToDictionary(field => field.First, field => field.Second);
            }

            names ??= cells;
        }
    }
}
