namespace DialogueBoard.OurMix;

/// <summary>
/// Where a board stands between the two practices of each of the eleven principles: 1 only the dominant one, 3 side by
/// side, 5 only the emergent one. The dominant practice is at hand at 1 to 4, the emergent at 2 to 5; the nearer one leads.
/// </summary>
public sealed record Mix(
    int Organising,
    int Legitimacy,
    int Accountability,
    int Leadership,
    int Planning,
    int Talk,
    int Deciding,
    int Picture,
    int Performance,
    int Change,
    int Direction)
{
    /// <summary>The first stop of a dial, where there is only the dominant practice.</summary>
    public const int First = 1;

    /// <summary>The last stop of a dial, where there is only the emergent practice.</summary>
    public const int Last = 5;

    private const int Middle = 3;

    /// <summary>The mix of a new board where nobody chose another: the emergent practice leads, the dominant one is at hand.</summary>
    public static Mix AtStart { get; } = All(4);

    /// <summary>The stop of one principle's dial.</summary>
    public int this[Principle principle] => principle switch
    {
        Principle.Organising => Organising,
        Principle.Legitimacy => Legitimacy,
        Principle.Accountability => Accountability,
        Principle.Leadership => Leadership,
        Principle.Planning => Planning,
        Principle.Talk => Talk,
        Principle.Deciding => Deciding,
        Principle.Picture => Picture,
        Principle.Performance => Performance,
        Principle.Change => Change,
        Principle.Direction => Direction,
        _ => throw new ArgumentOutOfRangeException(nameof(principle)),
    };

    /// <summary>All dials at one stop.</summary>
    public static Mix All(int stop) => new(stop, stop, stop, stop, stop, stop, stop, stop, stop, stop, stop);

    /// <summary>Whether a dial has such a stop.</summary>
    public static bool IsStop(int stop) => stop is >= First and <= Last;

    /// <summary>Whether something new of this practice can be put on the board.</summary>
    public bool Has(Practice practice) => this[practice.Principle] != practice.Other.OnlyAt;

    /// <summary>Whether this practice opens first, is offered first, and is what empty places explain.</summary>
    public bool Leads(Practice practice) => practice.Emergent ? this[practice.Principle] > Middle : this[practice.Principle] < Middle;

    /// <summary>The practice of a principle to show first: the one that leads; side by side, the emergent one, as on a new board.</summary>
    public Practice FirstOf(Principle principle) => new(principle, Emergent: this[principle] >= Middle);

    /// <summary>The mix once one dial stands elsewhere.</summary>
    public Mix With(Principle principle, int stop) => principle switch
    {
        Principle.Organising => this with { Organising = stop },
        Principle.Legitimacy => this with { Legitimacy = stop },
        Principle.Accountability => this with { Accountability = stop },
        Principle.Leadership => this with { Leadership = stop },
        Principle.Planning => this with { Planning = stop },
        Principle.Talk => this with { Talk = stop },
        Principle.Deciding => this with { Deciding = stop },
        Principle.Picture => this with { Picture = stop },
        Principle.Performance => this with { Performance = stop },
        Principle.Change => this with { Change = stop },
        Principle.Direction => this with { Direction = stop },
        _ => throw new ArgumentOutOfRangeException(nameof(principle)),
    };
}
