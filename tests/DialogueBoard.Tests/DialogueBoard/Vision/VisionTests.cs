using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.OurMix;
using DialogueBoard.Steps;
using DialogueBoard.Tests.Members;
using DialogueBoard.Tests.Promises;
using DialogueBoard.Vision;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Vision;

public sealed class VisionTests
{
    private readonly SmallBoard _board = Begun();

    [Fact, Rule("M90")]
    public void There_is_one_vision_which_says_who_last_set_it_and_its_old_words_are_nowhere()
    {
        _board.Does(Sue, Setting("Nobody waits in the rain"));
        var first = BoardVision.Of(_board.View)!;
        _board.Does(Ann with { IsSteward = true }, Setting("Nobody waits"));
        var second = Assert.Single(_board.View.All<BoardVision>());
        Assert.Equal((first.Id, "Nobody waits", Ann.By), (second.Id, second.Text, second.By));
        Assert.True(second.At > first.At);
        Assert.Equal(RefusalCode.Empty, _board.Decide(Sue, Setting(" \u200B ")).Refusal?.Code);
        Assert.Equal(RefusalCode.TooLong, _board.Decide(Sue, Setting(new('x', 1001))).Refusal?.Code);
        Assert.Equal(RefusalCode.StewardsOnly, _board.Decide(Ann, Setting("Mine")).Refusal?.Code);
    }

    [Fact, Rule("M91")]
    public void Taken_down_a_vision_leaves_no_word_and_another_can_be_set()
    {
        _board.Does(Sue, Setting("Nobody waits in the rain"));
        var down = Assert.IsType<BoardVision>(Assert.Single(_board.Tries(Sue, new TakeVisionDown { Id = IdOf("down") }).Changed));
        Assert.Equal((true, "", null), (down.Gone, down.Text, down.By.Name));
        Assert.Null(BoardVision.Of(_board.View));
        Assert.Equal(RefusalCode.UnknownRecord, _board.Decide(Sue, new TakeVisionDown { Id = IdOf("again") }).Refusal?.Code);
        _board.Does(Sue, Setting("Nobody waits"));
        Assert.Equal("Nobody waits", BoardVision.Of(_board.View)?.Text);
    }

    [Fact, Rule("M91")]
    public void Where_nobody_leads_from_the_front_a_vision_stays_can_be_taken_down_and_nothing_new_is_set_or_announced()
    {
        _board.Does(Sue, Setting("Nobody waits in the rain")).Dial(Principle.Leadership, Mix.Last);
        Assert.NotNull(BoardVision.Of(_board.View));
        Assert.All([Setting("Nobody waits"), (Act)Say(IdOf("news"), "We start in May", ContributionKind.Announcement)], act =>
            Assert.Equal((RefusalCode.NotInThisMix, "leadership"), (_board.Decide(Sue, act).Refusal?.Code, _board.Decide(Sue, act).Refusal?.Dial)));
        Assert.Null(_board.Decide(Sue, new TakeVisionDown { Id = IdOf("down") }).Refusal);
    }

    [Fact, Rule("M92")]
    public void What_is_announced_stands_newest_first_is_fresh_for_thirty_days_and_can_be_answered_by_anyone()
    {
        _board.Does(Sue, Say(IdOf("one"), "We start in May", ContributionKind.Announcement));
        _board.Does(Sue, Say(IdOf("two"), "We start in June", ContributionKind.Announcement));
        _board.Does(Ann, Say(IdOf("why"), "Why so late?", ContributionKind.Question, IdOf("two")));
        Assert.Equal([IdOf("two"), IdOf("one")], Announcements.Of(_board.View).Select(card => card.Id));
        var at = _board.View.Contributions[IdOf("two")].At;
        Assert.Equal(IdOf("two"), Announcements.Newest(_board.View, at.AddDays(30).AddTicks(-1))?.Id);
        Assert.Null(Announcements.Newest(_board.View, at.AddDays(30)));
        _board.Does(Sue, new Hide { Id = IdOf("hide"), ContributionId = IdOf("two"), Reason = "It names a person" });
        Assert.Equal(IdOf("one"), Announcements.Newest(_board.View, at)?.Id);
        Assert.Equal(RefusalCode.StewardsOnly, _board.Decide(Ann, Say(IdOf("mine"), "I announce", ContributionKind.Announcement)).Refusal?.Code);
    }

    // Every act of this board's that starts something practical.
    private static readonly Dictionary<string, CardAct> Starting = new()
    {
        ["a step"] = new TryStep { Id = IdOf("new"), Text = "A van", LookAgain = PromisedBoard.Day(9) },
        ["a promise"] = PromisedBoard.Promising(IdOf("new")),
        ["a trial"] = PromisedBoard.Trying(IdOf("new")),
        ["a proposal"] = BodiesBoard.Proposing(IdOf("new")),
    };

    public static TheoryData<string> WhatStarts => [.. Starting.Keys];

    [Theory, Rule("M93"), MemberData(nameof(WhatStarts))]
    public void Where_leadership_is_only_from_the_front_stewards_alone_start_steps(string what)
    {
        var board = PromisedBoard.AddTo(_board);
        Assert.Null(board.Decide(Ann, Starting[what]).Refusal);
        board.Dial(Principle.Leadership, Mix.First);
        var refusal = board.Decide(Ann, Starting[what]).Refusal;
        Assert.Equal((RefusalCode.NotInThisMix, "leadership"), (refusal?.Code, refusal?.Dial));
        Assert.Null(board.Decide(Sue, Starting[what]).Refusal);
        Assert.Null(board.Decide(Ann, Say(IdOf("other"), "Something else")).Refusal);
    }

    private static SetVision Setting(string text) => new() { Id = Guid.NewGuid(), Text = text };
}
