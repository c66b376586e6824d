using System.Text.Json;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Deciding;
using DialogueBoard.Members;
using DialogueBoard.OurMix;
using DialogueBoard.Tests.Members;
using Xunit;
using static DialogueBoard.Tests.Members.BodiesBoard;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Deciding;

public sealed class ProposalTests
{
    private readonly SmallBoard _board = AddTo(Begun());

    [Fact, Rule("M100")]
    public void A_proposal_names_each_body_once_by_case_and_space_and_hangs_on_what_it_is_about()
    {
        _board.Does(Ann, Proposing(IdOf("p")) with { Bodies = ["Housing", " housing ", "", "The  hospital", "THE HOSPITAL"], About = [Open] });
        Assert.Equal(["Housing", "The hospital"], ProposalOf(IdOf("p")).Bodies.Select(body => body.Body));
        Assert.All(ProposalOf(IdOf("p")).Bodies, body => Assert.Equal((null, null, null, null), (body.Answer, body.By, body.At, body.Note)));
        Assert.Equal(Open, Assert.Single(_board.View.ThreadsOf(IdOf("p"))).To);
        Assert.Equal(RefusalCode.NoBodies, _board.Decide(Ann, Proposing(IdOf("none")) with { Bodies = [" ", "\u200B"] }).Refusal?.Code);
        Assert.Equal(RefusalCode.NoBodies, _board.Decide(Ann, Proposing(IdOf("none")) with { Bodies = null }).Refusal?.Code);
        Assert.Null(_board.Decide(Ann, Proposing(IdOf("ten")) with { Bodies = Bodies(10) }).Refusal);
        Assert.Equal(RefusalCode.TooMany, _board.Decide(Ann, Proposing(IdOf("eleven")) with { Bodies = Bodies(11) }).Refusal?.Code);
    }

    [Fact, Rule("M101")]
    public void A_body_says_yes_or_no_by_its_member_or_by_a_steward_who_writes_it_down_and_may_say_otherwise()
    {
        _board.Does(Ben, Answering(AnnsProposal, " HOUSING", ProposalAnswer.No, "Not before May"));
        var said = ProposalOf(AnnsProposal).Bodies[0];
        Assert.Equal(("Housing", ProposalAnswer.No, Ben.By, "Not before May"), (said.Body, said.Answer, said.By, said.Note));
        Assert.Null(ProposalOf(AnnsProposal).Bodies[1].Answer);

        _board.Does(Sue, Answering(AnnsProposal, "Housing", ProposalAnswer.Yes));
        said = ProposalOf(AnnsProposal).Bodies[0];
        Assert.Equal((ProposalAnswer.Yes, Sue.By, null), (said.Answer, said.By, said.Note));
        Assert.Equal(1, ProposalOf(AnnsProposal).Missing);
    }

    [Fact, Rule("M101")]
    public void Nobody_answers_for_a_body_that_is_not_theirs_or_no_longer_or_that_was_not_asked()
    {
        Assert.All([Ann, OtherAnn], person => Assert.Equal(RefusalCode.NotYourBody, _board.Decide(person, Answering(AnnsProposal, "Housing", ProposalAnswer.Yes)).Refusal?.Code));
        Assert.Equal(RefusalCode.NotYourBody, _board.Decide(Ben, Answering(AnnsProposal, "The hospital", ProposalAnswer.Yes)).Refusal?.Code);
        Assert.Equal(RefusalCode.UnknownBody, _board.Decide(Sue, Answering(AnnsProposal, "The council", ProposalAnswer.Yes)).Refusal?.Code);
        Assert.Equal(RefusalCode.YesOrNo, _board.Decide(Sue, Answering(AnnsProposal, "Housing", (ProposalAnswer)7)).Refusal?.Code);
        Assert.Equal(RefusalCode.TooLong, _board.Decide(Sue, Answering(AnnsProposal, "Housing", ProposalAnswer.Yes, new('n', 281))).Refusal?.Code);
        _board.Does(Ben, new TakeBackMembership { Id = IdOf("back") });
        Assert.Equal(RefusalCode.NotYourBody, _board.Decide(Ben, Answering(AnnsProposal, "Housing", ProposalAnswer.Yes)).Refusal?.Code);
    }

    [Fact, Rule("M102")]
    public void It_starts_once_and_only_when_each_body_has_said_yes_and_says_how_many_are_missing()
    {
        var start = new StartProposal { Id = IdOf("start"), ContributionId = AnnsProposal };
        Assert.Equal((RefusalCode.NotAgreedYet, "This cannot start before each named body has said yes. Still missing: 2."), Refused(Ann, start));
        _board.Does(Ben, Answering(AnnsProposal, "Housing", ProposalAnswer.Yes)).Does(Sue, Answering(AnnsProposal, "The hospital", ProposalAnswer.No));
        Assert.Equal((RefusalCode.NotAgreedYet, "This cannot start before each named body has said yes. Still missing: 1."), Refused(Sue, start));
        _board.Does(Sue, Answering(AnnsProposal, "The hospital", ProposalAnswer.Yes));
        Assert.Equal(RefusalCode.NotYours, _board.Decide(Ben, start).Refusal?.Code);

        _board.Does(Ann, start);
        Assert.Equal(Start.AddMinutes(_board.View.Version - 1), ProposalOf(AnnsProposal).StartedAt);
        Assert.Equal(RefusalCode.AlreadyStarted, _board.Decide(Sue, start with { Id = IdOf("again") }).Refusal?.Code);
        Assert.Equal(RefusalCode.AlreadyStarted, _board.Decide(Ben, Answering(AnnsProposal, "Housing", ProposalAnswer.No)).Refusal?.Code);
    }

