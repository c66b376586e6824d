using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Xunit;

namespace DialogueBoard.SqlServerChecks;

/// <summary>The migrations' T-SQL, read by SQL Server's own grammar; no engine needed.</summary>
public sealed class MigrationScriptTests
{
    [Fact, Rule("S6")]
    public void Every_migration_is_T_SQL_that_SQL_Server_can_read()
    {
        var fragment = Parse(Script(), out var errors);

        Assert.Empty(errors.Select(error => $"{error.Line}: {error.Message}"));
        Assert.NotEmpty(((TSqlScript)fragment).Batches);
    }

    [Fact, Rule("S6")]
    public void The_migrations_make_every_table_and_column_of_the_model()
    {
        using var context = Context();
        var made = new CreatedColumns();
        Parse(Script(), out _).Accept(made);

        var wanted = context.Model.GetRelationalModel().Tables.SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.Name}")).ToList();
        Assert.NotEmpty(wanted);
        Assert.Empty(wanted.Except(made.Names));
    }

    [Fact]
    public void A_script_that_SQL_Server_could_not_read_would_be_noticed()
    {
        Parse("CREATE TABLE [Boards] ([Id] uniqueidentifier NOT NULL,,);", out var errors);

        Assert.NotEmpty(errors);
    }

    private static SqlServerBoardDbContext Context() =>
        new(new DbContextOptionsBuilder<SqlServerBoardDbContext>().UseSqlServer("Server=nowhere").Options);

    private static string Script()
    {
        using var context = Context();
        return context.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
    }

    private static TSqlFragment Parse(string script, out IList<ParseError> errors)
    {
        using var reader = new StringReader(script);
        return new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out errors);
    }

    private sealed class CreatedColumns : TSqlFragmentVisitor
    {
        public HashSet<string> Names { get; } = [];

        public override void Visit(CreateTableStatement node)
        {
            foreach (var column in node.Definition.ColumnDefinitions)
            {
                Names.Add($"{node.SchemaObjectName.BaseIdentifier.Value}.{column.ColumnIdentifier.Value}");
            }
        }

        public override void Visit(AlterTableAddTableElementStatement node)
        {
            foreach (var column in node.Definition.ColumnDefinitions)
            {
                Names.Add($"{node.SchemaObjectName.BaseIdentifier.Value}.{column.ColumnIdentifier.Value}");
            }
        }
    }
}
