namespace DialogueBoard.Targets;

/// <summary>Where a target stands. The names are keys of words.</summary>
public enum TargetState
{
    /// <summary>Nothing was read yet.</summary>
    Unread,

    OnTheWay,

    /// <summary>The latest reading lies further from the aim than the baseline did.</summary>
    FurtherAway,

    /// <summary>Reached, by its day where that is over.</summary>
    Reached,

    /// <summary>Its day is over, and it was not reached by then.</summary>
    NotReached,

    /// <summary>Its day is over, and it was reached after that.</summary>
    ReachedLater,

    /// <summary>Its day is over, and nothing was read.</summary>
    NeverRead,
}
