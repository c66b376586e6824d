using System.Globalization;
using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Xunit;

namespace DialogueBoard.SqlServerChecks;

/// <summary>What the SQLite suites prove of the model holds for SQL Server as far as the two models are one.</summary>
public sealed class BothModelsTests
{
    /// <summary>The differences there may be, each with its reason. None so far.</summary>
    private static readonly string[] Meant = [];

    [Fact, Rule("S6")]
    public void Both_providers_have_the_same_properties_lengths_keys_indexes_and_converters()
    {
        using var sqlite = new SqliteBoardDbContext(new DbContextOptionsBuilder<SqliteBoardDbContext>().UseSqlite("Data Source=:memory:").Options);
        using var sqlServer = TSql.Context();
        var (one, other) = (Describe(sqlite), Describe(sqlServer));

        Assert.NotEmpty(one);
        Assert.Equal(Meant, one.Except(other).Concat(other.Except(one)));
    }

    private static HashSet<string> Describe(BoardDbContext context) =>
        [.. context.GetService<IDesignTimeModel>().Model.GetEntityTypes().SelectMany(type =>
            Fields(type, type.Name)
                .Concat(type.GetKeys().Select(key => $"{type.Name} key {Names(key.Properties)} primary {key.IsPrimaryKey()}"))
                .Concat(type.GetIndexes().Select(index =>
                    $"{type.Name} index {Names(index.Properties)} unique {index.IsUnique} descending {string.Join(',', index.IsDescending ?? [])} filter {index.GetFilter()}"))
                .Concat(type.GetForeignKeys().Select(key =>
                    $"{type.Name} to {key.PrincipalEntityType.Name} by {Names(key.Properties)} required {key.IsRequired} unique {key.IsUnique} deleting {key.DeleteBehavior}")))];

    private static IEnumerable<string> Fields(ITypeBase type, string path) => type.GetProperties()
        .Select(property => string.Create(
            CultureInfo.InvariantCulture,
            $"{path}.{property.Name} {property.ClrType} in {property.GetColumnName()} null {property.IsNullable} most {property.GetMaxLength()} unicode {property.IsUnicode()} made {property.ValueGenerated} checked {property.IsConcurrencyToken} as {property.GetValueConverter()?.GetType()} {property.GetTypeMapping().Converter?.ProviderClrType.IsEnum}"))
        .Concat(type.GetComplexProperties().SelectMany(complex =>
            Fields(complex.ComplexType, $"{path}.{complex.Name}").Append($"{path}.{complex.Name} null {complex.IsNullable}")));

    private static string Names(IEnumerable<IReadOnlyProperty> properties) => string.Join(',', properties.Select(property => property.Name));
}
