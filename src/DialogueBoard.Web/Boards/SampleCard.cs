using DialogueBoard.Contributions;

namespace DialogueBoard.Web.Boards;

/// <summary>One card of the sample board. Its words, names and places are keys of SampleWords.resx.</summary>
internal sealed record SampleCard(string Key, string Who, ContributionKind Kind, params string[] About)
{
    public Speaking? Speaking { get; init; }
    public string? When { get; init; }
    public string? Place { get; init; }
}
