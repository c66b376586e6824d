namespace DialogueBoard.Plans;

/// <summary>How a stage stands on a day. The names are keys of words.</summary>
public enum StageState
{
    /// <summary>Its first day has not passed yet.</summary>
    Waiting,

    /// <summary>Its first day has passed, and it has not begun.</summary>
    Late,

    UnderWay,

    /// <summary>It has begun, and its last day has passed.</summary>
    Overrun,

    Finished,
}
