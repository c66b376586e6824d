using DialogueBoard.Boards;
using Xunit;

namespace DialogueBoard.Tests.Boards;

public sealed class DerivedIdTests
{
    private static readonly Guid One = new("0192f0c1-0000-4000-8000-000000000001");
    private static readonly Guid Two = new("0192f0c1-0000-4000-8000-000000000002");

    [Fact, Rule("A17")]
    public void The_same_parts_give_the_same_id_and_their_order_counts()
    {
        Assert.Equal(DerivedId.Of(One, Two), DerivedId.Of(One, Two));
        Assert.Distinct([DerivedId.Of(One, Two), DerivedId.Of(Two, One), DerivedId.Of(One, One), DerivedId.Of(One, "Two"), DerivedId.Of(One, "")]);
    }

    // Computed apart from the product, with sha256sum: stored ids must never come out otherwise.
    [Fact]
    public void Ids_that_were_stored_once_come_out_the_same_for_ever() =>
        Assert.Equal(new("6efd46d1-c7d3-8431-a351-5e2823d12a69"), DerivedId.Of(One, Two));

    [Fact]
    public void A_derived_id_says_that_it_is_one()
    {
        Assert.Equal(8, DerivedId.Of(One, Two).Version);
        Assert.InRange(DerivedId.Of(One, Two).Variant, 8, 11);
    }
}
