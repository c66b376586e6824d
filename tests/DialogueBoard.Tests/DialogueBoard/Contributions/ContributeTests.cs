using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Threads;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Contributions;

public sealed class ContributeTests
{
    private static readonly Guid Id = IdOf("new");

    [Fact, Rule("A1", "A20")]
    public void A_contribution_is_kept_as_given_under_the_id_of_its_act()
    {
        var board = new SmallBoard();
        var changed = board.Decide(Ann, new Contribute
        {
            Id = Id,
            Kind = ContributionKind.Story,
            Text = "I waited an hour",
            Speaking = new(SpeakingFor.Others, "my mother", Footing.Lived),
            When = "I left hospital",
            Place = "Mill Lane",
        }).Changed;

        var contribution = Assert.IsType<Contribution>(Assert.Single(changed));
        Assert.Equal(
            (Id, ContributionKind.Story, "I waited an hour", Ann.By, new Speaking(SpeakingFor.Others, "my mother", Footing.Lived), "I left hospital", "Mill Lane", Start),
            (contribution.Id, contribution.Kind, contribution.Text, contribution.By, contribution.Speaking, contribution.When, contribution.Place, contribution.At));
        Assert.Equal((ContributionState.OnBoard, null), (contribution.State, contribution.Reworded));
    }

    [Fact, Rule("A20")]
    public void For_whom_when_and_where_may_all_be_left_out()
    {
        var contribution = Assert.IsType<Contribution>(Assert.Single(new SmallBoard().Decide(Ann, Say(Id, "Words")).Changed));
        Assert.Equal((null, null, null), (contribution.Speaking, contribution.When, contribution.Place));
        Assert.Empty(contribution.About);
    }

    [Theory, Rule("A3", "A4")]
    [InlineData(ContributionKind.Issue, ThreadRelation.About)]
    [InlineData(ContributionKind.Question, ThreadRelation.Asks)]
    [InlineData(ContributionKind.Story, ThreadRelation.About)]
    [InlineData(ContributionKind.BuildingOn, ThreadRelation.BuildsOn)]
    [InlineData(ContributionKind.DifferentView, ThreadRelation.Differs)]
    [InlineData(ContributionKind.LinkNoticed, ThreadRelation.Links)]
    [InlineData(ContributionKind.NotKnowing, ThreadRelation.About)]
    [InlineData(ContributionKind.Seed, ThreadRelation.About)]
    [InlineData(ContributionKind.Offer, ThreadRelation.About)]
    [InlineData(ContributionKind.Need, ThreadRelation.About)]
    [InlineData(ContributionKind.Position, ThreadRelation.About)]
    public void Each_way_of_speaking_gives_its_threads_their_meaning(ContributionKind kind, ThreadRelation relation)
    {
        var changed = Begun().Decide(Ben, Say(Id, "Words", kind, Open, Hidden)).Changed;
        Assert.Equal(
            [(Id, Open, relation, Ben.By), (Id, Hidden, relation, Ben.By)],
            changed.OfType<BoardThread>().Select(thread => (thread.From, thread.To, thread.Relation, thread.By)));
        Assert.Equal([Open, Hidden], changed.OfType<Contribution>().Single().About);
    }

    [Theory, Rule("A3", "A4", "M50")]
    [InlineData(ContributionKind.For)]
    [InlineData(ContributionKind.Against)]
    public void A_reason_for_or_against_hangs_on_the_one_card_it_is_about(ContributionKind kind)
    {
        var thread = Begun().Decide(Ben, Say(Id, "Words", kind, Open)).Changed.OfType<BoardThread>().Single();
        Assert.Equal((Id, Open, ThreadRelation.About, Ben.By), (thread.From, thread.To, thread.Relation, thread.By));
    }

    [Fact, Rule("A3")]
    public void There_are_sixteen_ways_of_speaking() =>
        Assert.Equal(16, Enum.GetValues<ContributionKind>().Count(kind => !Kinds.NeedsAnActOfItsOwn(kind)));

