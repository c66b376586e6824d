using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace DialogueBoard.SqlServerChecks;

/// <summary>
/// Stands where SQL Server would: writes down what it is told, and remembers of each table the row that came last, which
/// is its answer to every question about that table. Enough for the product to come as far as its next statement.
/// </summary>
internal sealed class PaperEngine(IReadOnlyDictionary<string, Type> columnTypes) : IDbConnectionInterceptor, IDbCommandInterceptor, IDbTransactionInterceptor
{
    private readonly ConcurrentQueue<CapturedStatement> _heard = new();
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, object>> _lastRows = new();

    public IReadOnlyCollection<CapturedStatement> Heard => _heard;

    /// <summary>What each column's values look like to the provider, by "table.column".</summary>
    public static Dictionary<string, Type> ColumnTypes(IRelationalModel model) => model.Tables
        .SelectMany(table => table.Columns)
        .ToDictionary(
            column => $"{column.Table.Name}.{column.Name}",
            column => column.StoreTypeMapping.Converter?.ProviderClrType ?? column.StoreTypeMapping.ClrType);

    public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        new(InterceptionResult.Suppress());

    public InterceptionResult<DbCommand> CommandCreating(CommandCorrelatedEventData eventData, InterceptionResult<DbCommand> result) =>
        InterceptionResult<DbCommand>.SuppressWithResult(new PaperCommand(this));

    public InterceptionResult<DbTransaction> TransactionStarting(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result) =>
        InterceptionResult<DbTransaction>.SuppressWithResult(new PaperTransaction(connection, eventData.IsolationLevel));

    public ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default) =>
        new(TransactionStarting(connection, eventData, result));

    public ValueTask<InterceptionResult> CreatingSavepointAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        new(InterceptionResult.Suppress());

    public PaperAnswer Answer(string sql, SqlParameterCollection parameters)
    {
        _heard.Enqueue(new(sql, [.. parameters.Cast<SqlParameter>().Select(Declaration)]));
        var statements = ((TSqlScript)TSql.Read(sql)).Batches.SelectMany(batch => batch.Statements);
        var (results, changed) = (new List<DataTable>(), 0);
        foreach (var statement in statements)
        {
            switch (statement)
            {
                case SelectStatement { QueryExpression: QuerySpecification query }:
                    results.Add(Rows(query));
                    break;
                case InsertStatement { InsertSpecification: { InsertSource: ValuesInsertSource values } insert }:
                    Remember(insert, values.RowValues[^1].ColumnValues, parameters);
                    changed++;
                    break;
                case UpdateStatement { UpdateSpecification: var update }:
                    Remember(update, parameters);
                    changed++;
                    if (update.OutputClause is not null)
                    {
                        results.Add(One());
                    }

                    break;
                case DeleteStatement { DeleteSpecification.OutputClause: not null }:
                    results.Add(One());
                    break;
                default:
                    changed++;
                    break;
            }
        }

        return new(results, changed);
    }

    private static string Declaration(SqlParameter parameter)
    {
        var type = parameter.SqlDbType.ToString().ToLowerInvariant();
        var name = parameter.ParameterName.StartsWith('@') ? parameter.ParameterName : $"@{parameter.ParameterName}";
        return parameter.SqlDbType is SqlDbType.NVarChar or SqlDbType.VarChar or SqlDbType.VarBinary
            ? string.Create(CultureInfo.InvariantCulture, $"{name} {type}({(parameter.Size is > 0 and <= 4000 ? parameter.Size : "max")})")
            : $"{name} {type}";
    }

    private static DataTable One()
    {
        var table = new DataTable();
        table.Columns.Add("One", typeof(int));
        table.Rows.Add(1);
        return table;
    }

    private static string TableOf(TableReference reference) => ((NamedTableReference)reference).SchemaObject.BaseIdentifier.Value;

    private static object? ValueOf(ScalarExpression expression, SqlParameterCollection parameters) =>
        expression is VariableReference variable ? parameters.Cast<SqlParameter>().Single(p => p.ParameterName.TrimStart('@') == variable.Name.TrimStart('@')).Value : null;

    private void Remember(InsertSpecification insert, IList<ScalarExpression> values, SqlParameterCollection parameters)
    {
        var row = _lastRows.GetOrAdd(TableOf(insert.Target), _ => new());
        foreach (var (column, value) in insert.Columns.Zip(values))
        {
            row[column.MultiPartIdentifier.Identifiers[^1].Value] = ValueOf(value, parameters) ?? DBNull.Value;
        }
    }

    private void Remember(UpdateSpecification update, SqlParameterCollection parameters)
    {
        var table = update.FromClause is null ? TableOf(update.Target) : TableOf(update.FromClause.TableReferences[0]);
        if (_lastRows.TryGetValue(table, out var row))
        {
            foreach (var set in update.SetClauses.OfType<AssignmentSetClause>())
            {
                row[set.Column.MultiPartIdentifier.Identifiers[^1].Value] = ValueOf(set.NewValue, parameters) ?? row[set.Column.MultiPartIdentifier.Identifiers[^1].Value];
            }
        }
    }

    private DataTable Rows(QuerySpecification query)
    {
        var result = new DataTable();
        var name = query.FromClause?.TableReferences[0] is NamedTableReference from ? TableOf(from) : null;
        var row = name is null ? null : _lastRows.GetValueOrDefault(name);
        var values = new List<object>();
        foreach (var (element, place) in query.SelectElements.Cast<SelectScalarExpression>().Select((element, place) => (element, place)))
        {
            var column = (element.Expression as ColumnReferenceExpression)?.MultiPartIdentifier.Identifiers[^1].Value;
            var type = column is null ? null : columnTypes.GetValueOrDefault($"{name}.{column}");
            result.Columns.Add(string.Create(CultureInfo.InvariantCulture, $"{place}"), type ?? (IsYesOrNo(element.Expression) ? typeof(bool) : typeof(int)));
            values.Add(column is not null && row is not null ? row.GetValueOrDefault(column, DBNull.Value)
                : IsYesOrNo(element.Expression) ? false
                : IsCount(element.Expression) ? 1
                : DBNull.Value);
        }

        // Only a question about no column has an answer where there is no row: whether there is any, or the highest.
        if (row is not null || query.SelectElements.Cast<SelectScalarExpression>().All(element => element.Expression is not ColumnReferenceExpression))
        {
            result.Rows.Add([.. values]);
        }

        return result;
    }

    // Of each thing there is the one that came last.
    private static bool IsCount(ScalarExpression expression) => expression is FunctionCall { FunctionName.Value: "COUNT" };

    private static bool IsYesOrNo(ScalarExpression expression) => expression is SearchedCaseExpression;
}
