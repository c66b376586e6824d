using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;
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

    /// <summary>Everything DacFx has to say about a model, warnings too.</summary>
    public static IEnumerable<string> Complaints(TSqlModel model) => model.Validate().Select(said => $"{said.MessageType} {said.Prefix}{said.Number}: {said.Message}");

    public static SqlServerBoardDbContext Context() => new(StorageSetup.SqlServerOptions("Server=nowhere").Options);
}
