using System.Data;

namespace DialogueBoard.SqlServerChecks;

/// <summary>What <see cref="PaperEngine"/> answers to one command.</summary>
internal sealed record PaperAnswer(IReadOnlyList<DataTable> Results, int Changed)
{
    public DataTableReader Reader() => Results.Count == 0 ? new DataTable().CreateDataReader() : new([.. Results]);
}
