using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Learning;
using DialogueBoard.MyData;
using DialogueBoard.OurMix;
using DialogueBoard.Sessions;
using DialogueBoard.Shelf;
using DialogueBoard.Tests.Sessions;
using DialogueBoard.Threads;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.MyData;

/// <summary>What is left of a board once somebody had all of theirs taken off it.</summary>
public sealed class EraseMeTests
{
    private readonly SmallBoard _board = SessionBoard.AddTo(Further());

    [Fact, Rule("G111")]
    public void Every_card_of_theirs_is_taken_back_and_every_thread_stays()
    {
        var (cards, threads) = (_board.View.SaidBy(Ann.Id).ToList(), _board.View.Threads.Values.Select(thread => (thread.Id, thread.From, thread.To)).Order().ToList());
        Assert.Equal(5, cards.Count);
        _board.Does(Ann, new EraseMe { Id = IdOf("erase") });
        Assert.All(_board.View.SaidBy(Ann.Id), card => Assert.Equal((ContributionState.Withdrawn, "", null, null, null), (card.State, card.Text, card.By.Name, card.When, card.Place)));
        Assert.Equal(threads, _board.View.Threads.Values.Select(thread => (thread.Id, thread.From, thread.To)).Order());
        Assert.Null(_board.View.Contributions[AnnsStep].Speaking?.Whom);
        Assert.DoesNotContain(Hidden, _board.Held.Keys);
        Assert.Equal("Could the school bus take us?", _board.View.Contributions[BensAnswer].Text);
    }

    [Fact, Rule("G111")]
    public void It_is_one_act_and_leaves_their_name_nowhere_on_the_board()
    {
        _board.Does(Ann, new DrawThread { Id = IdOf("Ann's thread"), From = Open, To = BensAnswer, Relation = ThreadRelation.Links });
        var before = _board.View.Version;
        _board.Does(Ann, new EraseMe { Id = IdOf("erase") });
        Assert.Equal(before + 1, _board.View.Version);
        Assert.All(Everything(_board.View), record => Assert.Equal(record, record.Without(Ann.Id)));
        Assert.Null(_board.View.Threads[IdOf("Ann's thread")].By.Name);
    }

    [Fact, Rule("G111")]
    public void What_others_did_stays_as_it_was_also_of_somebody_of_the_same_name()
    {
        _board.Does(OtherAnn, Say(IdOf("other Ann's"), "The bridge is dark"));
        var others = Everything(_board.View).Where(record => record.Without(Ann.Id).Equals(record)).ToList();
        _board.Does(Ann, new EraseMe { Id = IdOf("erase") });
        Assert.All(others, record => Assert.Equal(record, _board.View.Find(record.Id)));
        Assert.Equal("Ann", _board.View.Contributions[IdOf("other Ann's")].By.Name);
    }

    [Fact, Rule("G111")]
    public void What_they_offered_stand_behind_and_look_after_leaves_the_board()
    {
        _board.Does(Sue, new LookAfter { Id = IdOf("care") }).Does(Sue, Say(IdOf("learned"), "Lamps help", ContributionKind.Learning, Open));
        _board.Does(Ben, new StandBehind { Id = IdOf("stand"), ContributionId = IdOf("learned") });
        _board.Does(Ben, new EraseMe { Id = IdOf("erase Ben") }).Does(Sue, new EraseMe { Id = IdOf("erase Sue") });
        Assert.Equal(0, _board.View.Energies.Count);
        Assert.Empty(_board.View.All<Standing>());
        Assert.Empty(_board.View.All<Care>());
        Assert.DoesNotContain(_board.View.All<Attendance>(), one => one.By.Id == Ben.Id);
        Assert.Empty(_board.View.All<Hand>());
    }

    [Fact, Rule("G112")]
    public void A_session_goes_on_with_its_rounds_and_the_turn_goes_to_the_next()
    {
        var (on, rounds) = (SessionBoard.On, _board.The(SessionBoard.On).Rounds);
        _board.Enters(OtherAnn, on);
        _board.Takes(Decision.Of(_board.The(on) with { Turn = Ben.Id }));
        _board.Does(Ben, new EraseMe { Id = IdOf("erase Ben") }).Does(Sue, new EraseMe { Id = IdOf("erase Sue") });
        var after = _board.The(on);
        Assert.Equal((SessionState.On, "Getting home at night", rounds), (after.State, after.Purpose, after.Rounds));
        Assert.NotEqual(Ben.Id, after.Turn);
        Assert.NotNull(after.Turn);
        Assert.Equal((Sue.Id, null), (after.Facilitator!.Id, after.Facilitator.Name));
    }

    [Fact, Rule("G112")]
    public void Dials_stay_where_they_were_moved()
    {
        _board.Does(Sue, new MoveDials { Id = IdOf("move 1"), To = Dial(2), Why = "Words of Sue" });
        _board.Does(OtherAnn with { IsSteward = true }, new MoveDials { Id = IdOf("move 2"), To = Dial(1) });
        _board.Does(Sue, new EraseMe { Id = IdOf("erase Sue") });
        Assert.Equal(1, _board.View.Mix.Talk);
        Assert.All(_board.View.All<DialMove>().Where(move => move.By.Id == Sue.Id), move => Assert.Equal((null, null), (move.Why, move.By.Name)));

        static IReadOnlyList<DialStop> Dial(int stop) => [new(Principle.Talk, stop)];
    }

    [Fact, Rule("G113")]
    public void Done_again_it_changes_nothing_but_the_moment()
    {
        _board.Does(Ann, new EraseMe { Id = IdOf("erase") });
        var again = _board.Tries(Ann, new EraseMe { Id = IdOf("again") });
        Assert.Equal(Left.IdOf(Ann.Id), Assert.Single(again.Changed).Id);
    }

    [Fact, Rule("G113")]
    public void What_was_known_of_them_before_lets_them_do_nothing_more_until_they_join_again()
    {
        var before = Ann with { JoinedAt = _board.Now };
        _board.Does(before, new EraseMe { Id = IdOf("erase") });
        Assert.Equal(RefusalCode.NotJoined, _board.Decide(before, Say(IdOf("late"), "Late words")).Refusal?.Code);
        Assert.Null(_board.Decide(Ann with { JoinedAt = _board.Now }, Say(IdOf("new"), "New words")).Refusal);
    }

    [Fact, Rule("G113")]
    public void Without_their_own_key_at_hand_nobody_is_erased() =>
        Assert.Equal(RefusalCode.OnItsOwnPage, _board.Decide(Ann with { Voter = null }, new EraseMe { Id = IdOf("erase") }).Refusal?.Code);

    private static IEnumerable<BoardRecord> Everything(BoardView view) => [.. view.Contributions.Values, .. view.Threads.Values, .. view.Energies.Values, .. view.Sides.Values];
}
