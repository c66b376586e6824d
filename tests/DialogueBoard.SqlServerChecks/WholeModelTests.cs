using Microsoft.SqlServer.Dac.Model;
using Xunit;

namespace DialogueBoard.SqlServerChecks;

/// <summary>All tables together, as SQL Server's own schema model (DacFx) takes them.</summary>
public sealed class WholeModelTests
{
    [Fact, Rule("S6")]
    public void SQL_Servers_schema_model_finds_nothing_wrong_with_the_tables_keys_and_indexes()
    {
        using var model = TSql.WholeModel();

        Assert.NotEmpty(model.GetObjects(DacQueryScopes.UserDefined, ModelSchema.Table));
        Assert.Empty(TSql.Complaints(model));
    }

    [Fact, Rule("S6")]
    public void The_migrations_done_one_after_the_other_leave_what_the_model_says_to_the_last_column_key_and_index()
    {
        using var migrated = TSql.MigratedModel();
        using var model = TSql.WholeModel();
        var wanted = TSql.Described(model);

        Assert.NotEmpty(wanted);
        Assert.Equal(wanted, TSql.Described(migrated));
        Assert.Empty(TSql.Complaints(migrated));
    }

    [Theory]
    [InlineData("CREATE TABLE [A] ([Id] int NOT NULL PRIMARY KEY, [Name] nvarchar(60) NULL);")]
    [InlineData("CREATE TABLE [A] ([Id] int NOT NULL PRIMARY KEY, [Name] nvarchar(50) NOT NULL);")]
    [InlineData("CREATE TABLE [A] ([Id] int NOT NULL PRIMARY KEY, [Title] nvarchar(60) NOT NULL);")]
    [InlineData("CREATE TABLE [A] ([Id] int NOT NULL PRIMARY KEY, [Name] nvarchar(60) NOT NULL); CREATE INDEX [I] ON [A] ([Name]);")]
    public void A_table_that_is_otherwise_in_anything_would_be_noticed(string other)
    {
        using var model = TSql.ModelAfter("CREATE TABLE [A] ([Id] int NOT NULL PRIMARY KEY); ALTER TABLE [A] ADD [Name] nvarchar(60) NOT NULL;");
        using var same = TSql.ModelAfter("CREATE TABLE [A] ([Name] nvarchar(60) NOT NULL, [Id] int NOT NULL PRIMARY KEY);");
        using var different = TSql.ModelAfter(other);

        Assert.Equal(TSql.Described(model), TSql.Described(same));
        Assert.NotEqual(TSql.Described(model), TSql.Described(different));
    }

    [Fact]
    public void A_key_to_a_table_that_is_not_there_would_be_noticed()
    {
        using var model = TSql.WholeModel();
        model.AddObjects("CREATE TABLE [Lost] ([Id] int NOT NULL PRIMARY KEY, CONSTRAINT [FK_Lost] FOREIGN KEY ([Id]) REFERENCES [Nowhere] ([Id]));");

        Assert.NotEmpty(TSql.Complaints(model));
    }
}
