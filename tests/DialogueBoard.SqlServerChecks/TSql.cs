using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Xunit;

namespace DialogueBoard.SqlServerChecks;

/// <summary>T-SQL as SQL Server's own grammar and its own schema model read it.</summary>
internal static class TSql
{
    /// <summary>Reads a script, which must have no error.</summary>
    public static TSqlFragment Read(string script)
    {
        var fragment = Parse(script, out var errors);
        Assert.True(errors.Count == 0, $"{string.Join('\n', errors.Select(error => $"{error.Line}: {error.Message}"))}\n{script}");
        return fragment;
    }

    public static TSqlFragment Parse(string script, out IList<ParseError> errors)
    {
        using var reader = new StringReader(script);
        return new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out errors);
    }

    /// <summary>The whole of the product's tables, keys and indexes as DacFx sees them.</summary>
    public static TSqlModel WholeModel()
    {
        using var context = Context();
        var script = context.Database.GenerateCreateScript();
        var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        foreach (var batch in ((TSqlScript)Read(script)).Batches)
        {
            model.AddObjects(script.Substring(batch.StartOffset, batch.FragmentLength));
        }

        return model;
    }

    /// <summary>What the migrations leave behind, all done one after the other, as DacFx sees it.</summary>
    public static TSqlModel MigratedModel()
    {
        using var context = Context();
        return ModelAfter(context.GetService<IMigrator>().GenerateScript());
    }

    /// <summary>The tables, keys and indexes that a script of migrations makes.</summary>
    /// <exception cref="NotSupportedException">It does something that is not followed here.</exception>
    public static TSqlModel ModelAfter(string script)
    {
        var (tables, others) = (new Dictionary<string, CreateTableStatement>(), new List<TSqlStatement>());
        foreach (var statement in ((TSqlScript)Read(script)).Batches.SelectMany(batch => batch.Statements))
        {
            switch (statement)
            {
                case CreateTableStatement table:
                    tables.Add(table.SchemaObjectName.BaseIdentifier.Value, table);
                    break;
                case AlterTableAddTableElementStatement more:
                    Add(more.Definition, tables[more.SchemaObjectName.BaseIdentifier.Value].Definition);
                    break;
                case AlterTableAlterColumnStatement other:
                    Change(tables[other.SchemaObjectName.BaseIdentifier.Value].Definition, other);
                    break;
                case CreateIndexStatement:
                    others.Add(statement);
                    break;
                case BeginTransactionStatement or CommitTransactionStatement or InsertStatement or IfStatement { Predicate: BooleanIsNullExpression } or DeclareVariableStatement or SelectStatement:
                    // The list of migrations that were done, which is no part of the model, and looking for a default that a changed column may have.
                    break;
                default:
                    throw new NotSupportedException($"What this leaves behind is not known here: {statement.GetType().Name}.");
            }
        }

        var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        foreach (var statement in tables.Values.Concat(others))
        {
            new Sql160ScriptGenerator().GenerateScript(statement, out var written);
            model.AddObjects(written);
        }

        return model;
    }

    /// <summary>Every object of a model with all that it is and refers to, a line each.</summary>
    public static IReadOnlyCollection<string> Described(TSqlModel model) =>
        [.. model.GetObjects(DacQueryScopes.UserDefined).SelectMany(Whole).Select(Described).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Everything DacFx has to say about a model, warnings too.</summary>
    public static IEnumerable<string> Complaints(TSqlModel model) => model.Validate().Select(said => $"{said.MessageType} {said.Prefix}{said.Number}: {said.Message}");

    private static void Change(TableDefinition table, AlterTableAlterColumnStatement other)
    {
        var column = table.ColumnDefinitions.Single(one => one.ColumnIdentifier.Value == other.ColumnIdentifier.Value);
        column.DataType = other.DataType;
        foreach (var nullable in column.Constraints.OfType<NullableConstraintDefinition>().ToList())
        {
            column.Constraints.Remove(nullable);
        }

        column.Constraints.Add(new NullableConstraintDefinition { Nullable = other.AlterTableAlterColumnOption != AlterTableAlterColumnOption.NotNull });
    }

    private static void Add(TableDefinition more, TableDefinition table)
    {
        foreach (var column in more.ColumnDefinitions)
        {
            table.ColumnDefinitions.Add(column);
        }

        foreach (var constraint in more.TableConstraints)
        {
            table.TableConstraints.Add(constraint);
        }
    }

    private static IEnumerable<TSqlObject> Whole(TSqlObject one) => one.GetChildren().SelectMany(Whole).Prepend(one);

    private static string Described(TSqlObject one)
    {
        var properties = one.ObjectType.Properties.Select(property => $"{property.Name}={Plain(property, one.GetProperty(property))}");
        var references = one.GetReferencedRelationshipInstances().Select(to => $"{to.Relationship.Name}:{to.ObjectName}");

        // In what order a table's columns stand means nothing; in what order a key's do, much.
        return $"{one.ObjectType.Name} {one.Name}: {string.Join(' ', properties)} {string.Join(' ', one.ObjectType == ModelSchema.Table ? references.Order(StringComparer.Ordinal) : references)}";
    }

    // A default is the same however it is spaced and in whatever letters its words are.
    private static object? Plain(ModelPropertyClass property, object? value) =>
        property == DefaultConstraint.Expression ? value?.ToString()?.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant() : value;

    public static SqlServerBoardDbContext Context() => new(StorageSetup.SqlServerOptions("Server=nowhere").Options);
}
