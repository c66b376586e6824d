using Xunit;

[assembly: AssemblyFixture(typeof(DialogueBoard.EndToEnd.Sites.SiteForAll))]

namespace DialogueBoard.EndToEnd.Sites;

/// <summary>A site that runs as long as the tests do, for all who need a board of their own on it. Who ends it, freezes it or sets it otherwise starts one of their own.</summary>
public sealed class SiteForAll : IAsyncLifetime
{
    internal Site Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Site = await Site.StartAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
