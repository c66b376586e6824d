using System.Text;
using DialogueBoard.Contributions;
using DialogueBoard.Server.InAndOut;
using Xunit;

namespace DialogueBoard.Tests.Server.InAndOut;

/// <summary>One bad row between two good ones: the good ones are on the board, the bad one says why it is not.</summary>
public sealed class ImportRowTests : IAsyncLifetime
{
    private const string Id = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private ImportedBoard _board = null!;

    public async ValueTask InitializeAsync() => _board = await ImportedBoard.StartAsync();

    public ValueTask DisposeAsync() => _board.DisposeAsync();

    [Theory, Rule("I2")]
    [InlineData("text", "\u200B", "There are no words that can be seen here yet.")]
    [InlineData("text", "ring\u0007", "There is a hidden control character in this text.")]
    [InlineData("kind", "rumour", "This board does not know the kind of card named in this row.")]
    [InlineData("kind", "0", "This board does not know the kind of card named in this row.")]
    [InlineData("at", "01/03/2026", "The time in this row cannot be read, or has not come yet.")]
    [InlineData("at", "2026-99-99", "The time in this row cannot be read, or has not come yet.")]
    [InlineData("at", "9999-01-01T00:00:00Z", "The time in this row cannot be read, or has not come yet.")]
    [InlineData("id", "17", "The id in this row is not one that a board gives.")]
    [InlineData("about", "17", "The ids of what this row is about cannot be read.")]
    [InlineData("about", Id, "That card is not on this board.")]
    [InlineData("for", "everyone", "For whom this is said, or on what footing, cannot be read.")]
    [InlineData("footing", "lived", "For whom this is said, or on what footing, cannot be read.")]
    [InlineData("state", "hidden", "Its words are not in the file: they had been taken back or hidden.")]
    [InlineData("state", "gone", "Its words are not in the file: they had been taken back or hidden.")]
    [InlineData("beside", "x,more", "This row has more cells than there are names in the first row.")]
    public async Task A_row_that_cannot_come_in_costs_no_other(string column, string cell, string why)
    {
        string[] names = ["kind", "at", "id", "about", "for", "footing", "state", "text", "beside"];
        var cells = names.Select(name => name == column ? cell : name == "text" ? "Bad" : "");
        AssertOnlyTheMiddleIsLeftOut(
            await _board.ImportAsync($"{string.Join(',', names)}\n,,,,,,,First,\n{string.Join(',', cells)}\n,,,,,,,Last,\n"), 3, why);
    }

    [Fact, Rule("I2")]
    public async Task A_row_that_is_too_long_costs_no_other() => AssertOnlyTheMiddleIsLeftOut(
        await _board.ImportAsync($"text\nFirst\n{new string('x', 4001)}\nLast\n"), 3, "This is too long: at most 4000 characters fit here.");

    [Fact, Rule("I2")]
    public async Task A_name_that_is_too_long_costs_no_other_row() => AssertOnlyTheMiddleIsLeftOut(
        await _board.ImportAsync($"text,name\nFirst,\nBad,{new string('x', 61)}\nLast,\n"), 3, "This is too long: at most 60 characters fit here.");

    [Theory, Rule("I2")]
    [InlineData("1518501496471000000")]
    [InlineData("-99999999999999999")]
    [InlineData("yesterday")]
    [InlineData("4102444800000")]
    public async Task A_polis_time_that_cannot_be_read_costs_no_other_row(string time) => AssertOnlyTheMiddleIsLeftOut(
        await _board.ImportAsync($"timestamp,comment-body\n1518501496471,First\n{time},Bad\n1518501496472,Last\n"), 3, "The time in this row cannot be read");

    [Theory, Rule("I2")]
    [InlineData("text,place\nFirst,\n\"Bad,\nLast,\n")]
    [InlineData("text,place\nFirst,\n\"Bad,\nLast,\"Mill Lane\"\n")]
    [InlineData("text,place\nFirst,\n\"Bad,\n\"Last\",\"Mill\nLane\"\n")]
    public async Task A_quotation_mark_that_is_not_closed_costs_no_other_row(string csv) => AssertOnlyTheMiddleIsLeftOut(
        await _board.ImportAsync(csv), 3, "A quotation mark opens in this row and is not closed where it should be.");

    [Fact, Rule("I2")]
    public async Task Letters_of_an_older_encoding_cost_no_other_row() => AssertOnlyTheMiddleIsLeftOut(
        await _board.ImportAsync(Encoding.Latin1.GetBytes("text\nFirst\nCafé\nLast\n")), 3, "Some letters in this row cannot be read.");

    [Fact, Rule("I2")]
    public async Task An_answer_to_a_row_that_was_left_out_is_left_out_too_and_says_so()
    {
        var report = await _board.ImportAsync($"id,text,about\n{Id},\u200B,\n,Answer,{Id}\n,Last,\n");
        Assert.Equal([2, 3], report.LeftOut.Select(row => row.Row));
        Assert.Equal("That card is not on this board.", report.LeftOut[1].Why);
        Assert.Equal("Last", _board.Cards.Single().Text);
    }

    [Theory, Rule("I1")]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public async Task A_byte_order_mark_is_no_part_of_the_words(string encoding)
    {
        var code = Encoding.GetEncoding(encoding);
        await _board.ImportAsync([.. code.GetPreamble(), .. code.GetBytes("text\nNaïve 💡 words\n")]);
        Assert.Equal("Naïve 💡 words", _board.Cards.Single().Text);
    }

    [Fact, Rule("I1")]
    public async Task Semicolons_empty_lines_and_other_columns_do_no_harm()
    {
        var report = await _board.ImportAsync("Kind;TEXT;Colour\r\nstory;One, two;red\r\n\r\nquestion;Three;blue\r\n;;\r\nbad kind;Four;\r\n");
        Assert.Equal(["One, two", "Three"], _board.Cards.Select(card => card.Text).Order());
        Assert.Equal([ContributionKind.Question, ContributionKind.Story], _board.Cards.Select(card => card.Kind).Order());
        Assert.Equal(6, Assert.Single(report.LeftOut).Row);
    }

    [Fact, Rule("I2")]
    public async Task A_file_of_opened_quotation_marks_ends_with_a_report()
    {
        var report = await _board.ImportAsync("text\n" + string.Concat(Enumerable.Repeat("\"a\n", 5000)));
        Assert.Equal(5000, report.Added + report.LeftOut.Count);
    }

    private void AssertOnlyTheMiddleIsLeftOut(ImportReport report, int row, string why)
    {
        Assert.Equal(2, report.Added);
        Assert.Equal(["First", "Last"], _board.Cards.Select(card => card.Text).Order());
        var leftOut = Assert.Single(report.LeftOut);
        Assert.Equal(row, leftOut.Row);
        Assert.StartsWith(why, leftOut.Why, StringComparison.Ordinal);
    }
}
