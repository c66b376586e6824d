namespace DialogueBoard.SqlServerChecks;

/// <summary>A statement as it would have gone to SQL Server, with the declarations of its parameters ("@p0 nvarchar(60)").</summary>
internal sealed record CapturedStatement(string Sql, IReadOnlyList<string> Parameters);
