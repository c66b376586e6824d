using System.Text.Json.Nodes;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.OurMix;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.InAndOut;
using DialogueBoard.Steps;
using DialogueBoard.Tests.Server.InAndOut;
using DialogueBoard.Themes;
using Xunit;
using static DialogueBoard.Tests.Server.InAndOut.ImportedBoard;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.Themes;

/// <summary>Themes and what is filed under them, out of a board and onto another.</summary>
public sealed class ThemesInAndOutTests : IAsyncLifetime
{
    private ImportedBoard _board = null!;

    public async ValueTask InitializeAsync()
    {
        _board = await ImportedBoard.StartAsync();
        await DoesAsync(new AddTheme { Id = IdOf("housing"), Name = "=Housing, <all>", Says = "Two *teams*\none desk" });
        await DoesAsync(new AddTheme { Id = IdOf("repairs"), Name = "Repairs", Under = IdOf("housing") });
        await DoesAsync(Say(Open, "Mould") with { Theme = IdOf("repairs") });
        await DoesAsync(Say(Hidden, "The lift"));
        await DoesAsync(new TryStep { Id = AnnsStep, Text = "A van", LookAgain = DialogueBoard.Dates.Day.Of(DateTime.UtcNow).AddDays(3), About = [Open] });
        await DoesAsync(new FileUnder { Id = IdOf("file"), ContributionId = AnnsStep, ThemeId = IdOf("housing") });
        await DoesAsync(Say(Withdrawn, "The roof") with { Theme = IdOf("housing") });
        await DoesAsync(new FileUnder { Id = IdOf("out"), ContributionId = Withdrawn });
    }

    public ValueTask DisposeAsync() => _board.DisposeAsync();

    [Fact, Rule("M75")]
    public async Task A_boards_json_brings_its_themes_and_what_is_filed_to_another_board_under_new_ids()
    {
        var json = await BytesAsync(JsonExport.WriteAsync, _board.View);
        var copy = await _board.Node.OpenAsync();
        Assert.Empty((await _board.ImportAsync(json, copy)).LeftOut);
        Assert.Equal(["0 =Housing, <all>: Two *teams*\none desk", "1 Repairs: "], ListOf(copy));
        Assert.Equal(["A van: =Housing, <all>", "Mould: Repairs", "The lift: ", "The roof: "], FiledIn(copy.Feed.View));
        Assert.Empty(copy.Feed.View.All<Theme>().Select(theme => theme.Id).Intersect(_board.View.All<Theme>().Select(theme => theme.Id)));

        var version = copy.Feed.View.Version;
        Assert.Equal(0, (await _board.ImportAsync(json, copy)).Added);
        Assert.Equal(version, copy.Feed.View.Version);
    }

    [Fact, Rule("M75")]
    public async Task A_theme_of_a_name_that_is_there_already_is_that_theme()
    {
        var copy = await _board.Node.OpenAsync();
        await _board.Node.DoesAsync(copy, Sue, new AddTheme { Id = IdOf("there"), Name = "REPAIRS", Says = "Ours" });
        Assert.Empty((await _board.ImportAsync(await BytesAsync(JsonExport.WriteAsync, _board.View), copy)).LeftOut);
        Assert.Equal(["0 =Housing, <all>: Two *teams*\none desk", "0 REPAIRS: Ours"], ListOf(copy));
        Assert.Equal(IdOf("there"), ThemeList.OfCard(copy.Feed.View, copy.Feed.View.Contributions.Values.Single(card => card.Text == "Mould").Id)?.Id);
    }

