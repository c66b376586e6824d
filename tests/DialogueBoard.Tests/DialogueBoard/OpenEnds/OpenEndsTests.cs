using CsCheck;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Energy;
using DialogueBoard.OpenEnds;
using DialogueBoard.Steps;
using DialogueBoard.Tests.Acts;
using DialogueBoard.Threads;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.OpenEnds;

public sealed class OpenEndsTests
{
    private static readonly Actor[] Everyone = [Ann, Ben, OtherAnn, Sue];

    [Fact, Rule("E80", "E81")]
    public void Kept_up_act_by_act_they_are_what_looking_through_the_whole_board_gives() =>
        RandomActs.Sequence(Everyone.Length).Sample(steps =>
        {
            var board = new SmallBoard();
            foreach (var (who, act) in steps)
            {
                board.Tries(Everyone[who], act);
                Assert.Equal(LooseIn(board.View), board.View.OpenEnds.Loose.Select(arrival => arrival.Id).Order());
                Assert.Equal(GapsIn(board.View), board.View.OpenEnds.Gaps.Select(gap => (gap.Key.Id, gap.Value)).OrderBy(gap => gap.Id));
            }
        }, iter: 400);

    [Fact, Rule("E80")]
    public void A_card_is_a_loose_end_until_somebody_else_answers_it_or_would_give_something()
    {
        var board = new SmallBoard().Does(Ann, Say(Open, "The last bus goes at six"));
        Assert.True(IsLoose(board));
        Assert.True(IsLoose(board.Does(Ann, Say(IdOf("own"), "And on Sundays there is none", ContributionKind.BuildingOn, Open))));
        Assert.False(IsLoose(board.Does(Ben, Say(BensAnswer, "Could the school bus take us?", ContributionKind.Question, Open))));
        Assert.True(IsLoose(board.Does(Ben, new Withdraw { Id = IdOf("back"), ContributionId = BensAnswer })));
        Assert.False(IsLoose(board.Does(Ben, new OfferEnergy { Id = IdOf("energy"), ContributionId = Open })));
        Assert.True(IsLoose(board.Does(Ben, new WithdrawEnergy { Id = IdOf("no energy"), ContributionId = Open })));
        Assert.False(IsLoose(board.Does(Ann, new Withdraw { Id = IdOf("gone"), ContributionId = Open })));

        static bool IsLoose(SmallBoard board) => board.View.OpenEnds.Loose.Any(arrival => arrival.Id == Open);
    }

    [Fact, Rule("E80")]
    public void A_need_is_a_gap_until_something_is_offered_for_it()
    {
        var board = new SmallBoard().Does(Ann, Say(Open, "We need a van", ContributionKind.Need));
        Assert.Equal(Gap.NoOffer, GapOf(board));
        Assert.Equal(Gap.NoOffer, GapOf(board.Does(Ben, Say(BensAnswer, "What for?", ContributionKind.Question, Open))));
        board.Does(Ben, Say(IdOf("van"), "The school van stands idle", ContributionKind.Offer));
        Assert.Null(GapOf(board.Does(OtherAnn, new DrawThread { Id = IdOf("tie"), From = IdOf("van"), To = Open, Relation = ThreadRelation.Helps })));
        Assert.Equal(Gap.NoOffer, GapOf(board.Does(OtherAnn, new CutThread { Id = IdOf("cut"), ThreadId = IdOf("tie") })));
    }

    [Fact, Rule("E80")]
    public void An_issue_is_a_gap_until_both_citizens_and_an_agency_have_touched_it()
    {
        var byCitizen = new SmallBoard().Does(Ann, Say(Open, "The last bus goes at six"));
        Assert.Equal(Gap.NoAgency, GapOf(byCitizen));
        Assert.Equal(Gap.NoAgency, GapOf(byCitizen.Does(OtherAnn, new OfferEnergy { Id = IdOf("lived"), ContributionId = Open, Footing = Footing.Lived })));
        Assert.Null(GapOf(byCitizen.Does(Ben, Say(BensAnswer, "We could ask the depot", ContributionKind.BuildingOn, Open) with { Speaking = new(SpeakingFor.Job, "the buses") })));

        var byAgency = new SmallBoard().Does(Ben, Say(Open, "Fewer people ride") with { Speaking = new(SpeakingFor.Job, "the buses") });
        Assert.Equal(Gap.NoCitizen, GapOf(byAgency));
        Assert.Null(GapOf(byAgency.Does(Ann, new OfferEnergy { Id = IdOf("lived"), ContributionId = Open, Footing = Footing.Lived })));
    }

