using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Reach;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Reach;

public sealed class ReachedTests
{
    private readonly SmallBoard _board = new();

    [Fact, Rule("E115")]
    public void A_board_without_words_has_reached_nobody()
    {
        Assert.Equal((null, 0), (Figures().All, Figures().InFull.Count));
        Put(Ann, null);
        _board.Does(Ann, new Withdraw { Id = IdOf("withdraw"), ContributionId = IdOf("card 0") });
        Assert.Null(Figures().All);
    }

    [Fact, Rule("E115")]
    public void People_are_counted_once_and_those_who_write_down_for_others_not_at_all()
    {
        Put(Ann, null);
        Put(Ann, null);
        Put(Ben, new(Channel.Counter, "Housing desk"));
        Put(Sue, new(Channel.Counter, "Housing desk", true, true));
        Put(Sue, new(Channel.Counter, "housing  DESK", true, true));

        var all = Figures().All!;
        Assert.Equal((5, 2, 2), (all.Cards, all.People, all.ToldFor));
        Assert.Equal([(Channel.Web, 2, 1, 0), (Channel.Counter, 3, 1, 2)], Figures().ByChannel.Select(row => (row.Key.Channel!.Value, row.Cards, row.People, row.ToldFor)));
        Assert.Equal([(null, 2), ("Housing desk", 3)], Figures().ByWhere.Select(row => (row.Key.Where, row.Cards)));
    }

    [Fact, Rule("E115")]
    public void Hidden_cards_do_not_count_and_do_again_when_restored()
    {
        Put(Ann, new(Channel.Post));
        Put(Ben, null);
        _board.Does(Sue, new Hide { Id = IdOf("hide"), ContributionId = IdOf("card 0"), Reason = "It names a person" });
        Assert.Equal([Channel.Web], Figures().ByChannel.Select(row => row.Key.Channel!.Value));
        _board.Does(Sue, new Restore { Id = IdOf("restore"), ContributionId = IdOf("card 0") });
        Assert.Equal([Channel.Web, Channel.Post], Figures().ByChannel.Select(row => row.Key.Channel!.Value));
    }

    [Fact, Rule("E115")]
    public void Rows_are_told_apart_by_who_speaks_for_whom_and_how_and_say_their_first_and_last_day()
    {
        Put(Ann, null, new(SpeakingFor.Self, Footing: Footing.Lived), Start);
        Put(Ben, null, new(SpeakingFor.Self, Footing: Footing.Lived), Start.AddDays(3));
        Put(Sue, null, new(SpeakingFor.Job, "Housing", Footing.Work), Start.AddDays(1));
        Put(Sue, null, null, Start.AddDays(2));

        Assert.Equal(
            [((SpeakingFor?)SpeakingFor.Self, (Footing?)Footing.Lived, 2, 2, new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 4)), (SpeakingFor.Job, Footing.Work, 1, 1, new(2026, 3, 2), new(2026, 3, 2)), (null, null, 1, 1, new(2026, 3, 3), new(2026, 3, 3))],
            Figures().BySpeaking.Select(row => (row.Key.For, row.Key.Footing, row.Cards, row.People, row.First, row.Last)));
        Assert.Equal(3, Figures().InFull.Count);
    }

    [Fact, Rule("E115")]
    public void The_same_board_is_added_up_once()
    {
        Put(Ann, null);
        Assert.Same(Reached.Of(_board.View), Reached.Of(_board.View));
    }

    private Reached Figures() => Reached.Of(_board.View);

    private void Put(Actor actor, Came? came, Speaking? speaking = null, DateTime? at = null) => _board.Does(
        actor,
        Say(IdOf($"card {_board.View.Contributions.Count}"), "Words") with
        {
            Kind = ContributionKind.Contact,
            Came = came,
            Speaking = speaking,
            Original = at is { } when ? new(actor.By, when) : null,
        });
}
