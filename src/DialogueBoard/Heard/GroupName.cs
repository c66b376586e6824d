using DialogueBoard.Contributions;
using DialogueBoard.Words;

namespace DialogueBoard.Heard;

/// <summary>
/// What the cards of a group say alike of how they are spoken: on one footing, or else with the same people in mind, in the
/// same job, for the same body, or for oneself.
/// </summary>
/// <param name="Footing">For a group of one footing; then the other two are null.</param>
/// <param name="For">For a group of one way of speaking; then <paramref name="Footing"/> is null.</param>
/// <param name="Whom">Who is in mind, where the job is or which body it is, as the oldest card spells it; null where the cards do not say.</param>
public sealed record GroupName(Footing? Footing, SpeakingFor? For = null, string? Whom = null)
{
    /// <summary>The groups that a card spoken so belongs to: at most two, none where it does not say how it is spoken.</summary>
    internal static IEnumerable<GroupName> Of(Speaking? speaking)
    {
        if (speaking?.Footing is { } footing)
        {
            yield return new(footing);
        }

        if (speaking is not null)
        {
            yield return new(null, speaking.For, speaking.For == SpeakingFor.Self ? null : speaking.Whom is { } whom ? Named.Tidied(whom) : null);
        }
    }

    /// <summary>The same for all that are one group: names that differ only in case or in space are one.</summary>
    internal GroupName Key => Whom is null ? this : this with { Whom = Named.Key(Whom) };
}
