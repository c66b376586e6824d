namespace DialogueBoard.Tests.Web;

/// <summary>The table of src/RIGHTS.md: act, then who, then "yes" or the code of the refusal.</summary>
internal static class RightsTable
{
    public static Dictionary<string, Dictionary<string, string>> Read()
    {
        var rows = File.ReadLines(Repository.PathOf("src", "RIGHTS.md"))
            .Where(line => line.StartsWith('|'))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))
            .ToArray();
        var who = rows[0];
        return rows.Skip(2).ToDictionary(
            row => row[0],
            row => Enumerable.Range(1, who.Length - 1).ToDictionary(column => who[column], column => row[column]));
    }
}
