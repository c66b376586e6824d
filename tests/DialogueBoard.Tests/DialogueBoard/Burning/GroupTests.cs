using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Burning;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;
using DialogueBoard.Threads;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Burning;

public sealed class GroupTests
{
    private static readonly DateOnly Today = Day.Of(Start);
    private static readonly Guid Bus = IdOf("bus group");

    [Fact, Rule("E12", "E14")]
    public void A_group_begins_with_the_cards_it_is_about_on_threads_that_gather()
    {
        var board = WithGroup();
        Assert.Equal([Open, BensAnswer], Groups.CardsIn(board.View, Bus).Select(card => card.Id).OrderBy(id => id == BensAnswer));
        Assert.All(board.View.ThreadsOf(Bus), thread => Assert.Equal(ThreadRelation.Gathers, thread.Relation));
        Assert.Equal((ContributionKind.Group, "Getting home"), (board.View.Contributions[Bus].Kind, board.View.Contributions[Bus].Text));
    }

    [Fact, Rule("E12")]
    public void Anyone_changes_a_group_whoever_began_it_and_it_says_who_did_last()
    {
        foreach (var actor in new[] { Ben, OtherAnn, Sue })
        {
            var board = WithGroup();
            board.Does(actor, new RenameGroup { Id = IdOf("1"), ContributionId = Bus, Text = "Getting home at night" });
            Assert.Equal(("Getting home at night", Ann.Id, actor.By), (board.View.Contributions[Bus].Text, board.View.Contributions[Bus].By.Id, GroupOn(board).By));
            board.Does(actor, new ExtendGroup { Id = IdOf("2"), ContributionId = Bus, Until = Today.AddDays(9) });
            Assert.Equal((Today.AddDays(9), actor.By), (GroupOn(board).Until, GroupOn(board).By));
            board.Does(actor, new LetGroupGo { Id = IdOf("3"), ContributionId = Bus });
            Assert.NotNull(GroupOn(board).LetGo);
        }
    }

    [Fact, Rule("E13")]
    public void Once_its_last_day_is_over_a_group_asks_once_until_it_gets_another_day()
    {
        var board = WithGroup();
        Assert.Equal(RefusalCode.NotDue, Noticed(board, new DateTime(2026, 3, 3, 23, 59, 59, DateTimeKind.Utc)).Refusal?.Code);
        board.Takes(Noticed(board, new DateTime(2026, 3, 4, 0, 0, 0, DateTimeKind.Utc)));
        Assert.NotNull(GroupOn(board).CameDue);
        Assert.Equal(RefusalCode.NotDue, Noticed(board, new DateTime(2026, 3, 9, 0, 0, 0, DateTimeKind.Utc)).Refusal?.Code);
        Assert.Equal(Bus, Groups.Of(board.View).First().Card.Id);

        board.Does(Ben, new ExtendGroup { Id = IdOf("again"), ContributionId = Bus, Until = Today.AddDays(20) });
        Assert.Equal((null, Day.IsOver(Today.AddDays(20))), (GroupOn(board).CameDue, GroupOn(board).Due));
    }

    [Fact, Rule("E13")]
    public void A_group_that_was_let_go_no_longer_asks_and_another_day_takes_it_up_but_another_name_does_not()
    {
        var board = WithGroup().Does(Ben, new LetGroupGo { Id = IdOf("1"), ContributionId = Bus });
        Assert.Null(GroupOn(board).Due);
        Assert.Equal(RefusalCode.AlreadyEnded, board.Decide(Ann, new LetGroupGo { Id = IdOf("2"), ContributionId = Bus }).Refusal?.Code);
        board.Does(Ann, new RenameGroup { Id = IdOf("3"), ContributionId = Bus, Text = "Another name" });
        Assert.NotNull(GroupOn(board).LetGo);
        board.Does(Ann, new ExtendGroup { Id = IdOf("4"), ContributionId = Bus, Until = Today });
        Assert.Equal((null, Day.IsOver(Today)), (GroupOn(board).LetGo, GroupOn(board).Due));
    }