    [Fact, Rule("M75", "M66", "I2")]
    public async Task Where_nothing_is_filed_or_a_file_was_bent_cards_come_in_unfiled_and_lose_nothing_else()
    {
        var copy = await _board.Node.OpenAsync();
        await _board.Node.DoesAsync(copy, Sue, new MoveDials { Id = IdOf("dials"), To = [new(Principle.Organising, Mix.Last)] });
        var json = JsonNode.Parse(await WriteAsync(JsonExport.WriteAsync, _board.View))!;
        var report = await _board.ImportAsync(json.ToJsonString(), copy);
        Assert.Equal((4, 2), (report.Added, report.LeftOut.Count));
        Assert.All(report.LeftOut, row => Assert.StartsWith("This board has", row.Why, StringComparison.Ordinal));
        Assert.Empty(copy.Feed.View.All<Filing>());

        // Themes in a circle, one without a name that can be seen, and cards filed under what is no theme.
        json["themes"]![0]!["under"] = json["themes"]![1]!["id"]!.DeepClone();
        json["themes"]!.AsArray().Add(new JsonObject { ["id"] = Guid.NewGuid(), ["name"] = "\u200B", ["by"] = new JsonObject { ["id"] = Guid.NewGuid() }, ["at"] = DateTime.UtcNow });
        json["filings"]![0]!["themeId"] = IdOf("nowhere");
        copy = await _board.Node.OpenAsync();
        report = await _board.ImportAsync(json.ToJsonString(), copy);
        Assert.Equal((4, 3), (report.Added, report.LeftOut.Count));
        Assert.All(report.LeftOut, row => Assert.EndsWith(".", row.Why, StringComparison.Ordinal));
        Assert.Empty(copy.Feed.View.All<Theme>());
        Assert.Empty(copy.Feed.View.All<Filing>());
        Assert.NotNull(copy.Feed.View.All<Step>().Single());
    }

    [Fact, Rule("I2", "E2")]
    public async Task A_filing_alone_does_not_make_a_card_that_has_more_to_it()
    {
        var json = JsonNode.Parse(await WriteAsync(JsonExport.WriteAsync, _board.View))!;
        json["steps"] = new JsonArray();
        var report = await _board.ImportAsync(json.ToJsonString(), await _board.Node.OpenAsync());
        Assert.Equal("A card of this kind needs a little more than words. Use its own form.", Assert.Single(report.LeftOut).Why);
    }

    [Fact, Rule("M74", "I4", "I5")]
    public async Task A_csv_tells_the_theme_of_each_card_and_is_filed_where_a_theme_of_that_name_is()
    {
        var csv = await WriteAsync(CsvExport.WriteAsync, _board.View);
        Assert.Contains(",theme,language\r\n", csv, StringComparison.Ordinal);
        Assert.Contains("'=Housing, <all>", csv, StringComparison.Ordinal);

        var (with, without, never) = (await _board.Node.OpenAsync(), await _board.Node.OpenAsync(), await _board.Node.OpenAsync());
        await _board.Node.DoesAsync(with, Sue, new AddTheme { Id = IdOf("one"), Name = "=HOUSING,  <all>" });
        await _board.Node.DoesAsync(with, Sue, new AddTheme { Id = IdOf("two"), Name = "Repairs" });
        await _board.Node.DoesAsync(never, Sue, new AddTheme { Id = IdOf("one"), Name = "Repairs" });
        await _board.Node.DoesAsync(never, Sue, new MoveDials { Id = IdOf("dials"), To = [new(Principle.Organising, Mix.Last)] });
        foreach (var (board, filed) in new[] { (with, "Mould: Repairs"), (without, "Mould: "), (never, "Mould: ") })
        {
            // The step comes in with the JSON only.
            var report = await _board.ImportAsync(csv, board);
            Assert.Equal((3, 1), (report.Added, report.LeftOut.Count));
            Assert.Equal([filed, "The lift: ", "The roof: "], FiledIn(board.Feed.View));
        }
    }

    [Fact, Rule("M74", "I6")]
    public async Task Markdown_tells_how_the_themes_fit_together_and_where_each_card_is_filed()
    {
        var written = await WriteAsync(MarkdownExport.WriteAsync, _board.View);
        Assert.Contains("Themes:\n\n- **=Housing, &lt;all&gt;** – Two \\*teams\\*\\\n  one desk\n  - **Repairs**\n\n", written.Replace("\\=", "=", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("  Mould\n\n  Filed under: Repairs\n", written, StringComparison.Ordinal);
        Assert.DoesNotContain("Filed under: \n", written, StringComparison.Ordinal);
    }

    private static IEnumerable<string> ListOf(OpenBoard board) =>
        ThemeList.Of(board.Feed.View).Entries.Select(entry => $"{entry.Depth} {entry.Theme.Name}: {entry.Theme.Says}");

    private static IEnumerable<string> FiledIn(BoardView view) =>
        view.Contributions.Values.Select(card => $"{card.Text}: {ThemeList.OfCard(view, card.Id)?.Name}").Order(StringComparer.Ordinal);

    private Task<Receipt> DoesAsync(Act act) => _board.Node.DoesAsync(_board.Board, Sue, act);
}
