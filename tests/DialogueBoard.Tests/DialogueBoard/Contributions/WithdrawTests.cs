using DialogueBoard.Contributions;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Contributions;

public sealed class WithdrawTests
{
    [Fact, Rule("A7", "W9")]
    public void What_is_taken_back_keeps_its_place_and_its_threads_and_loses_every_word()
    {
        var board = Begun();
        board.Does(Ann, Say(IdOf("said"), "Words") with { Speaking = new(SpeakingFor.Job, "the library", Footing.Work), When = "I moved", Place = "Mill Lane" });
        board.Does(Ben, Say(IdOf("reply"), "Why?", ContributionKind.Question, IdOf("said")));
        var before = board.View.Contributions[IdOf("said")];
        board.Does(Ann, new Withdraw { Id = IdOf("new"), ContributionId = before.Id });

        var after = board.View.Contributions[before.Id];
        Assert.Equal((ContributionState.Withdrawn, ""), (after.State, after.Text));
        Assert.Equal((null, null, null, null), (after.When, after.Place, after.Speaking?.Whom, after.By.Name));
        Assert.Equal((before.X, before.Y, before.At, before.By.Id, before.Kind), (after.X, after.Y, after.At, after.By.Id, after.Kind));
        Assert.Equal((SpeakingFor.Job, Footing.Work), (after.Speaking!.For, after.Speaking.Footing));
        Assert.Equal(IdOf("reply"), Assert.Single(board.View.ThreadsOf(before.Id)).From);
    }

    [Fact, Rule("A7")]
    public void Taking_back_what_is_hidden_lets_go_of_the_words_kept_apart()
    {
        var board = Begun();
        Assert.True(board.Held.ContainsKey(Hidden));
        board.Does(Ann, new Withdraw { Id = IdOf("new"), ContributionId = Hidden });

        Assert.Empty(board.Held);
        Assert.Equal("not-hidden", board.Decide(Sue, new Restore { Id = IdOf("newer"), ContributionId = Hidden }).Refusal?.Code);
    }
}
