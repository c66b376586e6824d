using System.Text;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Sessions;
using DialogueBoard.Web.Api;
using DialogueBoard.Words;
using Microsoft.AspNetCore.Mvc;

namespace DialogueBoard.Web.Following;

/// <summary>Feeds and the calendar of a board, beside its pages and behind the same door.</summary>
internal static class FollowingEndpoints
{
    /// <summary>An Atom feed's media type.</summary>
    public const string Atom = "application/atom+xml";

    /// <summary>A calendar's media type.</summary>
    public const string Calendar = "text/calendar";

    public static void MapFollowing(this IEndpointRouteBuilder site)
    {
        site.MapGet("/b/{code}/feed.atom", OfBoardAsync).ExcludeFromDescription();
        site.MapGet("/b/{code}/c/{id:guid}/feed.atom", OfCardAsync).ExcludeFromDescription();
        site.MapGet("/b/{code}/dates.ics", DatesAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> OfBoardAsync(string code, [FromQuery] string? place, HttpContext context, OpenBoards boards, AtomFeed feed, CancellationToken cancel)
    {
        if (await boards.FindAsync(code, cancel) is not { } board || PlainText.ReadIfAny(place, "place", Longest.Place, out var named) is not null)
        {
            return Results.NotFound();
        }

        var view = board.Feed.View;
        return await ByVersion.AnswerAsync(
            context, view, $"{Atom}; charset=utf-8", () => feed.OfBoardAsync(view, named, BoardLinks.Of(context.Request, board.Code).Read, cancel));
    }

    private static async Task<IResult> OfCardAsync(string code, Guid id, HttpContext context, OpenBoards boards, AtomFeed feed, CancellationToken cancel)
    {
        if (await boards.FindAsync(code, cancel) is not { } board || board.Feed.View is not { } view || !view.Contributions.TryGetValue(id, out var card))
        {
            return Results.NotFound();
        }

        return await ByVersion.AnswerAsync(
            context, view, $"{Atom}; charset=utf-8", () => feed.OfCardAsync(view, card, BoardLinks.Of(context.Request, board.Code).Read, cancel));
    }

    private static async Task<IResult> DatesAsync(string code, HttpContext context, OpenBoards boards, DroppedSessions dropped, BoardCalendar calendar, CancellationToken cancel)
    {
        if (await boards.FindAsync(code, cancel) is not { } board)
        {
            return Results.NotFound();
        }

        var view = board.Feed.View;
        return await ByVersion.AnswerAsync(context, view, $"{Calendar}; charset=utf-8", async () =>
            Encoding.UTF8.GetBytes(calendar.Of(view, await dropped.OfAsync(board, cancel), BoardLinks.Of(context.Request, board.Code).Read)));
    }
}
