using System.Data;
using System.Data.Common;

namespace DialogueBoard.SqlServerChecks;

/// <summary>A transaction of <see cref="PaperEngine"/>: begun, committed or rolled back on paper only.</summary>
internal sealed class PaperTransaction(DbConnection connection, IsolationLevel isolation) : DbTransaction
{
    public override IsolationLevel IsolationLevel => isolation;

    protected override DbConnection DbConnection => connection;

    public override void Commit()
    {
    }

    public override void Rollback()
    {
    }
}
