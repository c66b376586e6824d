namespace DialogueBoard.Contributions;

/// <summary>Who did a thing: the participant, and the name they went by then. A name is a label; only the id tells people apart.</summary>
public sealed record By(Guid Id, string? Name)
{
    /// <summary>This without a name, where it is that person's.</summary>
    internal By Without(Guid personId) => Id == personId && Name is not null ? Nameless : this;

    internal By Nameless => this with { Name = null };
}
