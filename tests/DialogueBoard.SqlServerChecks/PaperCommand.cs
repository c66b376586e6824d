using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.SqlClient;

namespace DialogueBoard.SqlServerChecks;

/// <summary>A command that <see cref="PaperEngine"/> writes down and answers. Its parameters are SQL Server's own.</summary>
internal sealed class PaperCommand(PaperEngine engine) : DbCommand
{
    private readonly SqlCommand _real = new();

    [AllowNull]
    public override string CommandText { get; set; } = "";
    public override int CommandTimeout { get; set; }
    public override CommandType CommandType { get; set; } = CommandType.Text;
    public override bool DesignTimeVisible { get; set; }
    public override UpdateRowSource UpdatedRowSource { get; set; }
    protected override DbConnection? DbConnection { get; set; }
    protected override DbTransaction? DbTransaction { get; set; }
    protected override DbParameterCollection DbParameterCollection => _real.Parameters;

    public override void Cancel()
    {
    }

    public override void Prepare()
    {
    }

    public override int ExecuteNonQuery() => engine.Answer(CommandText, _real.Parameters).Changed;

    public override object? ExecuteScalar() => throw new NotSupportedException("The product asks for rows.");

    protected override DbParameter CreateDbParameter() => new SqlParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => engine.Answer(CommandText, _real.Parameters).Reader();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _real.Dispose();
        }

        base.Dispose(disposing);
    }
}
