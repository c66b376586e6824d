using System.Xml.Linq;
using DialogueBoard.Server.Storage;
using Xunit;

namespace DialogueBoard.Tests.Server.Storage;

public sealed class SharedKeysTests : IDisposable
{
    private readonly SqliteFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact, Rule("S11")]
    public async Task Nodes_that_find_no_key_at_the_same_moment_end_up_with_one()
    {
        using var first = StorageSetup.OpenSqlite(_file.Connection);
        await first.MigrateAsync(TestContext.Current.CancellationToken);
        using var second = StorageSetup.OpenSqlite(_file.Connection);
        SharedKeys[] nodes = [new(first), new(second)];

        Assert.All(nodes, node => Assert.Empty(node.GetAllElements()));
        await Task.WhenAll(nodes.Select((node, n) => Task.Run(() => node.StoreElement(Key(n), $"key-{n}"), TestContext.Current.CancellationToken)));

        var kept = Assert.Single(nodes[0].GetAllElements());
        Assert.True(XNode.DeepEquals(kept, Assert.Single(nodes[1].GetAllElements())));
    }

    [Fact, Rule("S11")]
    public async Task Keys_that_come_after_the_first_are_all_kept_whichever_node_made_them()
    {
        using var first = StorageSetup.OpenSqlite(_file.Connection);
        await first.MigrateAsync(TestContext.Current.CancellationToken);
        using var second = StorageSetup.OpenSqlite(_file.Connection);
        SharedKeys[] nodes = [new(first), new(second)];
        nodes[0].StoreElement(Key(0), "key-0");
        Assert.All(nodes, node => Assert.Single(node.GetAllElements()));

        await Task.WhenAll(Enumerable.Range(1, 20).Select(n => Task.Run(() => nodes[n % 2].StoreElement(Key(n), $"key-{n}"), TestContext.Current.CancellationToken)));

        Assert.All(nodes, node => Assert.Equal(
            Enumerable.Range(0, 21).Select(n => $"{n}").Order(),
            node.GetAllElements().Select(key => (string?)key.Attribute("id")).Order()));
    }

    private static XElement Key(int id) => new("key", new XAttribute("id", id));
}
