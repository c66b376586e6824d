using DialogueBoard.Acts;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Limits;
using DialogueBoard.Web.Api;
using DialogueBoard.Web.People;
using DialogueBoard.Web.Shell;

namespace DialogueBoard.Web.Boards;

/// <summary>
/// Finds the board that somebody names, and answers alike whatever is the reason that there is none. Whoever names many that are
/// not there is held up, so that boards cannot be found by trying; those who have joined a board still come in to it.
/// </summary>
internal sealed class BoardDoor(OpenBoards boards, BoardLimits limits, WhoAsks who)
{
    /// <summary>The board, or why nobody comes in.</summary>
    public async Task<(OpenBoard? Board, Refusal? Refusal)> FindAsync(string? code, HttpContext context, CancellationToken cancel)
    {
        var address = context.Address();
        if (await boards.FindAsync(code, cancel) is not { } board)
        {
            return (null, limits.UnknownBoard(address) ?? Refusal.Because(RefusalCode.NoSuchBoard));
        }

        // Were only wrong codes refused, whoever tries them would still learn which are right.
        return limits.UnknownBoards(address) is { } heldUp && !board.Feed.View.Board.Listed && await who.OnAsync(board, context, cancel) is null
            ? (null, heldUp)
            : (board, null);
    }

    /// <summary>Stands before every address that has a board's code in it.</summary>
    public static async Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        var (board, refused) = context.GetRouteValue("code") is string code
            ? await context.RequestServices.GetRequiredService<BoardDoor>().FindAsync(code, context, context.RequestAborted)
            : default;
        if (board is not null && !board.Feed.View.Board.Listed)
        {
            // Known by its link alone: no search engine that found the link somewhere is to tell it on.
            context.Response.Headers["X-Robots-Tag"] = "noindex";
        }

        if (refused is not { } refusal)
        {
            await next(context);
        }
        else if (context.Request.Path.StartsWithSegments("/api"))
        {
            await Problems.Of(refusal).ExecuteAsync(context);
        }
        else
        {
            // The page that says so is put in by who answers errors of pages; of a form that was sent nothing is left to read.
            context.Request.Method = HttpMethods.Get;
            context.Response.StatusCode = Problems.StatusOf(refusal.Code);
            Problems.TellWait(context.Response, refusal);
        }
    }
}
