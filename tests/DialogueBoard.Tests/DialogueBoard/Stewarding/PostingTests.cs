using CsCheck;
using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;
using DialogueBoard.Energy;
using DialogueBoard.Members;
using DialogueBoard.Sessions;
using DialogueBoard.Shelf;
using DialogueBoard.Stewarding;
using DialogueBoard.Tests.Acts;
using DialogueBoard.Tests.Sessions;
using DialogueBoard.Threads;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Stewarding;

/// <summary>How what people write comes to a board: open, held, slow, frozen, and how many links a text may have.</summary>
public sealed class PostingTests
{
    private static readonly Guid Id = IdOf("new");

    [Fact, Rule("G3")]
    public void Who_set_the_mode_and_when_and_why_is_there_for_everybody()
    {
        var board = Begun();
        Assert.Equal((PostingMode.Open, null, 24), (Posting.Of(board.View).Mode, Posting.Of(board.View).Links, Posting.Of(board.View).AlertHours));
        var now = board.Now;
        board.Does(Sue, new SetPosting { Id = Id, Mode = PostingMode.Slow, Why = " A flood of adverts ", SlowMinutes = 5, Links = 1, AlertHours = 2 });
        var posting = Posting.Of(board.View);
        Assert.Equal((PostingMode.Slow, "A flood of adverts", 5, 1, 2, Sue.By, now), (posting.Mode, posting.Why, posting.SlowMinutes, posting.Links, posting.AlertHours, posting.By, posting.At));
        Assert.Contains(board.View.Whole().Put.Postings!, one => one == posting);

        // Set anew, what is not said stays, but for the cap, which is off where it is not named.
        board.Does(Sue, new SetPosting { Id = IdOf("again"), Mode = PostingMode.Open });
        posting = Posting.Of(board.View);
        Assert.Equal((PostingMode.Open, null, 5, null, 2), (posting.Mode, posting.Why, posting.SlowMinutes, posting.Links, posting.AlertHours));
    }

    [Fact, Rule("G4")]
    public void A_mode_never_changes_by_itself_and_by_no_act_but_one() =>
        RandomActs.Sequence(4).Sample(
            steps =>
            {
                var board = new SmallBoard().Sets(PostingMode.Slow);
                foreach (var (who, act) in steps)
                {
                    var before = Posting.Of(board.View);
                    Assert.Equal((null, null), (before.Due, before.CameDue));
                    board.Tries(new[] { Ann, Ben, OtherAnn, Sue }[who], act);

                    // Who set it may go, and then it says so no longer.
                    var after = Posting.Of(board.View);
                    Assert.True(act is SetPosting || after == before with { By = after.By, Version = after.Version }, $"{act}");
                }
            },
            iter: 200);

    [Fact, Rule("G4")]
    public void No_date_can_come_for_a_mode() =>
        Assert.Equal(RefusalCode.NotDue, Begun().Sets(PostingMode.Frozen).Decide(Actor.TheBoard, new ComeDue { Id = Id, RecordId = Posting.IdOf(IdOf("board")) }, Start.AddYears(5)).Refusal?.Code);

