using System.Text;
using DialogueBoard.Server.Storage;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Tests.Web;

/// <summary>Where words could be found that should not be: each address of a site, and each table of its database.</summary>
internal static class Everywhere
{
    /// <summary>Everything below a board that can be got, whatever its address: also what nobody thought of when a test was written.</summary>
    /// <param name="ids">What stands wherever an address takes an id.</param>
    public static IEnumerable<string> Addresses(LiveSite site, string code, IReadOnlyCollection<Guid> ids) => site.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") != false)
        .Select(endpoint => endpoint.RoutePattern)
        .Where(pattern => pattern.Parameters.Any(parameter => parameter.Name.Equals("code", StringComparison.OrdinalIgnoreCase)))
        .SelectMany(pattern => ids.SelectMany(id => new[] { "loose-ends", "gaps", "safety-net" }.Select(lens => Filled(pattern, code, id, lens))))
        .Distinct();

    /// <summary>All bytes of an answer that its reader gets.</summary>
    public static async Task<string> AllOfAsync(HttpResponseMessage answer) =>
        $"{answer.Headers}{answer.Content.Headers}{Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync())}";

    /// <summary>The tables of a site on SQLite that hold any of these words.</summary>
    public static Task<List<string>> TablesWithAsync(LiveSite site, IReadOnlyCollection<string> words) => site.Get<BoardDatabase>().ReadAsync(async context =>
    {
        await using var connection = new SqliteConnection(context.Database.GetConnectionString());
        await connection.OpenAsync();
        var found = new List<string>();
        foreach (var table in context.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct())
        {
            var text = await TextOfAsync(connection, table);
            if (words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)))
            {
                found.Add(table);
            }
        }

        return found;
    });

    private static async Task<string> TextOfAsync(SqliteConnection connection, string table)
    {
        await using var ask = connection.CreateCommand();
#pragma warning disable CA2100 // The name is the model's own.
        ask.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
        await using var rows = await ask.ExecuteReaderAsync();
        var text = new StringBuilder();
        while (await rows.ReadAsync())
        {
            for (var n = 0; n < rows.FieldCount; n++)
            {
                text.Append(rows.GetValue(n) is byte[] bytes ? Encoding.UTF8.GetString(bytes) : rows.GetValue(n)).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Filled(RoutePattern pattern, string code, Guid id, string lens) => string.Join('/', pattern.PathSegments
        .Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternParameterPart { Name: var name } => name.ToLowerInvariant() switch { "code" => code, "lens" => lens, _ => id.ToString() },
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            _ => "",
        }))));
}