    [Fact, Rule("E82")]
    public void The_safety_net_says_what_holds_an_issue_through_its_needs_too()
    {
        var board = Begun()
            .Does(Ann, Say(IdOf("need"), "We need a van", ContributionKind.Need, Open))
            .Does(Ben, Say(IdOf("van"), "The school van stands idle", ContributionKind.Offer, IdOf("need")))
            .Does(Ann, new TryStep { Id = IdOf("a step"), Text = "Fridays", LookAgain = new(2026, 3, 9), About = [Open] })
            .Does(Ann, Say(IdOf("bare"), "Nobody holds this"));
        var net = SafetyNet.Of(board.View);
        Assert.Equal([IdOf("bare"), Open], net.Select(held => held.Issue.Id));
        Assert.False(net[0].IsHeld);
        Assert.Equal(
            (IdOf("van"), BensEnergy, IdOf("a step"), 0),
            (Assert.Single(net[1].Offers).Id, Assert.Single(net[1].Energies).Id, Assert.Single(net[1].Steps).Id, net[1].Promises.Count));

        board.Does(Ann, new LookAgain { Id = IdOf("stop"), ContributionId = IdOf("a step"), Verdict = StepVerdict.Stop });
        board.Does(Sue, new Hide { Id = IdOf("hide"), ContributionId = IdOf("van"), Reason = "It names a person" });
        Assert.Equal((0, 0), (SafetyNet.Of(board.View)[1].Offers.Count, SafetyNet.Of(board.View)[1].Steps.Count));
    }

    private static Gap? GapOf(SmallBoard board) =>
        board.View.Contributions.TryGetValue(Open, out var card) && board.View.OpenEnds.Gaps.TryGetValue(new(card.At, card.Id), out var gap) ? gap : null;

    // The definitions once more, by looking at every record of the board.
    private static IEnumerable<Guid> LooseIn(BoardView view) =>
        from card in view.Contributions.Values
        where card.State == ContributionState.OnBoard
        where card.Kind is ContributionKind.Issue or ContributionKind.Question or ContributionKind.Story or ContributionKind.DifferentView
            or ContributionKind.NotKnowing or ContributionKind.Contact or ContributionKind.Position
        where !view.Threads.Values.Any(thread => thread.To == card.Id && view.Contributions[thread.From] is { State: ContributionState.OnBoard } answer && answer.By.Id != card.By.Id)
        where !view.Energies.Values.Any(energy => energy.ContributionId == card.Id && energy.By.Id != card.By.Id)
        orderby card.Id
        select card.Id;

    private static IEnumerable<(Guid, Gap)> GapsIn(BoardView view)
    {
        foreach (var card in view.Contributions.Values.Where(card => card.State == ContributionState.OnBoard).OrderBy(card => card.Id))
        {
            var tied = view.Threads.Values.Where(thread => thread.From == card.Id || thread.To == card.Id)
                .Select(thread => view.Contributions[thread.From == card.Id ? thread.To : thread.From])
                .Where(other => other.State == ContributionState.OnBoard).ToList();
            var energies = view.Energies.Values.Where(energy => energy.ContributionId == card.Id).ToList();
            if (card.Kind == ContributionKind.Need && energies.Count == 0 && !tied.Any(other => other.Kind == ContributionKind.Offer))
            {
                yield return (card.Id, Gap.NoOffer);
            }

            if (card.Kind != ContributionKind.Issue)
            {
                continue;
            }

            var agencies = tied.Append(card).Select(other => other.Speaking?.For is SpeakingFor.Job or SpeakingFor.Body).ToList();
            var agency = agencies.Contains(true) || energies.Any(energy => energy.Footing is Footing.Work or Footing.Elected);
            var citizen = agencies.Contains(false) || energies.Any(energy => energy.Footing is Footing.Lived or Footing.Asked);
            if (!agency || !citizen)
            {
                yield return (card.Id, agency ? Gap.NoCitizen : Gap.NoAgency);
            }
        }
    }
}
