namespace DialogueBoard.Web.Screen;

/// <summary>What a wall is about.</summary>
public enum WallKind
{
    /// <summary>No session: the newest cards of the board.</summary>
    Board,

    /// <summary>A session begins within hours.</summary>
    Soon,

    /// <summary>The session that is on.</summary>
    On,

    /// <summary>A session that closed a short while ago.</summary>
    Closed,
}
