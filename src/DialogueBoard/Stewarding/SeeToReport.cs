using DialogueBoard.Acts;
using DialogueBoard.Sessions;

namespace DialogueBoard.Stewarding;

/// <summary>Somebody who looks after the board has seen to what was told of cards, and leaves the cards as they are. What was seen to already is passed over.</summary>
public sealed record SeeToReport : Act
{
    public required Guid ReportId { get; init; }

    /// <summary>Others that are seen to with it; <see cref="LetIn.Most"/> at most.</summary>
    public IReadOnlyList<Guid>? Also { get; init; }

    public override IReadOnlyCollection<Guid> NeedsReports => [ReportId, .. (Also ?? []).Take(LetIn.Most)];

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override bool Adds => false;

    internal override Decision Decide(Situation situation) =>
        !situation.Actor.IsSteward ? Refusal.Because(RefusalCode.StewardsOnly)
        : Also is { Count: > LetIn.Most } ? Refusal.Because(RefusalCode.TooMany, "also", LetIn.Most)
        : situation.Reports.Count == 0 ? Refusal.Because(RefusalCode.UnknownRecord)
        : situation.Reports.All(report => report.SeenToAt is not null) ? Refusal.Because(RefusalCode.SeenToAlready)
        : Decision.Of() with { SeenTo = [.. situation.Reports.Where(report => report.SeenToAt is null).Select(report => report.Id)] };
}
