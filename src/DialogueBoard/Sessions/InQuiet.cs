namespace DialogueBoard.Sessions;

/// <summary>What becomes of an act while words are kept back: in a quiet session, or on a board where somebody reads first what is new.</summary>
public enum InQuiet
{
    /// <summary>It carries words that could not wait, so it is refused until they are shown.</summary>
    NotNow,

    /// <summary>It waits and is performed when the kept words are shown.</summary>
    Waits,

    /// <summary>It shows nobody's new words and is performed.</summary>
    Goes,
}
