namespace DialogueBoard.OurMix;

/// <summary>What all marks for one dial come to: each half is told by itself, and null while it has too few marks.</summary>
public sealed record MarkSpread(Principle Principle, Spread? Now, Spread? Might)
{
    /// <param name="marks">What was said, and by how many alike.</param>
    public static MarkSpread Of(Principle principle, IReadOnlyCollection<(Marked Said, int Count)> marks) => new(
        principle,
        Spread.Of(marks.Select(mark => (mark.Said.Now, mark.Count))),
        Spread.Of(marks.Select(mark => (mark.Said.Might, mark.Count))));
}
