using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Picture;
using DialogueBoard.Server.Storage;
using DialogueBoard.Tests.Server.Storage;
using DialogueBoard.Themes;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.Themes;

/// <summary>Themes on two nodes that share one SQLite file.</summary>
public sealed class ThemesOnNodesTests : IAsyncLifetime
{
    private readonly SqliteFile _file = new();
    private Node _one = null!;
    private Node _two = null!;

    public async ValueTask InitializeAsync()
    {
        _one = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection);
        _two = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection);
    }

    public async ValueTask DisposeAsync()
    {
        await _one.DisposeAsync();
        await _two.DisposeAsync();
        _file.Dispose();
    }

    [Fact, Rule("M61", "M62", "M64", "M67", "M70")]
    public async Task What_is_filed_changed_dropped_hidden_and_restored_reads_the_same_on_another_node_and_after_a_start()
    {
        var board = await _one.OpenAsync();
        foreach (var (name, under) in new[] { ("Council", null), ("Housing", "Council"), ("Repairs", "Housing"), ("دعم الإسكان", "Housing") })
        {
            await _one.DoesAsync(board, Sue, new AddTheme { Id = IdOf(name), Name = name, Says = $"{name} fits", Under = under is null ? null : IdOf(under) });
        }

        await _one.DoesAsync(board, Ann, Say(Open, "Mould") with { Theme = IdOf("Repairs") });
        await _one.DoesAsync(board, Ben, Say(BensAnswer, "Since when?", ContributionKind.Question, Open));
        await _one.DoesAsync(board, Ann, Say(Hidden, "The lift") with { Theme = IdOf("Housing") });
        await _two.FindAsync(board.Code);
        await _one.DoesAsync(board, Sue, new Hide { Id = IdOf("hide"), ContributionId = Open, Reason = "It names a person" });
        await _one.DoesAsync(board, Sue, new DropTheme { Id = IdOf("drop"), ThemeId = IdOf("Housing") });
        await _one.DoesAsync(board, Sue, new ChangeTheme { Id = IdOf("change"), ThemeId = IdOf("Repairs"), Name = "Mending", Under = IdOf("Council") });
        await _one.DoesAsync(board, Sue, new Restore { Id = IdOf("restore"), ContributionId = Open });

        string[] expected = ["0 Council: ", "1 Mending: Mould", "1 دعم الإسكان: ", " : The lift"];
        var fresh = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection);
        await using (fresh)
        {
            foreach (var node in new[] { _one, _two, fresh })
            {
                var seen = await node.FindAsync(board.Code);
                await seen.ReachAsync(board.Feed.View.Version, null);
                var view = seen.Feed.View;
                Assert.Equal(expected, ThemedCards.Of(view).Groups.Select(group => $"{group.Entry?.Depth} {group.Entry?.Theme.Name}: {string.Join(", ", group.Filed.Select(card => card.Text))}"));
                Assert.Equal([0, 2, 0, 1], Umbrella.Of(view).Branches.Select(branch => branch.Cards));
                Assert.Equal("Ann", view.PartOf<Filing>(Open)!.By.Name);
            }
        }
    }

    [Fact, Rule("M64", "M65")]
    public async Task Nothing_is_filed_under_a_theme_of_another_board()
    {
        var (here, there) = (await _one.OpenAsync(), await _one.OpenAsync("Another board"));
        await _one.DoesAsync(here, Sue, new AddTheme { Id = IdOf("Housing"), Name = "Housing" });
        await _one.DoesAsync(there, Ann, Say(Open, "Mould"));
        foreach (var act in new Act[]
        {
            new FileUnder { Id = IdOf("1"), ContributionId = Open, ThemeId = IdOf("Housing") },
            Say(IdOf("2"), "Mould") with { Theme = IdOf("Housing") },
        })
        {
            Assert.Equal(RefusalCode.UnknownTheme, (await _one.TriesAsync(there, Ann, act)).Refusal?.Code);
        }

        foreach (var act in new Act[]
        {
            new AddTheme { Id = IdOf("3"), Name = "Repairs", Under = IdOf("Housing") },
            new ChangeTheme { Id = IdOf("4"), ThemeId = IdOf("Housing"), Name = "Mine now" },
            new DropTheme { Id = IdOf("5"), ThemeId = IdOf("Housing") },
        })
        {
            Assert.Equal(RefusalCode.UnknownTheme, (await _one.TriesAsync(there, Sue, act)).Refusal?.Code);
        }
    }
}
