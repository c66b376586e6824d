using DialogueBoard.Acts;
using DialogueBoard.Sessions;

namespace DialogueBoard.Stewarding;

/// <summary>Somebody who looks after the board has seen to what was told of a card, and leaves the card as it is.</summary>
public sealed record SeeToReport : Act
{
    public required Guid ReportId { get; init; }

    public override Guid? NeedsReport => ReportId;

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override bool Adds => false;

    internal override Decision Decide(Situation situation) =>
        !situation.Actor.IsSteward ? Refusal.Because(RefusalCode.StewardsOnly)
        : situation.Reports.FirstOrDefault(one => one.Id == ReportId) is not { } report ? Refusal.Because(RefusalCode.UnknownRecord)
        : report.SeenToAt is not null ? Refusal.Because(RefusalCode.SeenToAlready)
        : Decision.Of() with { SeenTo = [ReportId] };
}
