using DialogueBoard.OurMix;
using Xunit;

namespace DialogueBoard.Tests.OurMix;

/// <summary>What will change, told before anybody moves a dial; and the mixes to begin with.</summary>
public sealed class MixChangeTests
{
    public static TheoryData<int, int, string> Moves => new()
    {
        { 4, 4, "" },
        { 4, 5, "NoLonger Debate" },
        { 5, 4, "FromThenOn Debate" },
        { 4, 3, "SideBySide Debate" },
        { 3, 4, "OpensFirst Enquiry" },
        { 2, 3, "SideBySide Enquiry" },
        { 3, 2, "OpensFirst Debate" },
        { 4, 2, "OpensFirst Debate" },
        { 1, 2, "FromThenOn Enquiry" },
        { 2, 1, "NoLonger Enquiry" },
        { 5, 1, "FromThenOn Debate, NoLonger Enquiry, OpensFirst Debate" },
        { 1, 5, "NoLonger Debate, FromThenOn Enquiry, OpensFirst Enquiry" },
        { 1, 3, "FromThenOn Enquiry, SideBySide Enquiry" },
        { 5, 3, "FromThenOn Debate, SideBySide Debate" },
    };

    [Theory, MemberData(nameof(Moves))]
    [Rule("M5")]
    public void What_will_change_follows_from_where_a_dial_stands_and_where_it_goes(int from, int to, string said)
    {
        var (before, after) = (Mix.All(from) with { Talk = from }, Mix.All(from) with { Talk = to });
        Assert.Equal(said, string.Join(", ", MixChange.Between(before, after).Select(change => $"{change.Effect} {DialName.Of(change.Practice)}")));
    }

    [Fact, Rule("M5")]
    public void What_is_told_beforehand_is_what_the_mix_then_says()
    {
        foreach (var (before, after) in from one in Enumerable.Range(1, 5) from other in Enumerable.Range(1, 5) select (Mix.All(one), Mix.All(other)))
        {
            var told = MixChange.Between(before, after).ToLookup(change => change.Practice, change => change.Effect);
            Assert.All(Practices.All, practice => Assert.Equal(
                (before.Has(practice) && !after.Has(practice), !before.Has(practice) && after.Has(practice), !before.Leads(practice) && after.Leads(practice)),
                (told[practice].Contains(MixEffect.NoLonger), told[practice].Contains(MixEffect.FromThenOn), told[practice].Contains(MixEffect.OpensFirst))));
        }
    }

    [Theory, Rule("M20")]
    [InlineData("as-today", "12111211112")]
    [InlineData("first-step", "33232323233")]
    [InlineData("at-start", "44444444444")]
    [InlineData("emergent", "55555555555")]
    [InlineData(null, "44444444444")]
    [InlineData("", "44444444444")]
    public void Each_starting_mix_has_its_stops(string? name, string stops)
    {
        var (start, refusal) = StartingMixes.Read(name);
        Assert.Null(refusal);
        var mix = StartingMixes.Of(start);
        Assert.Equal(stops, string.Concat(Enum.GetValues<Principle>().Select(principle => mix[principle])));
        Assert.Equal(start, StartingMixes.Named(mix));
    }

    [Fact, Rule("M20")]
    public void A_starting_mix_that_nobody_knows_is_refused_with_those_there_are()
    {
        Assert.Equal("unknown-starting-mix", StartingMixes.Read("As-Today").Refusal?.Code);
        Assert.Contains("as-today, first-step, at-start, emergent", StartingMixes.Read("x").Refusal!.Detail, StringComparison.Ordinal);
        Assert.Null(StartingMixes.Named(Mix.All(2)));
    }
}
