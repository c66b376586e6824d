using DialogueBoard.Contributions;
using DialogueBoard.Web.Live;
using Xunit;

namespace DialogueBoard.Tests.Web.Live;

public sealed class CardSearchTests
{
    [Theory]
    [InlineData("BUS six", 1)]
    [InlineData("bus", 2)]
    [InlineData("bus tram", 0)]
    [InlineData("cafe", 1)]
    [InlineData("  ", 0)]
    [InlineData(null, 0)]
    public void Finds_cards_that_hold_every_word_accents_and_case_aside(string? typed, int found)
    {
        var board = SmallBoard.Begun().Does(SmallBoard.Ben, SmallBoard.Say(SmallBoard.IdOf("cafe"), "Meet in the Café"));
        Assert.Equal(found, CardSearch.In(board.View, typed).Count());
    }

    [Fact, Rule("W9")]
    public void Words_that_are_not_on_the_board_are_not_found()
    {
        Assert.Empty(CardSearch.In(SmallBoard.Begun().View, "fault"));
        Assert.Empty(CardSearch.In(SmallBoard.Begun().View, "Mill Lane"));
    }

    [Fact]
    public void The_newest_comes_first()
    {
        var found = CardSearch.In(SmallBoard.Begun().View, "bus").ToList();
        Assert.Equal([ContributionKind.Question, ContributionKind.Issue], found.Select(card => card.Kind));
    }
}
