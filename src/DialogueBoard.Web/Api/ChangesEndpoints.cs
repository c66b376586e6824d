using System.Globalization;
using System.Net.Mime;
using DialogueBoard.Acts;
using DialogueBoard.Feed;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Limits;
using DialogueBoard.Web.Draining;
using DialogueBoard.Web.People;
using DialogueBoard.Web.Shell;

namespace DialogueBoard.Web.Api;

/// <summary>What came after a cursor: once, or as a stream of events that a browser resumes by itself.</summary>
internal static class ChangesEndpoints
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/boards/{code}/changes", ChangesAsync)
        .WithSummary("What is new on a board after a version; live with Accept: text/event-stream")
        .Produces<Delta>(StatusCodes.Status200OK, MediaTypeNames.Application.Json, MediaTypeNames.Text.EventStream)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);

    /// <param name="epoch">The epoch the cursor belongs to; left out, the board's own.</param>
    private static async Task<IResult> ChangesAsync(string code, string? after, string? epoch, HttpContext context, OpenBoards boards, BoardLimits limits, Drain drain, IHostApplicationLifetime lifetime, CancellationToken cancel)
    {
        if (await boards.FindAsync(code, cancel) is not { } board)
        {
            return Problems.Of(Refusal.Because(RefusalCode.NoSuchBoard));
        }

        var streams = context.Request.GetTypedHeaders().Accept is { } accept
            && accept.Any(type => type.MediaType.Equals(MediaTypeNames.Text.EventStream, StringComparison.OrdinalIgnoreCase));
        var last = context.Request.Headers["Last-Event-ID"].ToString();
        if (!TryReadCursor(last.Length > 0 ? last : after, out var cursor))
        {
            return Problems.Of(Refusal.Because(RefusalCode.BadCursor));
        }

        await board.ReachAsync(cursor, epoch);
        if (!streams)
        {
            return Results.Bytes(board.Feed.After(cursor, epoch).Utf8, MediaTypeNames.Application.Json);
        }

        var (person, address) = (WhoAsks.DeviceOf(context), context.Address());
        if (limits.BeginConnection(person, address) is { } tooFast)
        {
            return Problems.Of(tooFast);
        }

        var (place, refusal) = limits.HoldConnection(person, address);
        return place is null ? Problems.Of(refusal!) : new EventStream(board, cursor, epoch, place, drain, lifetime.ApplicationStopping);
    }

    /// <summary>A cursor is a whole number from 0; none at all means 0, "I have nothing yet".</summary>
    internal static bool TryReadCursor(string? text, out long cursor)
    {
        cursor = 0;
        return string.IsNullOrEmpty(text) || long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out cursor);
    }
}
