using System.Net.Mime;
using DialogueBoard.Acts;
using DialogueBoard.Feed;
using DialogueBoard.OurMix;
using DialogueBoard.Server.Boards;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Limits;
using DialogueBoard.Web.Shell;

namespace DialogueBoard.Web.Api;

/// <summary>Opening a board, and what it is.</summary>
internal static class BoardEndpoints
{
    private const int MostBytes = 16 * 1024;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/boards", OpenAsync)
            .WithSummary("Open a board")
            .WithDescription("Gives back the stewards' key. It is told only here: keep it.")
            .Accepts<OpenBoardRequest>(MediaTypeNames.Application.Json)
            .Produces<OpenBoardAnswer>(StatusCodes.Status201Created);
        api.MapGet("/boards/{code}", FactsAsync).WithSummary("What a board is").Produces<BoardFacts>();
        api.MapGet("/boards/{code}/view", ViewAsync).WithSummary("All that is on a board: a delta that is full").Produces<Delta>();
    }

    private static async Task<IResult> OpenAsync(HttpContext context, BoardOpening opening, BoardLimits limits, CancellationToken cancel)
    {
        if (limits.OpenBoard(context.Address()) is { } full)
        {
            return Problems.Of(full);
        }

        var (request, refusal) = await Body.ReadAsync<OpenBoardRequest>(context.Request, MostBytes, cancel);
        if (request is null)
        {
            return Problems.Of(refusal!);
        }

        var (start, unknown) = StartingMixes.Read(request.StartingMix);
        if (unknown is not null)
        {
            return Problems.Of(unknown);
        }

        var (opened, why) = await opening.OpenAsync(request.Title, request.Purpose, request.Place, request.Listed, start, request.GroundRules, cancel);
        if (opened is null)
        {
            return Problems.Of(why!);
        }

        var links = BoardLinks.Of(context.Request, opened.Board.Code);
        return Results.Created($"/api/boards/{opened.Board.Code}", new OpenBoardAnswer(opened.Board.Code, opened.StewardKey, links));
    }

    private static async Task<IResult> FactsAsync(string code, OpenBoards boards, CancellationToken cancel) =>
        await boards.FindAsync(code, cancel) is { } board
            ? Results.Ok(BoardFacts.Of(board.Feed.View))
            : Problems.Of(Refusal.Because(RefusalCode.NoSuchBoard));

    private static async Task<IResult> ViewAsync(string code, OpenBoards boards, CancellationToken cancel) =>
        await boards.FindAsync(code, cancel) is { } board
            ? Results.Bytes(board.Feed.After(0, null).Utf8, MediaTypeNames.Application.Json)
            : Problems.Of(Refusal.Because(RefusalCode.NoSuchBoard));
}

/// <summary>What a new board is to be called.</summary>
/// <param name="StartingMix">Where its dials stand on the first day: as-today, first-step, at-start (where left out) or emergent.</param>
/// <param name="GroundRules">One sentence each, 1 to 10; left out for the suggested ones.</param>
internal sealed record OpenBoardRequest(string? Title, string? Purpose = null, string? Place = null, bool Listed = false, string? StartingMix = null, IReadOnlyList<string>? GroundRules = null);

/// <summary>A board just opened.</summary>
internal sealed record OpenBoardAnswer(string Code, string StewardKey, BoardLinks Links);