    [Fact, Rule("G5")]
    public void On_a_frozen_board_nothing_new_comes_and_what_takes_back_always_goes()
    {
        var board = CareBoard.AddTo(Begun()).Sets(PostingMode.Frozen);
        Assert.All(
            new (Actor Who, Act Act)[]
            {
                (Ann, Say(Id, "A bench")), (Ann, new Reword { Id = Id, ContributionId = Open, Text = "Other words" }), (Ben, new OfferEnergy { Id = Id, ContributionId = Hidden }),
                (Ann, new DrawThread { Id = Id, From = Open, To = BensAnswer, Relation = ThreadRelation.Links }), (Ann, new AskToJoin { Id = Id, Body = "The school" }),
            },
            one =>
            {
                var refusal = board.Decide(one.Who, one.Act).Refusal;
                Assert.Equal(RefusalCode.Frozen, refusal?.Code);
                Assert.Contains("“To see”", refusal!.Detail, StringComparison.Ordinal);
                Assert.Contains("Those who look after it", refusal.Detail, StringComparison.Ordinal);
            });
        Assert.All(
            new (Actor Who, Act Act)[]
            {
                (Ann, new Withdraw { Id = Id, ContributionId = Open }), (Ann, new Withdraw { Id = Id, ContributionId = Hidden }), (Ben, new CutThread { Id = Id, ThreadId = BensThread }),
                (Ben, new WithdrawEnergy { Id = Id, ContributionId = Open }), (OtherAnn, new TakeBackWaiting { Id = Id, ActId = CareBoard.Waits }),
                (Ann, new ReportCard { Id = Id, ContributionId = BensAnswer, Rule = 1 }),
                (Sue, Say(Id, "It opens again tomorrow")), (Sue, new LetIn { Id = Id, ActIds = [CareBoard.Waits] }),
            },
            one => Assert.Null(board.Decide(one.Who, one.Act).Refusal?.Code));

        // Somebody can still come to look after it.
        board.Does(Sue, new LookAfter { Id = IdOf("care") }).Does(Sue, new OfferCare { Id = IdOf("offer") });
        Assert.Null(board.Decide(Ben, new TakeCare { Id = Id }).Refusal);
    }

    [Fact, Rule("G6")]
    public void On_a_slow_board_the_next_card_comes_after_so_many_minutes_also_where_the_last_was_taken_back()
    {
        var board = Begun().Does(Sue, CareBoard.Setting(PostingMode.Slow) with { SlowMinutes = 10 });
        var last = board.View.LastSaidBy(Ann.Id)!.At;
        board.Does(Ann, new Withdraw { Id = IdOf("back"), ContributionId = board.View.LastSaidBy(Ann.Id)!.Id });
        var refusal = board.Decide(Ann, Say(Id, "A bench"), last.AddMinutes(7.5)).Refusal;
        Assert.Equal((RefusalCode.Slowly, TimeSpan.FromMinutes(2.5)), (refusal?.Code, refusal?.RetryAfter));
        Assert.Contains("in 3 minutes", refusal!.Detail, StringComparison.Ordinal);
        Assert.Null(board.Decide(Ann, Say(Id, "A bench"), last.AddMinutes(10)).Refusal);

        // Each person for themselves; what is no card, and those who look after the board, as ever.
        Assert.Null(board.Decide(OtherAnn, Say(Id, "A bench"), last).Refusal);
        Assert.Null(board.Decide(Ann, new OfferEnergy { Id = Id, ContributionId = BensAnswer, Note = "Saturdays" }, last).Refusal);
        board.Does(Sue, Say(IdOf("Sue's"), "Slowly for now"));
        Assert.Null(board.Decide(Sue, Say(Id, "A bench")).Refusal);
    }

    [Fact, Rule("G7")]
    public void Where_first_cards_are_held_somebody_new_waits_until_they_have_one_that_can_be_read()
    {
        var board = Begun().Sets(PostingMode.HoldFirst);
        Assert.Empty(board.Decide(Ann, Say(Id, "A bench")).Wait);
        var waiting = Assert.Single(board.Tries(OtherAnn, Say(Id, "A bench")).Wait);
        Assert.Equal((Id, OtherAnn.Id, "Ann", null, null), (waiting.ActId, waiting.AuthorId, waiting.AuthorName, waiting.SessionId, waiting.SaidIn));
        Assert.False(board.View.Knows(Id));

        board.Does(Sue, new LetIn { Id = IdOf("let in"), ActIds = [Id] });
        Assert.Empty(board.Decide(OtherAnn, Say(IdOf("second"), "And a lamp")).Wait);
        board.Does(Sue, new Hide { Id = IdOf("hide"), ContributionId = Id, Reason = "An advert" });
        Assert.Single(board.Decide(OtherAnn, Say(IdOf("second"), "And a lamp")).Wait);
    }

