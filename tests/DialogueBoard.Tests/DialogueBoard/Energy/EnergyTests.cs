using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Energy;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Energy;

public sealed class EnergyTests
{
    [Fact, Rule("A1", "A14")]
    public void An_offer_says_who_gives_what_to_which_contribution()
    {
        var act = new OfferEnergy { Id = IdOf("new"), ContributionId = Open, With = EnergyKind.Room, Note = " The hall on Mondays " };
        var offered = Assert.IsType<OfferedEnergy>(Assert.Single(Begun().Tries(OtherAnn, act).Changed));
        Assert.Equal(
            (act.Id, Open, OtherAnn.By, EnergyKind.Room, "The hall on Mondays"),
            (offered.Id, offered.ContributionId, offered.By, offered.With, offered.Note));
    }

    [Fact, Rule("A14")]
    public void Offering_again_changes_the_first_offer()
    {
        var board = Begun();
        board.Does(Ben, new OfferEnergy { Id = IdOf("again"), ContributionId = Open, With = EnergyKind.Skill });
        var offered = Assert.Single(board.View.EnergyFor(Open));
        Assert.Equal((BensEnergy, EnergyKind.Skill, null), (offered.Id, offered.With, offered.Note));
    }

    [Fact, Rule("A14", "A21")]
    public void Two_people_of_one_name_each_have_their_own_offer()
    {
        var board = Begun();
        board.Does(Ann, new OfferEnergy { Id = IdOf("one"), ContributionId = Open });
        board.Does(OtherAnn, new OfferEnergy { Id = IdOf("two"), ContributionId = Open });
        board.Does(Ann, new WithdrawEnergy { Id = IdOf("back"), ContributionId = Open });
        Assert.Equal([Ben.Id, OtherAnn.Id], board.View.EnergyFor(Open).Select(offered => offered.By.Id));
    }

    [Fact, Rule("A15")]
    public void An_offer_taken_back_is_gone_with_its_note_and_name()
    {
        var board = Begun();
        var gone = Assert.IsType<OfferedEnergy>(Assert.Single(board.Tries(Ben, new WithdrawEnergy { Id = IdOf("back"), ContributionId = Open }).Changed));
        Assert.Equal((true, null, null), (gone.Gone, gone.Note, gone.By.Name));
        Assert.Empty(board.View.EnergyFor(Open));
        Assert.False(board.View.Energies.ContainsKey(BensEnergy));
    }

    [Fact, Rule("A15")]
    public void An_offer_can_be_taken_back_from_what_was_hidden_since()
    {
        var board = Begun().Does(Sue, new Hide { Id = IdOf("hide"), ContributionId = Open, Reason = "It names a person" });
        Assert.Null(board.Decide(Ben, new WithdrawEnergy { Id = IdOf("back"), ContributionId = Open }).Refusal);
    }

    [Theory, Rule("W7")]
    [InlineData(280, null)]
    [InlineData(281, RefusalCode.TooLong)]
    public void A_note_has_its_own_limit(int length, string? code) => Assert.Equal(
        code, Begun().Decide(Ann, new OfferEnergy { Id = IdOf("new"), ContributionId = Open, Note = new('x', length) }).Refusal?.Code);
}
