using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Burning;
using DialogueBoard.Contributions;
using DialogueBoard.Shelf;
using DialogueBoard.Steps;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Shelf;

public sealed class CareTests
{
    private static readonly Hide HideIt = new() { Id = IdOf("hide it"), ContributionId = Open, Reason = "It names a person" };
    private static readonly Actor Lee = new(IdOf("Lee"), "Lee", IsSteward: false) { CameByLink = true };
    private int _acts;

    [Fact, Rule("E44")]
    public void The_board_says_who_looks_after_it_and_since_when()
    {
        var board = LookedAfterBy(Sue);
        var care = Assert.Single(board.View.All<Care>());
        Assert.Equal((Sue.By, null, Start.AddMinutes(board.View.Version - 1)), (care.By, care.OfferedOn, care.At));
        Assert.Equal(RefusalCode.AlreadyLooksAfter, board.Decide(Sue, new LookAfter { Id = Next() }).Refusal?.Code);
    }

    [Fact, Rule("E45", "E46")]
    public void Whoever_takes_it_may_do_what_a_steward_may_and_who_offered_it_no_longer()
    {
        var board = LookedAfterBy(Lee);
        Assert.Null(board.Decide(Lee, HideIt).Refusal);
        Assert.Equal(RefusalCode.CareNotOffered, board.Decide(Ann, new TakeCare { Id = Next() }).Refusal?.Code);

        board.Does(Lee, new OfferCare { Id = Next() });
        Assert.Null(board.Decide(Lee, HideIt).Refusal);
        board.Does(Ann, new TakeCare { Id = Next() });

        Assert.Equal([Ann.By], board.View.All<Care>().Select(care => care.By));
        Assert.Null(board.Decide(Ann, HideIt).Refusal);
        Assert.Equal(RefusalCode.StewardsOnly, board.Decide(Lee, HideIt).Refusal?.Code);
        Assert.Null(board.Decide(Sue, HideIt).Refusal);
    }

    [Fact, Rule("E45")]
    public void A_right_that_somebody_had_when_they_asked_does_not_outlive_it()
    {
        var board = LookedAfterBy(Lee);
        board.Does(Lee, new HandOnCare { Id = Next(), To = Ann.Id });
        var asked = Ann.On(board.View);
        Assert.True(asked.IsSteward);
        board.Does(asked, new PutCareDown { Id = Next() });
        Assert.Equal(RefusalCode.StewardsOnly, board.Decide(asked, HideIt).Refusal?.Code);
        Assert.False(asked.On(board.View).IsSteward);
    }

    [Fact, Rule("E46")]
    public void Of_several_who_offer_the_one_who_has_offered_longest_is_relieved_and_an_offer_can_be_taken_back()
    {
        var board = LookedAfterBy(Sue).Does(Lee with { IsSteward = true }, new LookAfter { Id = Next() });
        board.Does(Lee, new OfferCare { Id = Next() }).Does(Sue, new OfferCare { Id = Next() });
        Assert.Equal(RefusalCode.CareOfferedAlready, board.Decide(Lee, new OfferCare { Id = Next() }).Refusal?.Code);
        Assert.Equal(RefusalCode.AlreadyLooksAfter, board.Decide(Sue, new TakeCare { Id = Next() }).Refusal?.Code);

        board.Does(Lee, new LookAfter { Id = Next() });
        board.Does(Ben, new TakeCare { Id = Next() });
        Assert.Equal([Lee.Id, Ben.Id], board.View.All<Care>().Select(care => care.By.Id));
        Assert.Equal(RefusalCode.CareNotOffered, board.Decide(Ann, new TakeCare { Id = Next() }).Refusal?.Code);
    }

