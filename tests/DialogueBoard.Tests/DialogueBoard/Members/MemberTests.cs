using System.Text.Json;
using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Members;
using DialogueBoard.OurMix;
using Xunit;
using static DialogueBoard.Tests.Members.BodiesBoard;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Members;

public sealed class MemberTests
{
    private static readonly Speaking ForABody = new(SpeakingFor.Body, "The council", Footing.Elected);
    private readonly SmallBoard _board = AddTo(Begun());

    [Fact, Rule("M80")]
    public void Whoever_asks_is_seen_to_have_asked_for_one_body_and_is_no_member_yet()
    {
        _board.Does(Ann, new AskToJoin { Id = IdOf("ask"), Body = "  Mill Lane\n tenants ", Why = "They chose me" });
        var asked = _board.View.MembershipOf(Ann.Id)!;
        Assert.Equal((Ann.By, "Mill Lane tenants", "They chose me", null, null), (asked.By, asked.Body, asked.Why, asked.AdmittedAt, asked.AdmittedBy));
        Assert.Contains("Mill Lane tenants", JsonSerializer.Serialize(asked, WireJson.Options), StringComparison.Ordinal);
        Assert.False(_board.View.IsMember(Ann.Id));
        Assert.Equal(RefusalCode.AskedAlready, _board.Decide(Ann, Asking(IdOf("again"), "Housing")).Refusal?.Code);
        Assert.Equal(RefusalCode.MemberAlready, _board.Decide(Ben, Asking(IdOf("again"), "The hospital")).Refusal?.Code);
    }

    [Fact, Rule("M81")]
    public void A_member_is_one_from_the_moment_somebody_who_looks_after_the_board_lets_them_in()
    {
        var admitted = _board.Tries(Sue, new Admit { Id = IdOf("admit"), MemberId = OtherAnnsAsk });
        var member = Assert.IsType<Member>(Assert.Single(admitted.Changed));
        Assert.Equal((Sue.By, Start.AddMinutes(_board.View.Version - 1)), (member.AdmittedBy, member.AdmittedAt));
        Assert.True(_board.View.IsMember(OtherAnn.Id));
    }

    [Fact, Rule("M82")]
    public void What_was_declined_ended_or_taken_back_leaves_no_word_and_can_be_asked_again()
    {
        Member[] gone =
        [
            (Member)_board.Tries(Sue, new Decline { Id = IdOf("decline"), MemberId = OtherAnnsAsk }).Changed.Single(),
            (Member)_board.Tries(Ben, new TakeBackMembership { Id = IdOf("back") }).Changed.Single(),
        ];
        Assert.All(gone, member => Assert.Equal((true, "", null, null, null), (member.Gone, member.Body, member.Why, member.By.Name, member.AdmittedBy)));
        Assert.Empty(_board.View.All<Member>());
        _board.Does(Ben, Asking(IdOf("again"), "Housing"));
        Assert.False(_board.View.IsMember(Ben.Id));
    }

    [Fact, Rule("M83")]
    public void A_member_speaks_for_the_body_they_were_admitted_for_whatever_they_say_and_nobody_else_does()
    {
        _board.Does(Ben, Say(IdOf("for housing"), "We can open on Mondays") with { Speaking = ForABody });
        Assert.Equal(new(SpeakingFor.Body, "Housing", Footing.Elected), _board.View.Contributions[IdOf("for housing")].Speaking);
        Assert.All([Ann, OtherAnn, Sue], person =>
            Assert.Equal(RefusalCode.NotAMember, _board.Decide(person, Say(IdOf("for all"), "So say we all") with { Speaking = ForABody }).Refusal?.Code));
    }

    [Fact, Rule("M83")]
    public void Whoever_is_no_longer_a_member_when_the_act_arrives_is_refused_and_what_they_said_before_stays_theirs()
    {
        var act = Say(IdOf("late"), "We can open on Mondays") with { Speaking = ForABody };
        _board.Does(Ben, act with { Id = IdOf("early") });
        Assert.Null(_board.Decide(Ben, act).Refusal);
        _board.Does(Sue, new Decline { Id = IdOf("end"), MemberId = BensMembership });
        Assert.Equal(RefusalCode.NotAMember, _board.Decide(Ben, act).Refusal?.Code);
        Assert.Equal("Housing", _board.View.Contributions[IdOf("early")].Speaking?.Whom);
    }