    [Fact, Rule("G7")]
    public void Where_all_is_held_words_that_cannot_wait_are_refused_and_what_has_none_goes()
    {
        var board = Begun().Sets(PostingMode.HoldAll);
        Assert.Single(board.Decide(Ann, Say(Id, "A bench")).Wait);
        Assert.Empty(board.Decide(Sue, Say(Id, "A bench")).Wait);
        Assert.All(
            new Act[] { new Reword { Id = Id, ContributionId = Open, Text = "Other words" }, new OfferEnergy { Id = Id, ContributionId = BensAnswer, Note = "Saturdays" }, new AskToJoin { Id = Id, Body = "The school" } },
            act => Assert.Equal(RefusalCode.ReadFirst, board.Decide(Ann, act).Refusal?.Code));
        Assert.All(
            new Act[] { new Withdraw { Id = Id, ContributionId = Open }, new OfferEnergy { Id = Id, ContributionId = BensAnswer }, new DrawThread { Id = Id, From = Open, To = BensAnswer, Relation = ThreadRelation.Links } },
            act => Assert.Null(board.Decide(Ann, act).Refusal));

        // Refused where the board would not take them even then.
        Assert.Equal(RefusalCode.UnknownContribution, board.Decide(Ann, Say(Id, "Why?", ContributionKind.Question, Nothing)).Refusal?.Code);
    }

    [Theory, Rule("G203"), InlineData(PostingMode.HoldAll, RefusalCode.ReadFirst), InlineData(PostingMode.HoldFirst, RefusalCode.ReadFirst), InlineData(PostingMode.Frozen, RefusalCode.Frozen), InlineData(PostingMode.Slow, null)]
    public void Coming_into_a_session_is_no_way_round_them_for_words_and_without_words_anybody_comes_in(PostingMode mode, string? code)
    {
        var board = Begun().Opens(SessionBoard.On).Sets(mode);
        Assert.Equal(code, board.Decide(OtherAnn, In(new(SpeakingFor.Job, "www.shop.example"))).Refusal?.Code);
        Assert.Equal(code, board.Decide(OtherAnn, In(new(SpeakingFor.Others, "Those who lie"))).Refusal?.Code);
        Assert.All(new Speaking?[] { null, new(SpeakingFor.Self), new(SpeakingFor.Job), new(SpeakingFor.Job, " ", Footing.Work), new(SpeakingFor.Job, "housing") }, one => Assert.Null(board.Decide(OtherAnn, In(one)).Refusal));
        Assert.Null(board.Decide(Sue, In(new(SpeakingFor.Job, "The school"))).Refusal);
        Assert.Null(board.Decide(OtherAnn with { WorksAt = new("mill", "Mill Town Council") }, In(new(SpeakingFor.Job, "Mill Town Council"))).Refusal);

        static EnterSession In(Speaking? speaking) => new() { Id = Id, SessionId = SessionBoard.On, Speaking = speaking };
    }

    [Theory, Rule("G8"), InlineData(PostingMode.HoldAll), InlineData(PostingMode.HoldFirst), InlineData(PostingMode.Frozen)]
    public void A_quiet_round_is_no_way_round_those_who_read_first(PostingMode mode)
    {
        var (on, bens, anns) = (SessionBoard.On, IdOf("Ben's"), IdOf("the other Ann's"));
        var board = Begun().Opens(on).Enters(Ben, on).Enters(OtherAnn, on).Does(Sue, new KeepQuiet { Id = IdOf("quiet"), SessionId = on });
        board.Does(Ben, Say(bens, "The lamp is out")).Does(OtherAnn, Say(anns, "The bus is late")).Does(Sue, Say(IdOf("Sue's"), "The hall is cold"));
        board.Sets(mode);
        if (mode != PostingMode.Frozen)
        {
            // Quiet comes first: it waits in the session, where those who look after the board do not read it.
            Assert.Equal(on, Assert.Single(board.Decide(Ben, Say(Id, "More")).Wait).SessionId);
        }

        board.Does(Sue, new Reveal { Id = IdOf("reveal"), SessionId = on });
        Assert.True(board.View.Contributions.ContainsKey(IdOf("Sue's")));
        Assert.Equal(mode == PostingMode.HoldFirst, board.View.Contributions.ContainsKey(bens));
        Assert.False(board.View.Contributions.ContainsKey(anns));
        Assert.All(board.Waiting, waiting => Assert.Equal((null, on), (waiting.SessionId, waiting.SaidIn)));

        board.Does(Sue, new LetIn { Id = IdOf("let in"), ActIds = [.. board.Waiting.Select(waiting => waiting.ActId)] });
        Assert.Empty(board.Waiting);
        Assert.Equal([bens, anns, IdOf("Sue's")], BoardSessions.Said(board.View, on).Select(said => said.Card.Id));
    }

