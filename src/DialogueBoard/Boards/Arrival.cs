namespace DialogueBoard.Boards;

/// <summary>When a contribution was said; the id settles the order of two said at the same instant.</summary>
public readonly record struct Arrival(DateTime At, Guid Id) : IComparable<Arrival>
{
    public int CompareTo(Arrival other) => At.CompareTo(other.At) is var byTime and not 0 ? byTime : Id.CompareTo(other.Id);
    public static bool operator <(Arrival left, Arrival right) => left.CompareTo(right) < 0;
    public static bool operator >(Arrival left, Arrival right) => left.CompareTo(right) > 0;
    public static bool operator <=(Arrival left, Arrival right) => left.CompareTo(right) <= 0;
    public static bool operator >=(Arrival left, Arrival right) => left.CompareTo(right) >= 0;
}
