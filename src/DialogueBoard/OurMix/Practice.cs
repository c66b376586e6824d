namespace DialogueBoard.OurMix;

/// <summary>One of the twenty-two: one end of a principle's dial. <see cref="Practices"/> names them.</summary>
/// <param name="Emergent">The end at stop 5; the dominant one is at stop 1.</param>
public readonly record struct Practice(Principle Principle, bool Emergent)
{
    /// <summary>The practice at the other end of the same dial.</summary>
    public Practice Other => this with { Emergent = !Emergent };

    // Its other end would print this one, and so on for ever.
    public override string ToString() => DialName.Of(this);

    /// <summary>The stop at which there is only this practice.</summary>
    public int OnlyAt => Emergent ? Mix.Last : Mix.First;
}
