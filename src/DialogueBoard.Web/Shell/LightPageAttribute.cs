namespace DialogueBoard.Web.Shell;

/// <summary>A page that does without Blazor's own script: its links load whole pages, and it has no circuit.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LightPageAttribute : Attribute
{
    /// <summary>Whether it stands in other sites' pages: see Embedding/EmbeddedPage.</summary>
    public bool IsEmbedded { get; init; }

    /// <summary>What is said of the page that answers; null for any other page.</summary>
    public static LightPageAttribute? Of(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<LightPageAttribute>();
}