    [Fact, Rule("M84")]
    public void Where_only_members_speak_others_read_may_ask_and_may_take_back_what_is_theirs()
    {
        var said = _board.Does(Ann, Say(IdOf("said"), "A bench would help")).Dial(Principle.Legitimacy, Mix.First);
        Assert.All([Ann, OtherAnn], person =>
        {
            var refusal = said.Decide(person, Say(IdOf("new"), "A roof would help")).Refusal;
            Assert.Equal((RefusalCode.NotInThisMix, "legitimacy"), (refusal?.Code, refusal?.Dial));
        });
        Assert.Null(said.Decide(Ann, Asking(IdOf("ask"), "Mill Lane tenants")).Refusal);
        Assert.Null(said.Decide(OtherAnn, new TakeBackMembership { Id = IdOf("back") }).Refusal);
        Assert.Null(said.Decide(Ann, new Withdraw { Id = IdOf("w"), ContributionId = IdOf("said") }).Refusal);
        Assert.Null(said.Decide(Sue, Say(IdOf("new"), "A roof would help")).Refusal);

        said.Does(Ben, Say(IdOf("new"), "A roof would help"));
        Assert.Equal(new(SpeakingFor.Body, "Housing"), said.View.Contributions[IdOf("new")].Speaking);
    }

    [Fact, Rule("M84")]
    public void Where_the_door_is_only_open_nobody_new_is_let_in_and_who_is_there_can_still_go()
    {
        _board.Dial(Principle.Legitimacy, Mix.Last);
        Act[] refused = [Asking(IdOf("ask"), "Housing"), new Admit { Id = IdOf("admit"), MemberId = OtherAnnsAsk }, Say(IdOf("say"), "Words") with { Speaking = ForABody }];
        Assert.All(refused, act => Assert.Equal(RefusalCode.NotInThisMix, _board.Decide(Sue, act).Refusal?.Code));
        Assert.Null(_board.Decide(Sue, new Decline { Id = IdOf("decline"), MemberId = BensMembership }).Refusal);
        Assert.Null(_board.Decide(Ben, new TakeBackMembership { Id = IdOf("back") }).Refusal);
        Assert.Equal("Housing", _board.View.MemberOf(Ben.Id)?.Body);
    }

    [Fact, Rule("M86")]
    public void Nobody_becomes_a_member_out_of_a_file()
    {
        var id = IdOf("brought in");
        var member = _board.View.MemberOf(Ben.Id)! with { Id = IdOf("other"), ContributionId = id, By = Ann.By };
        var act = new BringIn { Id = id, Kind = ContributionKind.Story, Text = "Long ago", With = new() { Members = [member] } };
        Assert.Equal(RefusalCode.Malformed, _board.Decide(Sue, act).Refusal?.Code);
    }

    [Theory, Rule("M80")]
    [InlineData(121, 0, RefusalCode.TooLong)]
    [InlineData(3, 281, RefusalCode.TooLong)]
    [InlineData(0, 3, RefusalCode.Empty)]
    public void A_body_has_a_name_that_can_be_read_and_a_reason_is_short(int body, int why, string code) =>
        Assert.Equal(code, _board.Decide(Ann, new AskToJoin { Id = IdOf("ask"), Body = new('b', body), Why = new('w', why) }).Refusal?.Code);

    [Fact, Rule("M80", "A2")]
    public void Nobody_is_a_member_by_an_id_of_their_choice()
    {
        Assert.Equal(RefusalCode.IdTaken, _board.Decide(Ann, Asking(BensMembership, "Housing")).Refusal?.Code);
        Assert.Equal(RefusalCode.UnknownRecord, _board.Decide(Sue, new Admit { Id = IdOf("admit"), MemberId = Open }).Refusal?.Code);
    }
}
