namespace DialogueBoard.Tests.Web;

/// <summary>One site for all tests of a class that do not mind each other's boards.</summary>
public sealed class SharedSite : IDisposable
{
    internal LiveSite Site { get; } = LiveSite.Start();

    public void Dispose() => Site.Dispose();
}
