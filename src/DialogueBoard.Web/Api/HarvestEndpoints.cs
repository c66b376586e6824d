using System.Net.Mime;
using System.Text;
using DialogueBoard.Acts;
using DialogueBoard.Server.Consulting;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.InAndOut;
using DialogueBoard.Sessions;
using DialogueBoard.Web.People;
using Microsoft.Net.Http.Headers;

namespace DialogueBoard.Web.Api;

/// <summary>What a session came to, as a text and as data, for whoever may read it.</summary>
internal static class HarvestEndpoints
{
    private const string Describe =
        "Before it is public only who was in the session, who planned it and who looks after the board may read it; others get harvest-not-yet. "
        + "for gives what touches one organisation.";

    public static void Map(RouteGroupBuilder api)
    {
        Map(api, "md", MediaTypeNames.Text.Markdown, "What a session came to, as md", TellMarkdownAsync);
        Map(api, "json", MediaTypeNames.Application.Json, "What a session came to, as json", TellJsonAsync);
    }

    private static void Map(RouteGroupBuilder api, string kind, string media, string summary, Delegate tell) =>
        api.MapGet($"/boards/{{code}}/sessions/{{id:guid}}/harvest.{kind}", tell)
            .WithSummary(summary)
            .WithDescription(Describe)
            .Produces(StatusCodes.Status200OK, contentType: media)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> TellMarkdownAsync(
        string code, Guid id, [Microsoft.AspNetCore.Mvc.FromQuery(Name = "for")] string? body, HttpContext context, OpenBoards boards, WhoAsks who, TimeProvider time, ConsultationSummaries summaries, CancellationToken cancel)
    {
        var (board, harvest, refusal) = await FindAsync(code, id, body, context, boards, who, time, cancel);
        if (board is null || harvest is null)
        {
            return Problems.Of(refusal!);
        }

        var view = board.Feed.View;
        var text = HarvestMarkdown.Of(view, harvest, Asked(body), await summaries.AllAsync(board, view, cancel), time.GetUtcNow().UtcDateTime);
        return Attached(context.Response, $"session-{board.Code}-{id:N}.md", Encoding.UTF8.GetBytes(text), MediaTypeNames.Text.Markdown);
    }

    private static async Task<IResult> TellJsonAsync(
        string code, Guid id, [Microsoft.AspNetCore.Mvc.FromQuery(Name = "for")] string? body, HttpContext context, OpenBoards boards, WhoAsks who, TimeProvider time, CancellationToken cancel)
    {
        var (board, harvest, refusal) = await FindAsync(code, id, body, context, boards, who, time, cancel);
        return board is null || harvest is null
            ? Problems.Of(refusal!)
            : Attached(context.Response, $"session-{board.Code}-{id:N}.json", HarvestAnswer.Utf8Of(board.Feed.View, harvest, Asked(body)), MediaTypeNames.Application.Json);
    }

    private static async Task<(OpenBoard? Board, Harvest? Harvest, Refusal? Refusal)> FindAsync(
        string code, Guid id, string? body, HttpContext context, OpenBoards boards, WhoAsks who, TimeProvider time, CancellationToken cancel)
    {
        if (await boards.FindAsync(code, cancel) is not { } board)
        {
            return (null, null, Refusal.Because(RefusalCode.NoSuchBoard));
        }

        var view = board.Feed.View;
        if (BoardSessions.Find(view, id) is not { } session)
        {
            return (null, null, Refusal.Because(RefusalCode.NoSuchPage));
        }

        if (!Harvest.MayRead(view, session, await who.OnAsync(board, context, cancel), time.GetUtcNow().UtcDateTime))
        {
            return (null, null, session.PublicAt is { } until ? Refusal.Because(RefusalCode.HarvestNotYet, until)
                : Refusal.Because(session.State == SessionState.On ? RefusalCode.SessionStillOn : RefusalCode.SessionNotOpen));
        }

        var harvest = Harvest.Of(view, session);
        return (board, Asked(body) is { } asked ? harvest.For(view, asked) : harvest, null);
    }

    private static string? Asked(string? body) => string.IsNullOrWhiteSpace(body) ? null : body.Trim();

    // Who may read it changes with the clock, so nothing on the way keeps it.
    private static IResult Attached(HttpResponse response, string name, byte[] content, string media)
    {
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue(DispositionTypeNames.Attachment) { FileName = name }.ToString();
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "private, no-store";
        return Results.Bytes(content, $"{media}; charset=utf-8");
    }
}
