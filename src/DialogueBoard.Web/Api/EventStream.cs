using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Net.Mime;
using System.Text;
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
                await turn.WaitAsync(ending.Token);
                try
                {
                    writer.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"id: {delta.To}\ndata: ")));
                    writer.Write(delta.Utf8.Span);
                    writer.Write("\n\n"u8);
                    if ((await writer.FlushAsync(ending.Token)).IsCompleted)
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
