using DialogueBoard.Acts;
using DialogueBoard.Ballots;
using DialogueBoard.Boards;

namespace DialogueBoard.OurMix;

/// <summary>
/// Somebody marks in private where one dial stands for them: "how it is now" and "how it might be more often". Either may be
/// left out; both left out takes the mark back. Anybody may who has joined, wherever the dials stand.
/// </summary>
public sealed record Mark : BallotAct
{
    public required Principle Principle { get; init; }

    /// <summary>How it is now, 1 to 5.</summary>
    public int? Now { get; init; }

    /// <summary>How it might be more often, 1 to 5.</summary>
    public int? Might { get; init; }

    /// <summary>What marks for a dial of a board are said on.</summary>
    public static Guid On(Guid boardId, Principle principle) => DerivedId.Of(boardId, $"mark-{new DialName(principle).WireName}");

    private protected override (Refusal? Refusal, Guid OnId, object? Said) Say(Situation situation) =>
        !Enum.IsDefined(Principle) || !IsStop(Now) || !IsStop(Might)
            ? (Refusal.Because(RefusalCode.NoSuchStop, Mix.First, Mix.Last), default, null)
            : (null, On(situation.View.Board.Id, Principle), Now is null && Might is null ? null : new Marked(Now, Might));

    private static bool IsStop(int? stop) => stop is not { } named || Mix.IsStop(named);
}