    [Fact, Rule("M103", "W9")]
    public void Names_of_bodies_what_they_added_and_who_said_so_go_and_come_back_with_the_card()
    {
        _board.Does(Ben, Answering(AnnsProposal, "Housing", ProposalAnswer.No, "Not before May"));
        var before = Json(AnnsProposal);
        _board.Does(Sue, new Hide { Id = IdOf("hide"), ContributionId = AnnsProposal, Reason = "It names a person" });
        AssertWordless();
        Assert.Equal(RefusalCode.WordsNotOnBoard, _board.Decide(Sue, Answering(AnnsProposal, "Housing", ProposalAnswer.Yes)).Refusal?.Code);
        Assert.Equal(RefusalCode.WordsNotOnBoard, _board.Decide(Ann, new StartProposal { Id = IdOf("s"), ContributionId = AnnsProposal }).Refusal?.Code);

        _board.Does(Sue, new Restore { Id = IdOf("restore"), ContributionId = AnnsProposal });
        Assert.Equal(before, Json(AnnsProposal));
        _board.Does(Ann, new Withdraw { Id = IdOf("withdraw"), ContributionId = AnnsProposal });
        AssertWordless();

        void AssertWordless() => Assert.All(
            ["Housing", "hospital", "Not before May", "sent round", "\"Ben\"", "\"Ann\""],
            words => Assert.DoesNotContain(words, Json(AnnsProposal), StringComparison.Ordinal));
    }

    [Fact, Rule("M104")]
    public void In_other_words_each_body_is_asked_again_and_what_was_started_keeps_its_words()
    {
        _board.Does(Ben, new Reword { Id = IdOf("reword"), ContributionId = AgreedProposal, Text = "Two front doors" });
        Assert.Equal((2, "Two front doors"), (ProposalOf(AgreedProposal).Missing, _board.View.Contributions[AgreedProposal].Text));
        Assert.All(ProposalOf(AgreedProposal).Bodies, body => Assert.Null(body.By));
        Assert.Equal(RefusalCode.AlreadyStarted, _board.Decide(Ben, new Reword { Id = IdOf("late"), ContributionId = StartedProposal, Text = "Two front doors" }).Refusal?.Code);
    }

    [Fact, Rule("M105")]
    public void Where_nobody_agrees_first_nothing_new_is_proposed_and_what_was_can_be_seen_through()
    {
        _board.Dial(Principle.Deciding, Mix.Last);
        Assert.Equal((RefusalCode.NotInThisMix, "deciding"), (_board.Decide(Sue, Proposing(IdOf("p"))).Refusal?.Code, _board.Decide(Sue, Proposing(IdOf("p"))).Refusal?.Dial));
        _board.Does(Ben, Answering(AnnsProposal, "Housing", ProposalAnswer.Yes)).AllSayYes(AnnsProposal).Does(Ann, new StartProposal { Id = IdOf("s"), ContributionId = AnnsProposal });
    }

    [Theory, Rule("M106")]
    [InlineData("as it is", null)]
    [InlineData("no bodies", RefusalCode.NeedsItsOwnForm)]
    [InlineData("a body twice", RefusalCode.NeedsItsOwnForm)]
    [InlineData("a body without a name", RefusalCode.NeedsItsOwnForm)]
    [InlineData("an answer by nobody", RefusalCode.NeedsItsOwnForm)]
    [InlineData("started too early", RefusalCode.NeedsItsOwnForm)]
    [InlineData("eleven bodies", RefusalCode.NeedsItsOwnForm)]
    [InlineData("a note too long", RefusalCode.TooLong)]
    public void Out_of_a_file_comes_only_a_proposal_that_a_board_could_have_made(string what, string? code)
    {
        var id = IdOf("brought in");
        var proposal = ProposalOf(AgreedProposal) with { Id = CardPart.IdOf<Proposal>(id), ContributionId = id };
        proposal = what switch
        {
            "no bodies" => proposal with { Bodies = [] },
            "a body twice" => proposal with { Bodies = [new("Housing"), new("HOUSING")] },
            "a body without a name" => proposal with { Bodies = [new("")] },
            "an answer by nobody" => proposal with { Bodies = [new("Housing", ProposalAnswer.Yes)] },
            "started too early" => proposal with { Bodies = [new("Housing")], StartedAt = Start },
            "eleven bodies" => proposal with { Bodies = [.. Bodies(11).Select(body => new BodyAnswer(body))] },
            "a note too long" => proposal with { Bodies = [new("Housing", ProposalAnswer.No, Ben.By, Start, new('n', 281))] },
            _ => proposal,
        };
        var act = new BringIn { Id = id, Kind = ContributionKind.Proposal, Text = "One front door", With = new() { Proposals = [proposal] } };
        Assert.Equal(code, _board.Decide(Sue, act).Refusal?.Code);
    }

    private static string[] Bodies(int count) => [.. Enumerable.Range(0, count).Select(n => $"Body {n}")];

    private (string?, string?) Refused(Actor actor, Act act) => (_board.Decide(actor, act).Refusal?.Code, _board.Decide(actor, act).Refusal?.Detail);

    private Proposal ProposalOf(Guid card) => _board.View.PartOf<Proposal>(card)!;

    private string Json(Guid card) => JsonSerializer.Serialize(ProposalOf(card), WireJson.Options);
}
