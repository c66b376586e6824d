namespace DialogueBoard.Client;

/// <summary>Steps through a stream that may break off.</summary>
internal static class NextOf
{
    /// <summary>The next item; null where the stream ended, or broke off by a failure that may pass.</summary>
    public static async ValueTask<T?> OrNullAsync<T>(IAsyncEnumerator<T> stream, Func<Exception, bool> mayPass, CancellationToken cancel)
        where T : class
    {
        try
        {
            return await stream.MoveNextAsync().ConfigureAwait(false) ? stream.Current : null;
        }
        catch (Exception broken) when (!cancel.IsCancellationRequested && mayPass(broken))
        {
            return null;
        }
    }
}
