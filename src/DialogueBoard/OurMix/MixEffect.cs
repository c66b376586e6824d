namespace DialogueBoard.OurMix;

/// <summary>What moving a dial does to one practice.</summary>
public enum MixEffect
{
    /// <summary>Nothing new of it can be added any more; what is there stays.</summary>
    NoLonger,

    /// <summary>It can be added from then on.</summary>
    FromThenOn,

    /// <summary>It opens first and is offered first from then on.</summary>
    OpensFirst,

    /// <summary>It led, or it was led by the other: from then on both stand side by side.</summary>
    SideBySide,
}

/// <summary>One thing that changes when dials move.</summary>
public sealed record MixChange(MixEffect Effect, Practice Practice)
{
    /// <summary>
    /// All that will change between two mixes, dial by dial: what can no longer be added, what can be from then on, what leads.
    /// Pure, so that it can be shown before anybody moves anything.
    /// </summary>
    public static IReadOnlyList<MixChange> Between(Mix before, Mix after) =>
        [.. Enum.GetValues<Principle>().Where(principle => before[principle] != after[principle]).SelectMany(principle => Of(before, after, principle))];

    private static IEnumerable<MixChange> Of(Mix before, Mix after, Principle principle)
    {
        foreach (var practice in Practices.All.Where(practice => practice.Principle == principle && before.Has(practice) != after.Has(practice)))
        {
            yield return new(after.Has(practice) ? MixEffect.FromThenOn : MixEffect.NoLonger, practice);
        }

        var (first, led) = (after.FirstOf(principle), before.FirstOf(principle));
        if (!after.Leads(first))
        {
            yield return new(MixEffect.SideBySide, led.Other);
        }
        else if (!before.Leads(first))
        {
            yield return new(MixEffect.OpensFirst, first);
        }
    }
}
