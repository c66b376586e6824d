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

    [Fact]
    public void A_key_to_a_table_that_is_not_there_would_be_noticed()
    {
        using var model = TSql.WholeModel();
        model.AddObjects("CREATE TABLE [Lost] ([Id] int NOT NULL PRIMARY KEY, CONSTRAINT [FK_Lost] FOREIGN KEY ([Id]) REFERENCES [Nowhere] ([Id]));");

        Assert.NotEmpty(TSql.Complaints(model));
    }
}
