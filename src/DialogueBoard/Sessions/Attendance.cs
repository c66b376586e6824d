using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Words;

namespace DialogueBoard.Sessions;

/// <summary>Somebody takes part in a session. It leaves the board when what the session came to becomes public: then only numbers are told.</summary>
public sealed record Attendance : SideRecord
{
    public required Guid SessionId { get; init; }

    /// <summary>How they are here: in their job at one of the organisations, on which footing. Null where they did not say.</summary>
    public Speaking? Speaking { get; init; }

    /// <summary>When they left; null while they take part.</summary>
    public DateTime? LeftAt { get; init; }

    /// <summary>In which go-round they last had their turn, counted from 0.</summary>
    public int? HadTurnIn { get; init; }

    // Both ids it follows from are known to everybody: what it begins with is kept for it, so that nothing else can be put in its place.
    private const uint Mark = 0x0A77E4D5;

    /// <summary>The id of one person's attendance.</summary>
    public static Guid IdOf(Guid sessionId, Guid personId) => DerivedId.Marked(Mark, sessionId, personId);

    /// <summary>Whether an id is of the shape that only these have.</summary>
    internal static bool IsIdOfOne(Guid id) => DerivedId.HasMark(id, Mark);

    /// <summary>Off the board, with no name and no job left in its row.</summary>
    internal Attendance Ended => this with { Gone = true, Speaking = null, By = By with { Name = null } };

    /// <inheritdoc/>
    public override BoardRecord Without(Guid personId) => By.Id == personId ? Ended : this;

    internal override IEnumerable<(string? Words, int Most)> AllWords => [(Speaking?.Whom, Longest.Whom)];
}
