using DialogueBoard.Acts;
using DialogueBoard.Burning;
using DialogueBoard.Contributions;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Burning;

public sealed class StuckMapTests
{
    [Fact, Rule("E16")]
    public void Saying_it_again_changes_what_one_person_said_and_only_they_take_it_back()
    {
        var board = Begun().Does(Ann, Said("1", Open, StuckAt.Service, "Housing"));
        board.Does(Ann, Said("2", Open, StuckAt.Rule, " Section 21\r\n "));
        board.Does(Ben, Said("3", Open, StuckAt.NobodyKnows, "somebody"));
        Assert.Equal(
            [(StuckAt.Rule, "Section 21", "Ann"), (StuckAt.NobodyKnows, null, "Ben")],
            board.View.Beside<Stuck>(Open).Select(stuck => (stuck.Where, stuck.Name, stuck.By.Name)));

        Assert.Equal(RefusalCode.StuckNotSaid, board.Decide(OtherAnn, new TakeStuckBack { Id = IdOf("4"), ContributionId = Open }).Refusal?.Code);
        board.Does(Ann, new TakeStuckBack { Id = IdOf("5"), ContributionId = Open });
        Assert.Equal("Ben", Assert.Single(board.View.Beside<Stuck>(Open)).By.Name);
        board.Does(Ann, Said("6", Open, StuckAt.Place, null));
        Assert.Equal(2, board.View.Beside<Stuck>(Open).Count());
    }

    [Fact, Rule("E17")]
    public void Names_are_added_up_whatever_their_capitals_and_shown_as_first_written()
    {
        var board = Begun();
        board.Does(Ann, Said("1", Open, StuckAt.Service, "Housing office"));
        board.Does(Ben, Said("2", BensAnswer, StuckAt.Service, "HOUSING OFFICE"));
        board.Does(OtherAnn, Said("3", Open, StuckAt.Service, "housing office"));
        board.Does(Ben, Said("4", Open, StuckAt.Service, null));
        board.Does(Sue, Said("5", Open, StuckAt.Place, "Housing office"));

        var map = StuckMap.Of(board.View);
        Assert.Equal([StuckAt.Place, StuckAt.Service], map.Kinds.Select(kind => kind.All.Where));
        var service = map.Kinds[1];
        Assert.Equal((2, 3), (service.All.Cards.Count, service.All.People));
        Assert.Equal([("Housing office", 2, 3), (null, 1, 1)], service.Spots.Select(spot => (spot.Name, spot.Cards.Count, spot.People)));
        Assert.All(map.Kinds.SelectMany(kind => kind.Spots.Prepend(kind.All)), spot => Assert.Same(spot, map.Find(spot.Key)));
        Assert.Null(map.Find("service:NOBODY SAID THIS"));
    }

    [Fact, Rule("E17", "E19")]
    public void Cards_that_are_hidden_or_taken_back_do_not_count_and_their_names_are_gone_until_they_are_restored()
    {
        var board = Begun().Does(Ben, Said("1", Open, StuckAt.Service, "Housing office"));
        board.Does(Sue, new Hide { Id = IdOf("2"), ContributionId = Open, Reason = "It names a person" });
        Assert.Empty(StuckMap.Of(board.View).Kinds);
        Assert.Equal((null, null), (Assert.Single(board.View.All<Stuck>()).Name, Assert.Single(board.View.All<Stuck>()).By.Name));

        board.Does(Sue, new Restore { Id = IdOf("3"), ContributionId = Open });
        Assert.Equal("Housing office", Assert.Single(StuckMap.Of(board.View).Kinds).Spots[0].Name);
        board.Does(Ann, new Withdraw { Id = IdOf("4"), ContributionId = Open });
        Assert.Empty(StuckMap.Of(board.View).Kinds);
        Assert.Null(Assert.Single(board.View.All<Stuck>()).Name);
    }

    private static SayStuck Said(string id, Guid card, StuckAt where, string? name) => new() { Id = IdOf(id), ContributionId = card, Where = where, Name = name };
}
