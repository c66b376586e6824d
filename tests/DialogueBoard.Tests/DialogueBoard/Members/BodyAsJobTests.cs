using DialogueBoard.Contributions;
using DialogueBoard.Growing;
using DialogueBoard.Heard;
using DialogueBoard.Members;
using DialogueBoard.OpenEnds;
using Xunit;
using static DialogueBoard.Tests.Members.BodiesBoard;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Members;

/// <summary>A body that a member speaks for counts wherever the place of a job does.</summary>
public sealed class BodyAsJobTests
{
    private static readonly Speaking ForABody = new(SpeakingFor.Body);
    private static readonly Speaking AtTheHospital = new(SpeakingFor.Job, "The hospital");
    private readonly SmallBoard _board = new SmallBoard()
        .Does(Ben, Asking(BensMembership, "Housing"))
        .Does(Sue, new Admit { Id = IdOf("admit"), MemberId = BensMembership });

    [Theory, Rule("M85")]
    [InlineData(null, null, true)]
    [InlineData(SpeakingFor.Job, "The hospital", true)]
    [InlineData(SpeakingFor.Job, " HOUSING ", false)]
    [InlineData(SpeakingFor.Job, null, false)]
    public void A_bodys_answer_is_across_agencies_where_the_other_speaks_for_another_or_for_none(SpeakingFor? other, string? whom, bool counts)
    {
        _board.Does(Ann, Say(IdOf("card"), "The desk is shut") with { Speaking = other is { } speaking ? new(speaking, whom) : null });
        _board.Does(Ben, Say(IdOf("answer"), "We open it", ContributionKind.BuildingOn, IdOf("card")) with { Speaking = ForABody });
        Assert.Equal(counts ? 1 : 0, Growth.Of(_board.View).Count(GrowthFigure.AcrossAgencies, Start));
    }

    [Fact, Rule("M85")]
    public void A_body_is_one_side_of_an_issue_and_a_citizen_is_the_other()
    {
        _board.Does(Ben, Say(IdOf("issue"), "Rents rise") with { Speaking = ForABody });
        Assert.Equal(Gap.NoCitizen, GapOf(IdOf("issue")));
        _board.Does(Ann, Say(IdOf("other issue"), "The roof leaks"));
        Assert.Equal(Gap.NoAgency, GapOf(IdOf("other issue")));
        _board.Does(Ben, Say(IdOf("answer"), "We mend it", ContributionKind.BuildingOn, IdOf("other issue")) with { Speaking = ForABody });
        Assert.Null(GapOf(IdOf("other issue")));
    }

    [Fact, Rule("M85")]
    public void A_body_is_a_group_of_voices_of_its_own_and_stands_between_the_jobs_and_oneself()
    {
        _board.Does(Ann, Say(IdOf("a"), "One") with { Speaking = new(SpeakingFor.Self) });
        _board.Does(Ben, Say(IdOf("b"), "Two") with { Speaking = ForABody });
        _board.Does(Sue, Say(IdOf("c"), "Three") with { Speaking = AtTheHospital });
        Assert.Equal(
            [new(null, SpeakingFor.Job, "The hospital"), new GroupName(null, SpeakingFor.Body, "Housing"), new(null, SpeakingFor.Self)],
            Voices.Of(_board.View).Groups.Select(group => group.Name));
    }

    [Fact, Rule("M85")]
    public void Who_represents_a_body_was_asked_to_unless_they_say_otherwise()
    {
        _board.Does(Sue, Say(IdOf("card"), "The desk is shut") with { Speaking = AtTheHospital });
        _board.Does(Ben, Say(IdOf("answer"), "So it is", ContributionKind.BuildingOn, IdOf("card")) with { Speaking = ForABody });
        Assert.Equal(1, Growth.Of(_board.View).Count(GrowthFigure.BetweenFootings, Start));
        _board.Does(Ben, Say(IdOf("also"), "We work there too", ContributionKind.BuildingOn, IdOf("card")) with { Speaking = ForABody with { Footing = Footing.Work } });
        Assert.Equal(1, Growth.Of(_board.View).Count(GrowthFigure.BetweenFootings, Start));
    }

    private Gap? GapOf(Guid card) => _board.View.OpenEnds.Gaps.TryGetValue(new(_board.View.Contributions[card].At, card), out var gap) ? gap : null;
}
