using DialogueBoard.Server.InAndOut;
using Xunit;

namespace DialogueBoard.Tests.Server.InAndOut;

public sealed class FormulaGuardTests
{
    [Theory, Rule("I5")]
    [InlineData("=1+1")]
    [InlineData("+44 1234")]
    [InlineData("-2 degrees")]
    [InlineData("@everyone")]
    [InlineData("\tset in")]
    [InlineData("\rback")]
    [InlineData("＝1+1")]
    [InlineData("'=1+1")]
    [InlineData("''@x")]
    public void Words_like_a_formula_get_a_guard_that_comes_off_again(string words)
    {
        var cell = FormulaGuard.PutOn(words);
        Assert.Equal("'" + words, cell);
        Assert.Equal(words, FormulaGuard.TakeOff(cell));
    }

    [Theory, Rule("I5")]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("'")]
    [InlineData("''")]
    [InlineData("'tis so")]
    [InlineData("1 = 1")]
    [InlineData("plain")]
    public void Other_words_are_left_alone(string? words)
    {
        Assert.Equal(words, FormulaGuard.PutOn(words));
        Assert.Equal(words, FormulaGuard.TakeOff(words));
    }

    [Fact, Rule("I5")]
    public void A_formula_that_a_person_typed_into_the_sheet_without_a_guard_stays() => Assert.Equal("=1+1", FormulaGuard.TakeOff("=1+1"));
}
