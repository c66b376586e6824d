namespace DialogueBoard.Contributions;

/// <summary>One thing that became of a card.</summary>
/// <param name="At">When the two came together.</param>
/// <param name="Card">The answer, the group, or what it led to. Its words are on the board.</param>
public sealed record Became(BecameBy By, DateTime At, Contribution Card);

/// <summary>How something became of a card.</summary>
public enum BecameBy
{
    /// <summary>Somebody else said something to it.</summary>
    Answered,

    /// <summary>It was put with others in a group that stands.</summary>
    Gathered,

    /// <summary>A step, a promise, a trial, a proposal, a plan, a target, a consultation, what an agency holds, or a gain came of it.</summary>
    LedTo,
}
