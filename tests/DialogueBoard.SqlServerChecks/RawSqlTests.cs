using System.Text.RegularExpressions;
using Xunit;

namespace DialogueBoard.SqlServerChecks;

/// <summary>SQL written by hand in the sources: either it is SQLite's own and named here, or SQL Server must be able to read it.</summary>
public sealed partial class RawSqlTests
{
    // Each is run on SQLite alone: by its context or interceptor, or behind a look at the provider.
    private static readonly string[] SqlitesOwn =
    [
        "SqliteBoardDbContext.cs: INSERT INTO Ballots (rowid, BoardId, OnId, Voter, Said) VALUES ({place}, {ballot.BoardId}, {ballot.OnId}, {ballot.Voter}, {ballot.Said})",
        "SqliteBoardDbContext.cs: PRAGMA busy_timeout=1000; VACUUM; PRAGMA wal_checkpoint(TRUNCATE);",
        "SqliteBoardDbContext.cs: PRAGMA user_version",
        "SqliteBoardDbContext.cs: PRAGMA user_version=0",
        "SqliteBoardDbContext.cs: PRAGMA user_version=1",
        "SqliteWays.cs: PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000; PRAGMA secure_delete=ON;",
        "StorageSetup.cs: PRAGMA journal_mode=WAL;",
        "StorageSetup.cs: SELECT sqlite_version() AS Value",
    ];

    [Fact, Rule("S6")]
    public void SQL_written_by_hand_is_SQLites_own_and_named_here_or_SQL_Server_can_read_it()
    {
        var found = SourceFiles().SelectMany(file => Statements(File.ReadAllText(file)).Select(sql => (File: Path.GetFileName(file), Sql: sql))).ToList();

        Assert.Empty(SqlitesOwn.Except(found.Select(one => $"{one.File}: {one.Sql}")));
        Assert.All(found.Where(one => !SqlitesOwn.Contains($"{one.File}: {one.Sql}")), one => TSql.Read(one.Sql));
    }

    /// <summary>What is put together from pieces cannot be found by its first word: every way to send it is named here.</summary>
    [Fact]
    public void Every_place_that_sends_SQL_written_by_hand_is_known() => Assert.Equal(
        ["SqliteBoardDbContext.cs", "SqliteWays.cs", "StorageSetup.cs"],
        SourceFiles().Where(file => Sending().IsMatch(File.ReadAllText(file))).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    [Fact]
    public void A_statement_in_any_kind_of_string_would_be_found() => Assert.Equal(
        ["DELETE FROM Boards", "UPDATE Boards\n SET Version = 1", "select \"Id\" from Boards"],
        Statements("f(\"DELETE FROM Boards\"); g(\"\"\"\n UPDATE Boards\n SET Version = 1\n\"\"\"); h(@\"select \"\"Id\"\" from Boards\"); i(\"Updated\");"));

    private static IEnumerable<string> SourceFiles() => Directory.EnumerateFiles(Sources.At("src"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj" or "Sqlite"));

    private static IEnumerable<string> Statements(string source) => Strings().Matches(source)
        .Select(match => match.Groups["raw"].Success ? match.Groups["raw"].Value.Trim()
            : match.Groups["verbatim"].Success ? match.Groups["verbatim"].Value.Replace("\"\"", "\"", StringComparison.Ordinal)
            : Regex.Unescape(match.Groups["plain"].Value))
        .Where(text => SqlVerb().IsMatch(text));

    [GeneratedRegex("\"\"\"(?<raw>.*?)\"\"\"|@\"(?<verbatim>(?:[^\"]|\"\")*)\"|\"(?<plain>(?:[^\"\\\\\n]|\\\\.)*)\"", RegexOptions.Singleline)]
    private static partial Regex Strings();

    [GeneratedRegex(@"^\s*(?:PRAGMA\s+\w+|SELECT\s+.*\(|SELECT\s.+\sFROM\s|UPDATE\s+\S+\s+SET\s|INSERT\s+INTO\s|DELETE\s+FROM\s|MERGE\s+\S+\s+|(?:CREATE|ALTER|DROP)\s+(?:TABLE|INDEX|UNIQUE|VIEW|TRIGGER|PROCEDURE|DATABASE)\s|EXEC\s|VACUUM\b|DECLARE\s+@)", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex SqlVerb();

    [GeneratedRegex(@"FromSql|ExecuteSql|SqlQuery|\.CommandText\b|\.Sql\(")]
    private static partial Regex Sending();
}
