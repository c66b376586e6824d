using System.Net.Mime;
using DialogueBoard.Server.Feed;
using DialogueBoard.Web.Following;

namespace DialogueBoard.Web.Sharing;

/// <summary>The pictures that links show where they are shared.</summary>
internal static class SharingEndpoints
{
    public static void MapSharing(this IEndpointRouteBuilder site)
    {
        site.MapGet("/b/{code}/picture.png", OfBoardAsync).ExcludeFromDescription();
        site.MapGet("/b/{code}/c/{id:guid}/picture.png", OfCardAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> OfBoardAsync(string code, HttpContext context, OpenBoards boards, SharePictures pictures, CancellationToken cancel) =>
        await boards.FindAsync(code, cancel) is { } board && board.Feed.View is { } view
            ? await ByVersion.AnswerAsync(context, view, MediaTypeNames.Image.Png, () => pictures.OfAsync(view, null, cancel))
            : Results.NotFound();

    private static async Task<IResult> OfCardAsync(string code, Guid id, HttpContext context, OpenBoards boards, SharePictures pictures, CancellationToken cancel) =>
        await boards.FindAsync(code, cancel) is { } board && board.Feed.View is { } view && view.Contributions.TryGetValue(id, out var card)
            ? await ByVersion.AnswerAsync(context, view, MediaTypeNames.Image.Png, () => pictures.OfAsync(view, card, cancel))
            : Results.NotFound();
}
