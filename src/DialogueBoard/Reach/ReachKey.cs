using DialogueBoard.Contributions;
using DialogueBoard.Words;

namespace DialogueBoard.Reach;

/// <summary>What the cards of one row of figures have in common; null where they do not say, or where the row does not ask.</summary>
/// <param name="Where">As the oldest card spells it; names that differ only in case or in space are one.</param>
public sealed record ReachKey(Channel? Channel = null, string? Where = null, SpeakingFor? For = null, Footing? Footing = null)
{
    /// <summary>Names as they are compared: case and runs of space make no difference.</summary>
    public static string? Same(string? where) =>
        where is null ? null : Named.Key(where);
}