    [Theory, Rule("E13")]
    [InlineData(-1, RefusalCode.DatePast)]
    [InlineData(3_700, RefusalCode.DateTooFar)]
    [InlineData(null, RefusalCode.DateMissing)]
    public void A_group_gets_no_day_that_is_past_absurd_or_missing(int? daysAhead, string code) =>
        Assert.Equal(code, WithGroup().Decide(Ben, new ExtendGroup { Id = IdOf("1"), ContributionId = Bus, Until = daysAhead is { } days ? Today.AddDays(days) : null }).Refusal?.Code);

    [Fact, Rule("E14")]
    public void A_group_may_be_in_a_group_but_never_in_itself_however_far_down()
    {
        var board = WithGroup();
        board.Does(Ann, new StartGroup { Id = IdOf("middle"), Text = "Evenings", Until = Today, About = [Bus] });
        board.Does(Ann, new StartGroup { Id = IdOf("top"), Text = "The town", Until = Today, About = [IdOf("middle"), Bus] });

        Assert.Equal(RefusalCode.Circle, Gathers(Bus, IdOf("top")));
        Assert.Equal(RefusalCode.Circle, Gathers(Bus, IdOf("middle")));
        Assert.Equal(RefusalCode.SameCard, Gathers(Bus, Bus));
        Assert.Equal(RefusalCode.AlreadyThere, Gathers(IdOf("top"), Bus));
        board.Does(Ben, new CutThread { Id = IdOf("cut"), ThreadId = DerivedId.Of(IdOf("top"), IdOf("middle")) });
        Assert.Equal(RefusalCode.Circle, Gathers(Bus, IdOf("top")));
        board.Does(Ben, new CutThread { Id = IdOf("cut 2"), ThreadId = DerivedId.Of(IdOf("top"), Bus) });
        Assert.Null(Gathers(Bus, IdOf("top")));

        string? Gathers(Guid from, Guid to) =>
            board.Decide(Ben, new DrawThread { Id = IdOf("new"), From = from, To = to, Relation = ThreadRelation.Gathers }).Refusal?.Code;
    }

    [Fact, Rule("E15")]
    public void Anyone_takes_a_card_out_of_a_group_and_both_stay()
    {
        var board = WithGroup().Does(OtherAnn, new CutThread { Id = IdOf("cut"), ThreadId = DerivedId.Of(Bus, Open) });
        Assert.Equal([BensAnswer], Groups.CardsIn(board.View, Bus).Select(card => card.Id));
        Assert.Equal([BensAnswer], board.View.Contributions[Bus].About);
        Assert.Equal(RefusalCode.NotYours, board.Decide(OtherAnn, new CutThread { Id = IdOf("other"), ThreadId = BensThread }).Refusal?.Code);
    }

    [Fact, Rule("E13", "E14")]
    public void While_its_words_are_hidden_a_group_does_not_ask_gather_or_change_and_afterwards_it_does_again()
    {
        var board = WithGroup().Does(Sue, new Hide { Id = IdOf("hide"), ContributionId = Bus, Reason = "It names a person" });
        Assert.Null(GroupOn(board).Due);
        Assert.Empty(Groups.Of(board.View));
        Assert.All(
            new Act[]
            {
                new ExtendGroup { Id = IdOf("1"), ContributionId = Bus, Until = Today },
                new RenameGroup { Id = IdOf("2"), ContributionId = Bus, Text = "Other words" },
                new LetGroupGo { Id = IdOf("3"), ContributionId = Bus },
                new DrawThread { Id = IdOf("4"), From = Bus, To = Withdrawn, Relation = ThreadRelation.Gathers },
            },
            act => Assert.Equal(RefusalCode.WordsNotOnBoard, board.Decide(Ben, act).Refusal?.Code));
        board.Does(Sue, new Restore { Id = IdOf("restore"), ContributionId = Bus });
        Assert.Equal(("Getting home", Day.IsOver(Today.AddDays(2)), Ann.By), (board.View.Contributions[Bus].Text, GroupOn(board).Due, GroupOn(board).By));
    }

    private static SmallBoard WithGroup() => Begun().Does(Ann, new StartGroup { Id = Bus, Text = "Getting home", Until = Today.AddDays(2), About = [Open, BensAnswer] });

    private static Group GroupOn(SmallBoard board) => board.View.PartOf<Group>(Bus)!;

    private static Decision Noticed(SmallBoard board, DateTime now) =>
        Rules.Decide(new(board.View, Actor.TheBoard, now), new ComeDue { Id = Guid.NewGuid(), RecordId = GroupOn(board).Id });
}
