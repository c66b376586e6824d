using System.Net.Mime;
using DialogueBoard.Acts;
using DialogueBoard.Server.Contributions;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Writing;
using DialogueBoard.Web.People;

namespace DialogueBoard.Web.Api;

/// <summary>Acting on a board over HTTP, and reading one's own hidden words.</summary>
internal static class ActEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/boards/{code}/acts", ActAsync)
            .WithSummary("Do something on a board")
            .WithDescription("The same act sent again under the same id gets its first receipt again. A receipt with waits: true says that its words are kept back, and waitsFor for what: session, they were written in a quiet round and come on the board when everybody's are shown; care, somebody who looks after the board reads them first.")
            .Accepts<Act>(MediaTypeNames.Application.Json)
            .Produces<Receipt>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        api.MapGet("/boards/{code}/held", HeldAsync)
            .WithSummary("Words hidden by a steward: your own, or for stewards all, with the reason")
            .Produces<HeldAnswer[]>();
    }

    private static async Task<IResult> ActAsync(string code, HttpContext context, OpenBoards boards, WhoAsks who, ActPipeline pipeline, CancellationToken cancel)
    {
        if (await boards.FindAsync(code, cancel) is not { } board)
        {
            return Problems.Of(Refusal.Because(RefusalCode.NoSuchBoard));
        }

        if (await who.OnAsync(board, context, cancel) is not { } actor)
        {
            return Problems.Of(Refusal.Because(RefusalCode.NotJoined));
        }

        var (bytes, tooMuch) = await RawBody.ReadJsonAsync(context.Request, ActJson.MostBytes, cancel);
        if (tooMuch is not null)
        {
            return Problems.Of(tooMuch);
        }

        var (act, unreadable) = ActJson.Read(bytes.Span);
        if (act is null)
        {
            return Problems.Of(unreadable!);
        }

        var outcome = await pipeline.PerformAsync(board, actor, act, cancel);
        return outcome.Receipt is { } receipt ? Results.Ok(receipt) : Problems.Of(outcome.Refusal!);
    }

    private static async Task<IResult> HeldAsync(string code, HttpContext context, OpenBoards boards, WhoAsks who, HeldWordsReader held, CancellationToken cancel)
    {
        if (await boards.FindAsync(code, cancel) is not { } board)
        {
            return Problems.Of(Refusal.Because(RefusalCode.NoSuchBoard));
        }

        if (await who.OnAsync(board, context, cancel) is not { } actor)
        {
            return Problems.Of(Refusal.Because(RefusalCode.NotJoined));
        }

        context.Response.Headers.CacheControl = "no-store";
        return Results.Ok((await held.ForAsync(board, actor, cancel)).Select(words => new HeldAnswer(words.ContributionId, words.Text, words.Reason, words.At, words.Rule)));
    }
}

/// <summary>Hidden words, and what the steward told their author.</summary>
/// <param name="Rule">The ground rule that they named, in its words at that time.</param>
internal sealed record HeldAnswer(Guid ContributionId, string Text, string Reason, DateTime At, string? Rule = null);
