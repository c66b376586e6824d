using DialogueBoard.Contributions;

namespace DialogueBoard.Sessions;

/// <summary>One card of a session, as it stands in the harvest.</summary>
/// <param name="Round">In which round it was said, counted from 0; null where it was said before the first.</param>
/// <param name="ForSomebodyInTheRoom">Whether somebody else wrote it down for who speaks, with their OK.</param>
/// <param name="Day">For what was decided: when people next look at it; null where no day is set.</param>
/// <param name="IsOpen">For what was decided: whether it is still to be seen through.</param>
/// <param name="Touch">How it touches the body that is asked for; null where none is.</param>
public sealed record Harvested(Contribution Card, HarvestPart Part, int? Round, bool ForSomebodyInTheRoom, DateOnly? Day, bool IsOpen, HarvestTouch? Touch = null);
