using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Growing;
using DialogueBoard.Threads;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Growing;

public sealed class NoticeGainTests
{
    private static readonly Guid Id = IdOf("gain");

    [Fact, Rule("E90")]
    public void A_gain_is_a_card_with_what_it_is_a_gain_in_and_whom_it_also_helps_beside_it()
    {
        var board = Begun().Does(Ben, Noticed("Housing: fewer empty homes", " The ward ") with { About = [Open] });
        var (card, gain) = (board.View.Contributions[Id], board.View.PartOf<Gain>(Id)!);

        Assert.Equal((ContributionKind.Gain, "They ring each other now", Ben.By), (card.Kind, card.Text, card.By));
        Assert.Equal((GainOf.Process, false, Ben.By), (gain.Of, gain.Planned, gain.By));
        Assert.Equal(["Housing: fewer empty homes", "The ward"], gain.AlsoHelps);
        Assert.Equal(ThreadRelation.About, Assert.Single(board.View.ThreadsOf(Id)).Relation);
        Assert.Equal(gain, Assert.Single(board.View.All<Gain>()));
    }

    [Fact, Rule("E91")]
    public void Whom_it_helps_counts_once_however_written_and_what_cannot_be_seen_does_not_count() => Assert.Equal(
        ["Housing", "The ward"],
        Begun().Does(Ben, Noticed("Housing", "HOUSING", " ", "The ward", "\u200B", null!)).View.PartOf<Gain>(Id)!.AlsoHelps);

    [Theory, Rule("E91")]
    [InlineData(10, null)]
    [InlineData(11, RefusalCode.TooMany)]
    public void It_helps_ten_at_most(int names, string? code) => Assert.Equal(
        code, Begun().Decide(Ben, Noticed([.. Enumerable.Range(0, names).Select(n => $"Body {n}")])).Refusal?.Code);

    [Fact, Rule("E91")]
    public void A_gain_in_nothing_is_refused_with_a_sentence_that_says_what_to_choose() => Assert.Contains(
        "how people work together", Begun().Decide(Ben, Noticed() with { Of = null }).Refusal!.Detail, StringComparison.Ordinal);

    [Fact, Rule("E92")]
    public void Hidden_restored_and_taken_back_its_names_go_and_come_with_its_words()
    {
        var board = Begun().Does(Ben, Noticed("Housing"));
        var before = board.View.PartOf<Gain>(Id)!;
        board.Does(Sue, new Hide { Id = IdOf("hide"), ContributionId = Id, Reason = "It names a person" });
        Assert.Equal(((string?)null, 0), (board.View.PartOf<Gain>(Id)!.By.Name, board.View.PartOf<Gain>(Id)!.AlsoHelps.Count));

        board.Does(Sue, new Restore { Id = IdOf("restore"), ContributionId = Id });
        Assert.Equal(before.AlsoHelps, board.View.PartOf<Gain>(Id)!.AlsoHelps);
        Assert.Equal(before.By, board.View.PartOf<Gain>(Id)!.By);

        board.Does(Ben, new Withdraw { Id = IdOf("withdraw"), ContributionId = Id });
        Assert.Empty(board.View.PartOf<Gain>(Id)!.AlsoHelps);
    }

    private static NoticeGain Noticed(params string[] alsoHelps) =>
        new() { Id = Id, Text = "They ring each other now", Of = GainOf.Process, AlsoHelps = alsoHelps };
}
