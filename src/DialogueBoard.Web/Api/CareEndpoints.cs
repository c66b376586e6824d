using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Mime;
using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Limits;
using DialogueBoard.Server.Sessions;
using DialogueBoard.Server.Stewarding;
using DialogueBoard.Web.People;
using DialogueBoard.Web.Shell;

namespace DialogueBoard.Web.Api;

/// <summary>How a board is looked after: for everybody in numbers, for those who do it what waits for them.</summary>
internal static class CareEndpoints
{
    private const int MostBytes = 64 * 1024;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/boards/{code}/care", CareAsync)
            .WithSummary("What became of words on a board under those who look after it, in numbers")
            .WithDescription("How many cards are hidden, how many were put back, how many words were not let in, for which ground rule, and how many wait. No words and no names.")
            .Produces<CareAnswer>();
        api.MapGet("/boards/{code}/queue", QueueAsync)
            .WithSummary("What waits for those who look after a board, what has waited longest first; for them alone")
            .Produces<CareQueue>()
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        api.MapGet("/boards/{code}/waiting", WaitingAsync)
            .WithSummary("Your own words that the board has not got yet, or that were not let in, with the reason")
            .Produces<WaitingAnswer[]>();
        api.MapGet("/boards/{code}/log.csv", LogAsync)
            .WithSummary("What was done on a board, a row for each act, without words and names; for those who look after it alone")
            .Produces(StatusCodes.Status200OK, contentType: MediaTypeNames.Text.Csv)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        api.MapPost("/boards/{code}/close", CloseAsync)
            .WithSummary("Cards that say something close to what you are about to say: at most three")
            .Accepts<CloseRequest>(MediaTypeNames.Application.Json)
            .Produces<CloseAnswer[]>()
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
    }

    private static async Task<IResult> CareAsync(string code, OpenBoards boards, CareQueues queues, CancellationToken cancel) =>
        await boards.FindAsync(code, cancel) is { } board
            ? Results.Ok(CareAnswer.Of(board.Feed.View, await queues.WordsAsync(board, cancel)))
            : Problems.Of(Refusal.Because(RefusalCode.NoSuchBoard));

    private static async Task<IResult> QueueAsync(string code, HttpContext context, OpenBoards boards, WhoAsks who, CareQueues queues, CancellationToken cancel)
    {
        var (board, actor, refusal) = await AskAsync(code, context, boards, who, cancel);
        return board is null || actor is null ? Problems.Of(refusal!)
            : await queues.OfAsync(board, actor, cancel) is { } queue ? Results.Ok(queue)
            : Problems.Of(Refusal.Because(RefusalCode.StewardsOnly));
    }

    private static async Task<IResult> WaitingAsync(string code, HttpContext context, OpenBoards boards, WhoAsks who, WaitingReader waiting, CancellationToken cancel)
    {
        var (board, actor, refusal) = await AskAsync(code, context, boards, who, cancel);
        return board is null || actor is null
            ? Problems.Of(refusal!)
            : Results.Ok((await waiting.MineAsync(board, actor.Id, cancel)).Select(mine => WaitingAnswer.Of(mine.Waiting, mine.Act)));
    }

    private static async Task<IResult> LogAsync(string code, HttpContext context, OpenBoards boards, WhoAsks who, CareLog log, CancellationToken cancel)
    {
        var (board, actor, refusal) = await AskAsync(code, context, boards, who, cancel);
        if (board is null || actor is null || !actor.IsSteward)
        {
            return Problems.Of(refusal ?? Refusal.Because(RefusalCode.StewardsOnly));
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"log-{board.Code}-{board.Feed.View.Version}.csv");
        context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue(DispositionTypeNames.Attachment) { FileName = name }.ToString();
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Stream(stream => log.WriteAsync(board, stream, cancel), $"{MediaTypeNames.Text.Csv}; charset=utf-8");
    }

    // The draft comes in the body, so that it stands in no log of addresses.
    private static async Task<IResult> CloseAsync(string code, HttpContext context, OpenBoards boards, BoardLimits limits, CancellationToken cancel)
    {
        if (await boards.FindAsync(code, cancel) is not { } board)
        {
            return Problems.Of(Refusal.Because(RefusalCode.NoSuchBoard));
        }

        // Each looks through the whole board.
        if (limits.Draft(context.Address()) is { } full)
        {
            return Problems.Of(full);
        }

        var (request, refusal) = await Body.ReadAsync<CloseRequest>(context.Request, MostBytes, cancel);
        context.Response.Headers.CacheControl = "no-store";
        return request is null ? Problems.Of(refusal!) : Results.Ok(CloseTo.Of(board.Feed.View, request.Text).Select(card => new CloseAnswer(card.Id, card.Kind, card.Text, card.At)));
    }

    // What is told here is somebody's own or for few: nothing on the way keeps it.
    private static async Task<(OpenBoard? Board, Actor? Actor, Refusal? Refusal)> AskAsync(string code, HttpContext context, OpenBoards boards, WhoAsks who, CancellationToken cancel)
    {
        context.Response.Headers.CacheControl = "private, no-store";
        return await boards.FindAsync(code, cancel) is not { } board ? (null, null, Refusal.Because(RefusalCode.NoSuchBoard))
            : await who.OnAsync(board, context, cancel) is not { } actor ? (null, null, Refusal.Because(RefusalCode.NotJoined))
            : (board, actor, null);
    }
}

/// <summary>What somebody is about to say.</summary>
internal sealed record CloseRequest(string? Text);

/// <summary>A card that says something close to it.</summary>
internal sealed record CloseAnswer(Guid Id, ContributionKind Kind, string Text, DateTime At);
