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
        Assert.NotEmpty(((TSqlScript)TSql.Read(Script())).Batches);
    }

    [Fact, Rule("S6")]
    public void The_migrations_make_every_table_and_column_of_the_model()
    {
        using var context = TSql.Context();
        var made = new CreatedColumns();
        TSql.Read(Script()).Accept(made);

        var wanted = context.Model.GetRelationalModel().Tables.SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.Name}")).ToList();
        Assert.NotEmpty(wanted);
        Assert.Empty(wanted.Except(made.Names));
    }

    [Fact]
    public void A_script_that_SQL_Server_could_not_read_would_be_noticed()
    {
        TSql.Parse("CREATE TABLE [Boards] ([Id] uniqueidentifier NOT NULL,,);", out var errors);

        Assert.NotEmpty(errors);
    }

    private static string Script()
    {
        using var context = TSql.Context();
        return context.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
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
