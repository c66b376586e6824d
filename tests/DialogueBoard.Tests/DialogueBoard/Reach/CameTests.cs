using System.Text;
using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Reach;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Reach;

public sealed class CameTests
{
    private static readonly Guid Id = IdOf("new");

    [Theory, Rule("E110")]
    [InlineData(ContributionKind.Contact)]
    [InlineData(ContributionKind.Issue)]
    [InlineData(ContributionKind.Question)]
    [InlineData(ContributionKind.Learning)]
    public void How_it_came_stands_beside_a_card_of_any_kind(ContributionKind kind)
    {
        var board = Begun().Does(Ben, Said(new(Channel.Counter, " Housing\r\ndesk ")) with { Kind = kind });
        var coming = board.View.PartOf<Coming>(Id);
        Assert.Equal(
            (Channel.Counter, "Housing desk", false, (Guid?)Id, Ben.By, board.View.Contributions[Id].At),
            (coming!.Channel, coming.Where, coming.OnBehalf, coming.ContributionId, coming.By, coming.At));
    }

    [Fact, Rule("E110")]
    public void What_simply_came_over_the_web_has_nothing_beside_it()
    {
        Assert.Single(Begun().Decide(Ben, Said(new(Channel.Web, " \u200B"))).Changed);
        Assert.Single(Begun().Decide(Ben, Said(null)).Changed);
        Assert.Equal(2, Begun().Decide(Ben, Said(new(Channel.Web, "Housing"))).Changed.Count);
        Assert.Equal(2, Begun().Decide(Ben, Said(new(Channel.Phone))).Changed.Count);
    }

    [Theory, Rule("E111")]
    [InlineData(true, false, RefusalCode.AskThemFirst)]
    [InlineData(true, true, null)]
    [InlineData(false, true, null)]
    [InlineData(false, false, null)]
    public void Somebody_else_is_asked_before_their_words_are_written_down(bool onBehalf, bool withTheirOk, string? code)
    {
        var decision = Begun().Decide(Ben, Said(new(Channel.Counter, "Housing desk", onBehalf, withTheirOk)));
        Assert.Equal(code, decision.Refusal?.Code);
        if (code is null)
        {
            Assert.Equal(onBehalf, decision.Changed.OfType<Coming>().Single().OnBehalf);
        }
        else
        {
            Assert.StartsWith("You write this down for somebody else. Ask them first", decision.Refusal!.Detail, StringComparison.Ordinal);
        }
    }

    [Theory, Rule("E112", "W7")]
    [InlineData(120, null)]
    [InlineData(121, RefusalCode.TooLong)]
    public void The_counter_has_a_limit_of_its_own(int length, string? code) =>
        Assert.Equal(code, Begun().Decide(Ben, Said(new(Channel.Counter, new('é', length)))).Refusal?.Code);

    [Fact, Rule("E112")]
    public void The_counter_is_checked_like_other_words()
    {
        Assert.Equal(RefusalCode.ControlCharacter, Begun().Decide(Ben, Said(new(Channel.Counter, "a\u0007b"))).Refusal?.Code);
        Assert.Equal(RefusalCode.BrokenCharacter, Begun().Decide(Ben, Said(new(Channel.Counter, "\ud83d"))).Refusal?.Code);
    }

    [Fact, Rule("E112", "W9", "A9")]
    public void It_is_hidden_restored_and_taken_back_with_its_card()
    {
        var board = Begun().Does(Ben, Said(new(Channel.Counter, "Housing desk", true, true)));
        var before = board.View.PartOf<Coming>(Id);

        board.Does(Sue, new Hide { Id = IdOf("hide"), ContributionId = Id, Reason = "It names a person" });
        Assert.Equal((null, null, true), (Coming().Where, Coming().By.Name, Coming().OnBehalf));
        board.Does(Sue, new Restore { Id = IdOf("restore"), ContributionId = Id });
        Assert.Equal((before!.Where, before.By), (Coming().Where, Coming().By));
        board.Does(Ben, new Withdraw { Id = IdOf("withdraw"), ContributionId = Id });
        Assert.Null(Coming().Where);

        Coming Coming() => board.View.PartOf<Coming>(Id)!;
    }

    [Theory, Rule("E110", "A19")]
    [InlineData("""{"channel":"counter","where":"Desk","onBehalf":true,"withTheirOk":true}""", null)]
    [InlineData("""{"channel":"post"}""", null)]
    [InlineData("null", null)]
    [InlineData("""{"channel":"pigeon"}""", RefusalCode.Malformed)]
    [InlineData("""{"channel":3}""", RefusalCode.Malformed)]
    [InlineData("""{"where":"Desk"}""", RefusalCode.Malformed)]
    [InlineData("""{"channel":"counter","onBehalf":"yes"}""", RefusalCode.Malformed)]
    [InlineData("[]", RefusalCode.Malformed)]
    public void On_the_wire_it_is_read_or_refused(string came, string? code)
    {
        var (act, refusal) = ActJson.Read(Encoding.UTF8.GetBytes($$"""{"type":"contribute","id":"{{Id}}","kind":"contact","text":"Words","came":{{came}}}"""));
        Assert.Equal((code, code is null), (refusal?.Code, act is Contribute));
    }

    private static Contribute Said(Came? came) => Say(Id, "They found my papers") with { Kind = ContributionKind.Contact, Came = came };
}
