using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Net.Mime;
using System.Text;
using DialogueBoard.Feed;
using DialogueBoard.Server.Feed;
using DialogueBoard.Web.Draining;
using Microsoft.AspNetCore.Http.Features;

namespace DialogueBoard.Web.Api;

/// <summary>
/// One reader's server-sent events (html.spec.whatwg.org, section 9.2): a delta an event, its id the cursor. The bytes of
/// a delta are the ones every viewer gets. A quiet line now and then lets proxies know that it lives.
/// </summary>
/// <param name="place">Its place among those of its device and address, given back when it ends.</param>
internal sealed class EventStream(OpenBoard board, long cursor, string? epoch, IDisposable place, Drain drain, CancellationToken stopping) : IResult
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(15);

    // Who takes nothing for so long has stopped reading. On the slowest line that is of use a slice needs less.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private const int Slice = 16 * 1024;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var held = place;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, stopping);
        using var moving = new CancellationTokenSource();
        using var watching = CancellationTokenSource.CreateLinkedTokenSource(ending.Token, moving.Token);
        using var guest = drain.Enter(moving.CancelAsync);
        using var reading = board.Presence.Read();
        httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        httpContext.Response.ContentType = MediaTypeNames.Text.EventStream;
        httpContext.Response.Headers.CacheControl = "no-cache, no-store";
        httpContext.Response.Headers["X-Accel-Buffering"] = "no";
        var writer = httpContext.Response.BodyWriter;
        using var turn = new SemaphoreSlim(1, 1);
        try
        {
            writer.Write("retry: 2000\n\n"u8);
            await writer.FlushAsync(ending.Token);
            await using var pulse = new Timer(_ => Pulse(writer, turn), null, Quiet, Quiet);
            await foreach (var delta in board.Feed.WatchAsync(cursor, epoch, watching.Token))
            {
                if (!await turn.WaitAsync(Patience, ending.Token))
                {
                    throw new TimeoutException();
                }

                try
                {
                    if (!await TryWriteAsync(writer, delta, ending.Token))
                    {
                        return;
                    }
                }
                finally
                {
                    turn.Release();
                }
            }

            if (moving.IsCancellationRequested)
            {
                // Moved on to another node, they come at once; a stream that broke is tried again more slowly.
                await turn.WaitAsync(ending.Token);
                writer.Write("retry: 250\n\n"u8);
                await writer.FlushAsync(ending.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The reader left or the server is stopping: either way they resume from their cursor.
        }
        catch (TimeoutException)
        {
            // The server's own least rate counts over the whole of what was written: for a whole board that is hours.
            httpContext.Abort();
        }
    }

    /// <summary>Writes slice by slice, so that little waits for each reader and whoever is slow shows that they go on.</summary>
    /// <returns>False where the reader has left.</returns>
    /// <exception cref="TimeoutException">The reader has stopped reading.</exception>
    private static async ValueTask<bool> TryWriteAsync(PipeWriter writer, Delta delta, CancellationToken ending)
    {
        writer.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"id: {delta.To}\ndata: ")));
        var rest = delta.Utf8;
        while (rest.Length > Slice)
        {
            writer.Write(rest.Span[..Slice]);
            rest = rest[Slice..];
            if (!await TryFlushAsync(writer, ending))
            {
                return false;
            }
        }

        writer.Write(rest.Span);
        writer.Write("\n\n"u8);
        return await TryFlushAsync(writer, ending);
    }

    private static async ValueTask<bool> TryFlushAsync(PipeWriter writer, CancellationToken ending)
    {
        var flushing = writer.FlushAsync(ending);
        var flushed = flushing.IsCompletedSuccessfully ? flushing.Result : await flushing.AsTask().WaitAsync(Patience, ending);
        return !flushed.IsCompleted;
    }

    // Only in a free moment: where a delta is being written the stream is alive anyway.
    private static async void Pulse(PipeWriter writer, SemaphoreSlim turn)
    {
        try
        {
            if (!await turn.WaitAsync(TimeSpan.Zero))
            {
                return;
            }

            try
            {
                // Where it waits, so does the next delta, which has patience of its own.
                writer.Write(": here\n\n"u8);
                await writer.FlushAsync();
            }
            finally
            {
                turn.Release();
            }
        }
        catch (Exception gone) when (gone is InvalidOperationException or ObjectDisposedException or OperationCanceledException or IOException)
        {
            // The stream ended between two pulses.
        }
    }
}
