using DialogueBoard.Boards;
using Xunit;

namespace DialogueBoard.Tests.Boards;

public sealed class BoardCodeTests
{
    [Theory, Rule("P1")]
    [InlineData("7K3M9Q2A", "7K3M9Q2A")]
    [InlineData("7k3m9q2a", "7K3M9Q2A")]
    [InlineData(" 7K3M-9Q2A ", "7K3M9Q2A")]
    [InlineData("7 K 3 M 9 Q 2 A", "7K3M9Q2A")]
    [InlineData("oOiIlL01", "00111101")]
    public void A_code_is_read_however_it_is_typed(string typed, string code) => Assert.Equal(code, BoardCode.Read(typed));

    [Theory, Rule("P1")]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7K3M9Q2")]
    [InlineData("7K3M9Q2AA")]
    [InlineData("7K3M9Q2U")]
    [InlineData("7K3M9Q2é")]
    [InlineData("7K3M9Q2%")]
    [InlineData("７K3M9Q2A")]
    [InlineData("7K3M/9Q2A")]
    [InlineData("7K3M\n9Q2A")]
    public void What_cannot_be_a_code_is_not_taken_for_one(string? typed) => Assert.Null(BoardCode.Read(typed));

    [Fact, Rule("P1")]
    public void A_very_long_one_is_not_even_looked_at() => Assert.Null(BoardCode.Read(new string('-', 1_000_000) + "7K3M9Q2A"));

    [Fact, Rule("P1")]
    public void New_codes_differ_and_are_read_as_they_are()
    {
        var codes = Enumerable.Range(0, 1000).Select(_ => BoardCode.New()).ToList();
        Assert.Distinct(codes);
        Assert.All(codes, code => Assert.Equal(code, BoardCode.Read(code)));
        Assert.All(codes, code => Assert.DoesNotContain(code, letter => "ILOU".Contains(letter)));
    }
}
