using DialogueBoard.Growing;
using DialogueBoard.Server.InAndOut;
using DialogueBoard.Server.Storage;
using DialogueBoard.Tests.Server.InAndOut;
using DialogueBoard.Tests.Server.Storage;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.Growing;

public sealed class GainStorageTests
{
    private static readonly NoticeGain Noticed = new()
    {
        Id = IdOf("gain"),
        Text = "They ring each other now",
        Of = GainOf.Process,
        AlsoHelps = ["Housing: *fewer* empty homes", "The ward"],
    };

    [Fact, Rule("E90", "S7")]
    public async Task A_gain_comes_back_after_a_start_and_reaches_another_node()
    {
        using var file = new SqliteFile();
        await using var node = await Node.StartAsync(StorageProvider.Sqlite, file.Connection);
        await using var beside = await Node.StartAsync(StorageProvider.Sqlite, file.Connection);
        var board = await node.OpenAsync();
        var there = await beside.FindAsync(board.Code);
        await node.DoesAsync(board, Ann, Noticed);
        await beside.Boards.LookAsync(default);
        await using var fresh = await Node.StartAsync(StorageProvider.Sqlite, file.Connection);

        foreach (var view in new[] { there.Feed.View, (await fresh.FindAsync(board.Code)).Feed.View })
        {
            var gain = view.PartOf<Gain>(Noticed.Id)!;
            Assert.Equal((GainOf.Process, false), (gain.Of, gain.Planned));
            Assert.Equal(Noticed.AlsoHelps, gain.AlsoHelps);
        }
    }

    [Fact, Rule("E90", "I6")]
    public async Task Markdown_says_what_it_is_a_gain_in_and_whom_it_also_helps()
    {
        var written = await ImportedBoard.WriteAsync(MarkdownExport.WriteAsync, Begun().Does(Ann, Noticed).View);
        Assert.Contains("A gain in how we work together, not planned", written, StringComparison.Ordinal);
        Assert.Contains("Also helps: Housing: \\*fewer\\* empty homes; The ward", written, StringComparison.Ordinal);
    }
}
