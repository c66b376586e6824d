using CsvHelper;

namespace DialogueBoard.Load;

/// <summary>What the writers write.</summary>
internal static class Texts
{
    private const int Longest = 4000;

    /// <summary>Sentences as short and as long as people write them.</summary>
    public static IReadOnlyList<string> OwnOnes { get; } =
    [
        "The last bus home leaves before the evening shift ends, so people walk along a road with no path.",
        "When I left hospital nobody had told my doctor, and I had to explain everything again myself.",
        "Could the library stay open one evening a week? Somebody offered to hold the keys.",
        "Crossing at the school gate is a gamble.",
        "I see it differently: the playground is fine, it is getting there that is hard, with a pram, in the rain, past the works.",
    ];

    /// <summary>The words of a CSV file: those of its column <c>comment-body</c> that were not left out, else its first column.</summary>
    public static IReadOnlyList<string> Read(FileInfo file)
    {
        using var content = file.OpenRead();
        using var reader = CsvReader.Create(content, new() { Separator = ',' });
        reader.ReadHeader();
        var column = reader.TryGetFieldIndex("comment-body", out var words) ? words : 0;
        var hasModeration = reader.TryGetFieldIndex("moderated", out var moderated);
        var texts = new List<string>();
        while (reader.Read())
        {
            var text = reader.GetString(column).Trim();
            if (text.Length is > 0 and <= Longest && !(hasModeration && reader.GetString(moderated) == "-1"))
            {
                texts.Add(text);
            }
        }

        return texts.Count > 0 ? texts : throw new InvalidDataException($"{file.Name} holds no words in column {column + 1}.");
    }
}