    [Fact, Rule("G8")]
    public void A_session_that_closes_in_the_quiet_is_none_either()
    {
        var on = SessionBoard.On;
        var board = Begun().Opens(on).Enters(OtherAnn, on).Does(Sue, new KeepQuiet { Id = IdOf("quiet"), SessionId = on }).Does(OtherAnn, Say(Id, "The bus is late")).Sets(PostingMode.HoldAll);
        board.Does(Sue, new CloseSession { Id = IdOf("close"), SessionId = on });
        Assert.False(board.View.Knows(Id));
        Assert.Null(Assert.Single(board.Waiting).SessionId);
    }

    [Theory, Rule("G9")]
    [InlineData("Nothing to see", 0)]
    [InlineData("http://a.example and https://b.example/x?y=1#z and www.c.example", 3)]
    [InlineData("It is on bbc.co.uk/news or Facebook.com.", 2)]
    [InlineData("Write to ann@example.org", 0)]
    [InlineData("The bus stops here.The next one comes at 8.30, e.g. on Mon.-Fri.", 0)]
    [InlineData("HTTPS://SHOP.EXAMPLE.COM", 1)]
    [InlineData("cheap-pills.shop,cheap-pills.xyz", 2)]
    public void Links_are_counted_as_people_would(string text, int links)
    {
        var board = Begun().Does(Sue, CareBoard.Setting(PostingMode.Open) with { Links = Math.Max(0, links - 1) });
        Assert.Equal(links == 0 ? null : RefusalCode.TooManyLinks, board.Decide(Ann, Say(Id, text)).Refusal?.Code);
        board.Does(Sue, CareBoard.Setting(PostingMode.Open) with { Id = IdOf("more"), Links = links });
        Assert.Null(board.Decide(Ann, Say(Id, text)).Refusal);
        Assert.Null(board.Decide(Sue, Say(Id, text)).Refusal);
    }

    [Fact, Rule("G9")]
    public void Other_words_are_counted_too_and_what_was_there_before_the_cap_may_stay()
    {
        var board = Begun().Does(Ann, Say(Id, "www.one.example www.two.example")).Does(Sue, CareBoard.Setting(PostingMode.Open) with { Links = 1 });
        var refusal = board.Decide(Ann, Reworded("www.one.example www.two.example www.three.example")).Refusal;
        Assert.Equal(RefusalCode.TooManyLinks, refusal?.Code);
        Assert.Contains("at most 1", refusal!.Detail, StringComparison.Ordinal);
        Assert.Null(board.Decide(Ann, Reworded("www.one.example and www.two.example")).Refusal);
        Assert.Null(board.Decide(Ann, Reworded("www.one.example")).Refusal);
        Assert.Equal(RefusalCode.TooManyLinks, board.Decide(Ben, new OfferEnergy { Id = IdOf("offer"), ContributionId = BensAnswer, Note = "www.one.example www.two.example" }).Refusal?.Code);

        static Reword Reworded(string text) => new() { Id = IdOf("reword"), ContributionId = IdOf("new"), Text = text };
    }
}
