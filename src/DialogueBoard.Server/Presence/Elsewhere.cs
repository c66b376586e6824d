using DialogueBoard.Presence;

namespace DialogueBoard.Server.Presence;

/// <summary>Who is on a board on the other nodes.</summary>
/// <param name="Whole">False where that cannot be known just now, though there may be somebody.</param>
internal sealed record Elsewhere(int Reading, IReadOnlyList<PersonHere> People, bool Whole)
{
    public static Elsewhere Nobody { get; } = new(0, [], Whole: true);

    public static Elsewhere Unknown { get; } = new(0, [], Whole: false);

    public bool SaysTheSameAs(Elsewhere other) => (Reading, Whole) == (other.Reading, other.Whole) && People.SequenceEqual(other.People);
}
