namespace DialogueBoard.Organisations;

/// <summary>Where somebody works, as their organisation's own sign-in says; not as they say themselves.</summary>
/// <param name="Organisation">The organisation's short name on this installation, as in its address: "mill-town-council".</param>
/// <param name="Name">What it is called: "Mill Town Council".</param>
/// <param name="LooksAfterBoards">Whether the organisation lets this person look after its boards.</param>
public sealed record Workplace(string Organisation, string Name, bool LooksAfterBoards = false)
{
    /// <summary>The most characters a short name may have.</summary>
    public const int LongestShortName = 40;
}