    [Fact, Rule("A5")]
    public void Naming_the_same_card_twice_counts_once()
    {
        var changed = Begun().Decide(Ben, Say(Id, "Words", ContributionKind.Question, Open, Open)).Changed;
        Assert.Equal([Open], changed.OfType<Contribution>().Single().About);
        Assert.Single(changed.OfType<BoardThread>());
    }

    [Theory, Rule("A5")]
    [InlineData(20, null)]
    [InlineData(21, RefusalCode.TooMany)]
    public void A_contribution_is_about_twenty_others_at_most(int count, string? code)
    {
        var board = new SmallBoard();
        var others = Enumerable.Range(0, count).Select(n => IdOf($"card {n}")).ToArray();
        foreach (var other in others)
        {
            board.Does(Ben, Say(other, "Words"));
        }

        Assert.Equal(code, board.Decide(Ann, Say(Id, "Words", ContributionKind.LinkNoticed, others)).Refusal?.Code);
    }

    [Fact, Rule("A2")]
    public void A_thread_drawn_in_the_place_of_one_that_a_contribution_would_bring_is_not_replaced()
    {
        var board = Begun().Does(Ben, new DrawThread { Id = DerivedId.Of(Id, Open), From = Hidden, To = Withdrawn, Relation = ThreadRelation.Links });
        Assert.Equal(RefusalCode.IdTaken, board.Decide(Ben, Say(Id, "Words", ContributionKind.Question, Open)).Refusal?.Code);
    }

    [Fact, Rule("A2")]
    public void The_id_of_what_has_left_the_board_is_not_free_again()
    {
        var board = Begun().Does(Ben, new CutThread { Id = IdOf("cut"), ThreadId = BensThread });
        Assert.Equal(RefusalCode.IdTaken, board.Decide(Ann, Say(BensThread, "Words")).Refusal?.Code);
    }

    [Fact, Rule("A18")]
    public void An_import_keeps_who_said_it_first_and_when()
    {
        var said = new Provenance(new(IdOf("Pat"), "Pat"), new(2020, 5, 1, 0, 0, 0, DateTimeKind.Utc));
        var changed = Begun().Decide(Sue, Say(Id, "Words", ContributionKind.Question, Open) with { Original = said }).Changed;
        var contribution = changed.OfType<Contribution>().Single();
        Assert.Equal((said.By, said.At), (contribution.By, contribution.At));
        Assert.Equal((said.By, said.At), changed.OfType<BoardThread>().Select(thread => (thread.By, thread.At)).Single());
    }

    [Theory, Rule("W7")]
    [InlineData("when", 200)]
    [InlineData("place", 120)]
    [InlineData("whom", 120)]
    public void Each_field_beside_the_text_has_its_own_limit(string field, int most)
    {
        Assert.Null(Decide(new('é', most)));
        Assert.Equal(RefusalCode.TooLong, Decide(new('é', most + 1)));
        Assert.Equal(RefusalCode.ControlCharacter, Decide("\u0007"));
        Assert.Equal(RefusalCode.BrokenCharacter, Decide("\ud83d"));

        string? Decide(string words) => new SmallBoard().Decide(Ann, Say(Id, "Words") with
        {
            When = field == "when" ? words : null,
            Place = field == "place" ? words : null,
            Speaking = field == "whom" ? new(SpeakingFor.Others, words) : null,
        }).Refusal?.Code;
    }

    [Fact, Rule("W2")]
    public void A_field_beside_the_text_that_nobody_can_see_is_left_out()
    {
        var contribution = Assert.IsType<Contribution>(Assert.Single(new SmallBoard().Decide(Ann, Say(Id, "Words") with
        {
            When = " ",
            Place = "\u200B",
            Speaking = new(SpeakingFor.Job, "\t"),
        }).Changed));
        Assert.Equal((null, null, new Speaking(SpeakingFor.Job)), (contribution.When, contribution.Place, contribution.Speaking));
    }
}