    [Fact, Rule("E47")]
    public void It_is_handed_only_to_somebody_who_has_said_something_here_under_the_name_they_go_by()
    {
        var board = LookedAfterBy(Lee);
        Assert.Equal(RefusalCode.UnknownPerson, board.Decide(Lee, new HandOnCare { Id = Next(), To = OtherAnn.Id }).Refusal?.Code);
        Assert.Equal(RefusalCode.AlreadyLooksAfter, board.Decide(Lee, new HandOnCare { Id = Next(), To = Lee.Id }).Refusal?.Code);
        board.Does(Lee, new HandOnCare { Id = Next(), To = Ben.Id });
        Assert.Equal([Ben.By], board.View.All<Care>().Select(care => care.By));
    }

    [Fact, Rule("E47")]
    public void The_last_may_put_it_down_and_then_only_the_link_leads_back()
    {
        var board = LookedAfterBy(Lee);
        var down = Assert.IsType<Care>(Assert.Single(board.Tries(Lee, new PutCareDown { Id = Next() }).Changed));
        Assert.Equal((true, null), (down.Gone, down.By.Name));
        Assert.Empty(board.View.All<Care>());
        Assert.All([Ann, Lee], person => Assert.Equal(RefusalCode.CareNotOffered, board.Decide(person, new TakeCare { Id = Next() }).Refusal?.Code));
        Assert.All([Ann, Lee], person => Assert.Equal(RefusalCode.StewardsOnly, board.Decide(person, new LookAfter { Id = Next() }).Refusal?.Code));
        board.Does(Lee with { IsSteward = true }, new LookAfter { Id = Next() });
        Assert.Null(board.Decide(Lee, HideIt).Refusal);
    }

    [Fact, Rule("E48")]
    public void Who_came_by_the_link_may_end_the_care_of_another_and_whom_it_was_handed_to_may_not()
    {
        var board = LookedAfterBy(Sue).Does(Lee with { IsSteward = true }, new LookAfter { Id = Next() }).Does(Sue, new HandOnCare { Id = Next(), To = Ann.Id });
        Assert.Equal(RefusalCode.LinkHoldersOnly, board.Decide(Ann, new PutCareDown { Id = Next(), Of = Lee.Id }).Refusal?.Code);
        board.Does(Lee, new PutCareDown { Id = Next(), Of = Ann.Id });
        Assert.Equal([Lee.Id], board.View.All<Care>().Select(care => care.By.Id));
    }

    [Fact, Rule("A2", "E45", "E46")]
    public void Nobody_comes_to_look_after_a_board_by_an_id_of_their_choice()
    {
        // Ids are the sender's to choose, and whoever reads the code can work out any id that follows from another.
        var board = Begun();
        foreach (var id in new[] { DerivedId.Of(Ann.Id, nameof(Care)), CardPart.IdOf<Step>(IdOf("mine")), Ann.Id })
        {
            board.Tries(Ann, new SayStuck { Id = id, ContributionId = Open, Where = StuckAt.Rule });
            board.Tries(Ann, new TakeStuckBack { Id = Next(), ContributionId = Open });
            board.Tries(Ann, new SayStuck { Id = id, ContributionId = Open, Where = StuckAt.Rule });
            Assert.False(Ann.On(board.View).IsSteward);
        }

        Assert.Equal(RefusalCode.StewardsOnly, board.Decide(Ann, HideIt).Refusal?.Code);
        var step = new TryStep { Id = IdOf("mine"), Text = "A van", LookAgain = new(2026, 5, 1) };
        Assert.Equal(RefusalCode.IdTaken, board.Decide(Ann, step).Refusal?.Code);
    }

    [Fact, Rule("E49")]
    public void Nobody_comes_to_look_after_a_board_out_of_a_file()
    {
        var (board, id) = (Begun(), IdOf("brought in"));
        var care = new Care { Id = Next(), ContributionId = id, By = Ann.By, At = Start, OfferedOn = Start };
        var act = new BringIn { Id = id, Kind = ContributionKind.Story, Text = "Long ago", With = new() { Cares = [care] } };
        Assert.Equal(RefusalCode.Malformed, board.Decide(Sue, act).Refusal?.Code);
    }

    private SmallBoard LookedAfterBy(Actor actor) => Begun().Does(actor with { IsSteward = true }, new LookAfter { Id = Next() });

    private Guid Next() => IdOf($"care {_acts++}");
}
