using DialogueBoard.Ballots;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.MyData;
using DialogueBoard.Stewarding;

namespace DialogueBoard.Acts;

/// <summary>What a rule decided: the records as they are to be from now on, or a refusal.</summary>
public sealed record Decision
{
    public Refusal? Refusal { get; private init; }
    public IReadOnlyList<BoardRecord> Changed { get; private init; } = [];

    /// <summary>Words to be kept apart from now on.</summary>
    public IReadOnlyList<HeldWords> Hold { get; init; } = [];

    /// <summary>The contributions whose held words are to be forgotten.</summary>
    public IReadOnlyList<Guid> LetGo { get; init; } = [];

    /// <summary>What leaves the tables beside the board with it.</summary>
    public Forgotten? Forget { get; init; }

    /// <summary>What is said in private from now on.</summary>
    public Ballot? Cast { get; init; }

    /// <summary>What is kept back from now on, or goes on being so in another way.</summary>
    public IReadOnlyList<WaitingAct> Wait { get; init; } = [];

    /// <summary>What is kept back no longer: it is on the board, or its author took it back. By the acts' ids.</summary>
    public IReadOnlyList<Guid> NoLongerWaiting { get; init; } = [];

    /// <summary>What somebody tells those who look after the board, in private.</summary>
    public CardReport? Report { get; init; }

    /// <summary>The reports that somebody has seen to.</summary>
    public IReadOnlyList<Guid> SeenTo { get; init; } = [];

    /// <summary>The contributions of which every report is seen to: their words are no longer there.</summary>
    public IReadOnlyList<Guid> SeenToOn { get; init; } = [];

    /// <summary>The same with more records changed.</summary>
    internal Decision With(IEnumerable<BoardRecord> more) => this with { Changed = [.. Changed, .. more] };

    public static Decision Of(params IReadOnlyList<BoardRecord> changed) => new() { Changed = changed };

    public static implicit operator Decision(Refusal refusal) => new() { Refusal = refusal };
}
