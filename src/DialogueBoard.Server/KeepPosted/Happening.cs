using DialogueBoard.Contributions;

namespace DialogueBoard.Server.KeepPosted;

/// <summary>Something that happened to what somebody said.</summary>
/// <param name="Mine">Their card.</param>
/// <param name="Other">The card that came of it or took it in, where one did.</param>
public sealed record Happening(Contribution Mine, HappeningKind Kind, Contribution? Other = null);

public enum HappeningKind
{
    /// <summary>Somebody said something about it.</summary>
    Answered,

    /// <summary>A step, promise or the like began from it.</summary>
    LedTo,

    /// <summary>It was put in a group.</summary>
    Gathered,

    /// <summary>What it is about has moved on: its date came, it was looked at again, agreed to, kept.</summary>
    MovedOn,

    /// <summary>It was hidden. Why stands on its page, for its writer alone.</summary>
    Hidden,

    /// <summary>It had been hidden, and can be read again.</summary>
    PutBack,
}
