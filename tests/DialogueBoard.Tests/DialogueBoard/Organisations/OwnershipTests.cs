using System.Text.Json;
using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Organisations;
using DialogueBoard.Sessions;
using DialogueBoard.Shelf;
using DialogueBoard.Tests.Sessions;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Organisations;

public sealed class OwnershipTests
{
    private static readonly Workplace Council = new("mill", "Mill Town Council", LooksAfterBoards: true);
    private static readonly Workplace Trust = new("trust", "Housing Trust", LooksAfterBoards: true);
    private static readonly Speaking AtTheCouncil = new(SpeakingFor.Job, "mill town  council", Footing.Work);

    public static TheoryData<Speaking?, bool, string?> WaysToSpeak => new()
    {
        { AtTheCouncil, true, "Mill Town Council" },
        { new(SpeakingFor.Job), true, "Mill Town Council" },
        { new(SpeakingFor.Job, "Housing Trust"), false, "Housing Trust" },
        { new(SpeakingFor.Self), false, null },
        { new(SpeakingFor.Others, "Mill Town Council"), false, "Mill Town Council" },
        { null, false, null },
    };

    [Theory, MemberData(nameof(WaysToSpeak)), Rule("G150")]
    public void What_staff_say_in_their_job_there_is_confirmed_and_nothing_else_they_say(Speaking? speaking, bool confirmed, string? whom)
    {
        var card = Said(Ann with { WorksAt = Council }, speaking);
        Assert.Equal(confirmed ? true : null, card.Speaking?.Confirmed);
        Assert.Equal(whom, card.Speaking?.Whom);
    }

    [Fact, Rule("G150")]
    public void Whoever_says_of_themselves_that_they_are_confirmed_is_not()
    {
        Assert.Null(Said(Ann, AtTheCouncil with { Confirmed = true }).Speaking?.Confirmed);
        Assert.Null(Said(Ann with { WorksAt = Trust }, AtTheCouncil with { Confirmed = true }).Speaking?.Confirmed);
        var sent = JsonSerializer.Deserialize<Act>("""{"type":"contribute","id":"6f1c2f0e-4f3e-4b1c-9a53-0f6f1f6d7c11","kind":"issue","text":"The bus","speaking":{"for":"job","whom":"Mill Town Council","confirmed":true}}""", WireJson.Options)!;
        var board = new SmallBoard().Does(Ann, sent);
        Assert.Null(board.View.Contributions[sent.Id].Speaking?.Confirmed);
    }

    [Fact, Rule("G150")]
    public void What_is_brought_in_from_elsewhere_is_not_confirmed_whoever_brings_it()
    {
        var board = new SmallBoard().Does(Sue with { WorksAt = Council }, Say(IdOf("brought"), "Long ago") with { Speaking = AtTheCouncil with { Confirmed = true }, Original = new(Ben.By, Start) });
        Assert.Null(board.View.Contributions[IdOf("brought")].Speaking?.Confirmed);
    }

    [Fact, Rule("G151")]
    public void Who_has_signed_out_speaks_unconfirmed_also_in_a_session_they_came_into_before()
    {
        var board = new SmallBoard().Opens(SessionBoard.On);
        board.Does(Ann with { WorksAt = Council }, new EnterSession { Id = IdOf("in"), SessionId = SessionBoard.On, Speaking = AtTheCouncil });
        board.Does(Ann with { WorksAt = Council }, Say(IdOf("signed in"), "We open on Mondays"));
        board.Does(Ann, Say(IdOf("signed out"), "And on Fridays"));
        Assert.True(board.View.Contributions[IdOf("signed in")].Speaking?.Confirmed);
        Assert.Equal("Mill Town Council", board.View.Contributions[IdOf("signed out")].Speaking?.Whom);
        Assert.Null(board.View.Contributions[IdOf("signed out")].Speaking?.Confirmed);
    }

