using DialogueBoard.Boards;
using DialogueBoard.Contributions;

namespace DialogueBoard.Targets;

/// <summary>Where a target stands by what was read. Its day is over once the board has noticed it, on every node alike.</summary>
/// <param name="Readings">By day, the earliest first; one for each.</param>
public sealed record TargetStanding(TargetState State, IReadOnlyList<Measured> Readings)
{
    public Measured? Latest => Readings.Count == 0 ? null : Readings[^1];

    public static TargetStanding Of(BoardView view, Target target)
    {
        var readings = view.Beside<Measured>(target.ContributionId!.Value).OrderBy(reading => reading.On).ToList();
        return new(target.CameDue is null ? Before(target, readings) : After(target, readings), readings);
    }

    /// <summary>Gains on the board that say they help this target as well, oldest first.</summary>
    public static IEnumerable<Contribution> GainsFor(BoardView view, Guid target) => view.ThreadsOf(target)
        .Where(thread => thread.To == target)
        .Select(thread => view.Contributions[thread.From])
        .Where(card => card is { Kind: ContributionKind.Gain, State: ContributionState.OnBoard }).Distinct();

    private static TargetState Before(Target target, List<Measured> readings) =>
        readings.Count == 0 ? TargetState.Unread
        : target.IsMetBy(readings[^1].Value) ? TargetState.Reached
        : target.IsLeftBehindBy(readings[^1].Value) ? TargetState.FurtherAway
        : TargetState.OnTheWay;

    private static TargetState After(Target target, List<Measured> readings) =>
        readings.Count == 0 ? TargetState.NeverRead
        : readings.FindLast(reading => reading.On <= target.ReachBy) is { } byThen && target.IsMetBy(byThen.Value) ? TargetState.Reached
        : readings.Exists(reading => reading.On > target.ReachBy && target.IsMetBy(reading.Value)) ? TargetState.ReachedLater
        : TargetState.NotReached;
}
