namespace DialogueBoard.Contributions;

/// <summary>Who did a thing: the participant, and the name they went by then. A name is a label; only the id tells people apart.</summary>
public sealed record By(Guid Id, string? Name);