    [Fact, Rule("G152")]
    public void Words_that_waited_are_confirmed_as_they_were_written()
    {
        var board = new SmallBoard().Opens(SessionBoard.On);
        board.Does(Ann with { WorksAt = Council }, new EnterSession { Id = IdOf("in"), SessionId = SessionBoard.On });
        board.Does(Sue, new KeepQuiet { Id = IdOf("quiet"), SessionId = SessionBoard.On });
        board.Does(Ann with { WorksAt = Council }, Say(IdOf("kept"), "We open on Mondays") with { Speaking = AtTheCouncil });
        board.Does(Sue, new Reveal { Id = IdOf("shown"), SessionId = SessionBoard.On });
        Assert.True(board.View.Contributions[IdOf("kept")].Speaking?.Confirmed);
    }

    [Fact, Rule("G153")]
    public void One_organisation_at_a_time_answers_for_a_board_and_can_give_it_up_for_another()
    {
        var board = new SmallBoard();
        var (ours, theirs) = (Sue with { WorksAt = Council }, Sue with { WorksAt = Trust });
        Assert.Equal(RefusalCode.SignInAtWork, board.Decide(Sue, new OwnBoard { Id = Id() }).Refusal?.Code);
        Assert.Equal(RefusalCode.SignInAtWork, board.Decide(Sue with { WorksAt = Council with { LooksAfterBoards = false } }, new OwnBoard { Id = Id() }).Refusal?.Code);
        Assert.Equal(RefusalCode.StewardsOnly, board.Decide(Ann with { WorksAt = Council }, new OwnBoard { Id = Id() }).Refusal?.Code);

        board.Does(ours, new OwnBoard { Id = Id() });
        Assert.Equal(("mill", "Mill Town Council"), (Ownership.Of(board.View)?.Organisation, Ownership.Of(board.View)?.Name));
        Assert.Equal(RefusalCode.OwnedAlready, board.Decide(ours, new OwnBoard { Id = Id() }).Refusal?.Code);
        Assert.Equal(RefusalCode.OwnedByAnother, board.Decide(theirs, new OwnBoard { Id = Id() }).Refusal?.Code);
        Assert.All([Sue, theirs, Ann], other => Assert.Equal(RefusalCode.OwnersOnly, board.Decide(other, new GiveUpBoard { Id = Id() }).Refusal?.Code));

        board.Does(ours, new GiveUpBoard { Id = Id() });
        Assert.Null(Ownership.Of(board.View));
        board.Does(theirs, new OwnBoard { Id = Id() });
        Assert.Equal("trust", Ownership.Of(board.View)?.Organisation);
    }

    [Fact, Rule("G154")]
    public void Staff_of_the_organisation_that_answers_for_a_board_take_it_up_openly_and_end_the_care_of_others()
    {
        var board = new SmallBoard();
        board.Does(Sue with { WorksAt = Council }, new OwnBoard { Id = Id() }).Does(Sue, new LookAfter { Id = Id() });
        var (colleague, stranger) = (Ben with { WorksAt = Council }, Ben with { WorksAt = Trust });
        Assert.Equal(RefusalCode.StewardsOnly, board.Decide(stranger, new LookAfter { Id = Id() }).Refusal?.Code);
        Assert.Equal(RefusalCode.StewardsOnly, board.Decide(Ben with { WorksAt = Council with { LooksAfterBoards = false } }, new LookAfter { Id = Id() }).Refusal?.Code);
        Assert.Equal(RefusalCode.StewardsOnly, board.Decide(colleague, new Tidy { Id = Id() }).Refusal?.Code);
        Assert.Equal(RefusalCode.LinkHoldersOnly, board.Decide(stranger, new PutCareDown { Id = Id(), Of = Sue.Id }).Refusal?.Code);

        board.Does(colleague, new LookAfter { Id = Id() });
        Assert.Equal([Sue.Id, Ben.Id], board.View.All<Care>().Select(care => care.By.Id));
        board.Does(colleague, new PutCareDown { Id = Id(), Of = Sue.Id });
        Assert.Equal(Ben.Id, Assert.Single(board.View.All<Care>()).By.Id);
    }

    private static Guid Id() => Guid.NewGuid();

    private static Contribution Said(Actor actor, Speaking? speaking) =>
        new SmallBoard().Does(actor, Say(IdOf("said"), "We open on Mondays") with { Speaking = speaking }).View.Contributions[IdOf("said")];
}
