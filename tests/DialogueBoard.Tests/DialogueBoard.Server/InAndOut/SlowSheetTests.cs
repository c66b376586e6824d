using System.Text;
using DialogueBoard.Server.InAndOut;
using Xunit;

namespace DialogueBoard.Tests.Server.InAndOut;

/// <summary>Files made to take for ever.</summary>
public sealed class SlowSheetTests
{
    [Fact, Rule("X48")]
    public async Task A_file_that_would_be_read_again_from_each_of_its_lines_is_given_up()
    {
        const int Lines = 250_000;
        var bytes = Encoding.UTF8.GetBytes("text\n" + string.Concat(Enumerable.Repeat("\"x\"y\",\"\n", Lines)));
        var rows = new List<SheetRow>();
        await foreach (var row in Sheet.ReadAsync(new MemoryStream(bytes)))
        {
            rows.Add(row);
        }

        Assert.InRange(rows.Count, 2, 1_000);
        Assert.NotNull(rows[^1].Why);
    }

    [Theory, Rule("X48")]
    [InlineData("\"a\n")]
    [InlineData("\"\"\"a\n")]
    [InlineData("\"a\"b\n")]
    [InlineData("a,\"b\n")]
    [InlineData("\"a\"\"b\"c\n")]
    [InlineData("\"x\"y\"\n")]
    public async Task Marks_that_are_not_closed_cost_their_own_lines_and_the_rest_is_read(string line)
    {
        var bytes = Encoding.UTF8.GetBytes("text\n" + string.Concat(Enumerable.Repeat(line, 20_000)) + "\"Words at the end\"\n");
        var last = 0;
        await foreach (var row in Sheet.ReadAsync(new MemoryStream(bytes)))
        {
            last = row.Number;
        }

        Assert.InRange(last, 10_000, 40_002);
    }
}
