using DialogueBoard.Acts;
using DialogueBoard.Stewarding;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Stewarding;

/// <summary>What somebody is told before they write is what the rule then does.</summary>
public sealed class MetBeforeWritingTests
{
    [Theory, Rule("G31")]
    [InlineData(PostingMode.Open, PostingMode.Open, PostingMode.Open)]
    [InlineData(PostingMode.HoldFirst, PostingMode.HoldFirst, PostingMode.Open)]
    [InlineData(PostingMode.HoldAll, PostingMode.HoldAll, PostingMode.HoldAll)]
    [InlineData(PostingMode.Slow, PostingMode.Slow, PostingMode.Slow)]
    [InlineData(PostingMode.Frozen, PostingMode.Frozen, PostingMode.Frozen)]
    public void Each_meets_the_board_as_it_is_set_for_them(PostingMode mode, PostingMode toNewcomers, PostingMode toThoseWithACard)
    {
        var view = Begun().Sets(mode).View;
        var newcomer = new Actor(IdOf("newcomer"), null, IsSteward: false);

        Assert.Equal(toNewcomers, Posting.MetBy(view, null));
        Assert.Equal(toNewcomers, Posting.MetBy(view, newcomer));
        Assert.Equal(toThoseWithACard, Posting.MetBy(view, Ann));
        Assert.Equal(PostingMode.Open, Posting.MetBy(view, Sue));
    }
}
