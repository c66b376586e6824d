using System.Text;
using System.Text.Json.Nodes;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Energy;
using DialogueBoard.Server.InAndOut;
using DialogueBoard.Tests.Promises;
using Xunit;
using static DialogueBoard.Tests.Server.InAndOut.ImportedBoard;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.InAndOut;

public sealed class ExportTests
{
    public static TheoryData<string> Forms => ["json", "csv", "md"];

    [Theory, Rule("I6")]
    [MemberData(nameof(Forms))]
    public async Task Words_that_are_not_on_the_board_are_in_no_export(string form)
    {
        var board = Begun();
        var written = await WriteAsync(In(form), board.View);
        Assert.All(
            ["I spoke too soon", "It was his fault", "my neighbour", "I lost my bus", "Mill Lane", "It names a person"],
            words => Assert.DoesNotContain(words, written, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("The last bus goes at six", written, StringComparison.Ordinal);
    }

    [Fact, Rule("I6")]
    public async Task Json_holds_the_board_and_every_record_as_the_wire_has_it()
    {
        var view = Begun().View;
        var json = JsonNode.Parse(await WriteAsync(JsonExport.WriteAsync, view))!;
        Assert.Equal(("TESTB0AR", "Getting about", view.Version), ((string?)json["board"]!["code"], (string?)json["board"]!["title"], (long)json["board"]!["version"]!));
        Assert.Equal(
            view.Contributions.Values.Select(card => card.Id).Order(),
            json["contributions"]!.AsArray().Select(card => Guid.Parse((string)card!["id"]!)).Order());
        Assert.Equal(
            ["withdrawn", "hidden"],
            new[] { Withdrawn, Hidden }.Select(id => (string?)json["contributions"]!.AsArray().Single(card => (string?)card!["id"] == id.ToString())!["state"]));
        Assert.Equal((view.Threads.Count, view.Energies.Count), (json["threads"]!.AsArray().Count, json["energies"]!.AsArray().Count));
        Assert.Equal("Saturdays", (string?)json["energies"]![0]!["note"]);
        Assert.DoesNotContain("stewardKey", json.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact, Rule("I6")]
    public async Task Csv_begins_with_the_mark_that_spreadsheets_look_for_and_has_a_row_for_every_card()
    {
        var view = Begun().View;
        var bytes = await BytesAsync(CsvExport.WriteAsync, view);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var rows = await Sheet.ReadAsync(new MemoryStream(bytes), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(BoardColumns.All, rows[0].Cells);
        Assert.Equal(view.Contributions.Count, rows.Count - 1);
        var columns = new SheetColumns(rows[0]);
        var open = rows.Single(row => columns.Cell(row, "id") == Open.ToString());
        Assert.Equal(("The last bus goes at six", "time"), (columns.Cell(open, "text"), columns.Cell(open, "energy")));
        Assert.Equal(["withdrawn", "hidden"], rows.Skip(1).Select(row => columns.Cell(row, "state")).OfType<string>());
    }

    [Fact, Rule("I5")]
    public async Task No_cell_of_a_csv_begins_like_a_formula()
    {
        string[] starts = ["=", "+", "-", "@", "\t", "＝", "\"=", ";=", "'="];
        var board = new SmallBoard();
        foreach (var start in starts)
        {
            board.Does(Ann with { Name = start + "name" }, Say(Guid.NewGuid(), start + "cmd|' /C calc'!A0") with
            {
                When = start + "when",
                Place = start + "place",
                Speaking = new(SpeakingFor.Others, start + "whom"),
            });
        }

        var rows = Sheet.ReadAsync(new MemoryStream(await BytesAsync(CsvExport.WriteAsync, board.View)), TestContext.Current.CancellationToken);
        await foreach (var row in rows)
        {
            Assert.DoesNotContain(row.Cells, cell => cell.Length > 0 && "=+-@\t\r＝＋－＠".Contains(cell[0], StringComparison.Ordinal));
        }
    }

    [Fact, Rule("I6")]
    public async Task A_csv_names_nothing_before_what_it_is_about_though_clocks_differ()
    {
        var (early, late) = (IdOf("early"), IdOf("late"));
        var board = new SmallBoard()
            .Does(Sue, Say(late, "First said") with { Original = new(Ann.By, Start.AddDays(1)) })
            .Does(Sue, Say(early, "Said about it", ContributionKind.Question, late) with { Original = new(Ben.By, Start) });
        Assert.Equal([late, early], CardsInOrder.Of(board.View).Select(card => card.Id));
        var written = await WriteAsync(CsvExport.WriteAsync, board.View);
        Assert.True(written.IndexOf("First said", StringComparison.Ordinal) < written.IndexOf("Said about it", StringComparison.Ordinal));
    }

    [Fact, Rule("I6")]
    public async Task Markdown_puts_each_card_under_what_it_is_about_and_says_the_rest_in_words()
    {
        var board = new SmallBoard().Does(Ann, Say(Open, "The *last* bus\ngoes at six"));
        board.Does(Ben, Say(BensAnswer, "Could the <b>school</b> bus take us?", ContributionKind.Question, Open) with
        {
            Speaking = new(SpeakingFor.Job, "Town_Bus", Footing.Work),
            When = "I lost my bus",
            Place = "Mill Lane",
        });
        board.Does(Ann, Say(Hidden, "Not kind"));
        board.Does(Sue with { Name = null }, Say(IdOf("both"), "These belong together", ContributionKind.LinkNoticed, BensAnswer, Open, Hidden));
        board.Does(Ben, new OfferEnergy { Id = BensEnergy, ContributionId = Open, With = EnergyKind.Time });
        board.Does(Ann, new OfferEnergy { Id = IdOf("room"), ContributionId = Open, With = EnergyKind.Room });
        board.Does(Sue, new OfferEnergy { Id = IdOf("any"), ContributionId = Open });
        board.Does(Sue, new Hide { Id = IdOf("hide"), ContributionId = Hidden, Reason = "Unkind" });
        Assert.Equal(
            """
            # Getting about

            Nobody looks after this board just now.

            - **Issue** · Ann · 1 March 2026

              The \*last\* bus\
              goes at six

              People would give: time, a room, help of some kind

              - **Question** · Ben · in my job at Town\_Bus · works with it · 1 March 2026

                Could the &lt;b&gt;school&lt;/b&gt; bus take us?

                When: I lost my bus

                Place: Mill Lane

                - **I notice a link** · someone without a name · 1 March 2026

                  These belong together

                  Also about: “The \*last\* bus goes at six”; Issue, 1 March 2026

            - **Issue** · 1 March 2026

              *Hidden by those who look after this board.*

            ## Our mix

            - What the board is arranged by: By what is burning first, By service at hand
            - Who may speak: Open door first, Members at hand
            - Who answers to whom: Shared promise first, Held by an agency at hand
            - Who leads: What we already have first, Vision from the front at hand
            - How we choose what to do: Passions first, Priorities at hand
            - How we talk: Enquiry first, Debate at hand
            - How we decide: Good enough for now first, Agree first at hand
            - The picture: Web first, Umbrella at hand
            - What we count: What's growing first, Targets at hand
            - How we change things: Try it first, Plan at hand
            - Who asks whom: Something happened today first, Consultation at hand


            """,
            await WriteAsync(MarkdownExport.WriteAsync, board.View));
    }

    [Fact, Rule("I6", "E30", "E103")]
    public async Task Markdown_tells_of_promises_learnings_and_trials_in_words()
    {
        var written = await WriteAsync(MarkdownExport.WriteAsync, PromisedBoard.AddTo(Begun()).Does(Ann, PromisedBoard.Reporting(IdOf("r")) with { Kept = true }).View);
        Assert.All(
            [
                "Because we learned: people walk where it is lit", "The agency’s half: held by Highways, The parks team; reports to The town council; kept",
                "The community’s half: held by Mill Lane neighbours; says how it goes by 21 March 2026", "This promise was let go.",
                "Stand behind it: 1 (lived it)", "Tried until: 15 March 2026", "We noticed: Six children walked", "Next: A second route",
            ],
            words => Assert.Contains($" {words}\n", written, StringComparison.Ordinal));
        Assert.DoesNotContain("His own taxi", written, StringComparison.Ordinal);
    }

    [Fact, Rule("I6")]
    public async Task Markdown_of_a_very_long_chain_stays_readable_and_whole()
    {
        var board = new SmallBoard().Does(Ann, Say(IdOf("0"), "Thing 0"));
        for (var n = 1; n < 2000; n++)
        {
            board.Does(Ann, Say(IdOf($"{n}"), $"Thing {n}", ContributionKind.BuildingOn, IdOf($"{n - 1}")));
        }

        var written = await WriteAsync(MarkdownExport.WriteAsync, board.View);
        Assert.Equal(2000, written.Split("- **").Length - 1);
        Assert.Contains("About: “Thing 1998”", written, StringComparison.Ordinal);
        Assert.All(written.Split('\n'), line => Assert.True(line.Length - line.TrimStart().Length <= 16));
    }

    [Theory, Rule("I6")]
    [MemberData(nameof(Forms))]
    public async Task A_board_with_nothing_on_it_can_be_written_out(string form) =>
        Assert.NotEmpty(await WriteAsync(In(form), new SmallBoard().View));

    private static Func<BoardView, Stream, CancellationToken, Task> In(string form) => form switch
    {
        "json" => JsonExport.WriteAsync,
        "csv" => CsvExport.WriteAsync,
        _ => MarkdownExport.WriteAsync,
    };
}
