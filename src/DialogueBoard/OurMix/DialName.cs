using System.Globalization;
using System.Resources;

namespace DialogueBoard.OurMix;

/// <summary>What a dial and its two ends are called on the screen, in the current UI culture.</summary>
public sealed record DialName(Principle Principle)
{
    private static readonly ResourceManager Words = new("DialogueBoard.OurMix.DialWords", typeof(DialName).Assembly);

    /// <summary>"How we talk".</summary>
    public override string ToString() => Say(WireName);

    /// <summary>What the practice at one end is called: "Debate".</summary>
    public static string Of(Practice practice) => Say($"{new DialName(practice.Principle).WireName}-{practice.OnlyAt}");

    /// <summary>Where a dial stands, in words: "Enquiry first, Debate at hand".</summary>
    public string At(int stop) => string.Format(
        CultureInfo.CurrentCulture, Say($"stop-{stop}"), Of(new Practice(Principle, Emergent: false)), Of(new Practice(Principle, Emergent: true)));

    /// <summary>The dial's name on the wire.</summary>
    public string WireName => Names[(int)Principle];

    private static readonly IReadOnlyList<string> Names = WireNames.Of(typeof(Principle));

    private static string Say(string key) => Words.GetString(key, CultureInfo.CurrentUICulture) ?? key;
}
