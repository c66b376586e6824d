using System.Net.Mime;
using DialogueBoard.Acts;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.InAndOut;
using DialogueBoard.Server.Limits;
using DialogueBoard.Web.People;
using DialogueBoard.Web.Shell;

namespace DialogueBoard.Web.Api;

/// <summary>Bringing a file onto a board.</summary>
internal static class ImportEndpoints
{
    public static void Map(RouteGroupBuilder api) => api.MapPost("/boards/{code}/import", ImportAsync)
        .WithSummary("Bring a file onto a board, as one who looks after it")
        .WithDescription("A Polis comments.csv, a board's own CSV, or its own JSON with all that stands beside its cards; as the body or as a form's file. Says which rows were left out and why.")
        .Accepts<IFormFile>(MediaTypeNames.Text.Csv, MediaTypeNames.Application.Json, MediaTypeNames.Multipart.FormData)
        .Produces<ImportReport>()
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static async Task<IResult> ImportAsync(string code, HttpContext context, OpenBoards boards, WhoAsks who, BoardImport import, BoardLimits limits, CancellationToken cancel)
    {
        if (await boards.FindAsync(code, cancel) is not { } board)
        {
            return Problems.Of(Refusal.Because(RefusalCode.NoSuchBoard));
        }

        if (await who.OnAsync(board, context, cancel) is not { } actor)
        {
            return Problems.Of(Refusal.Because(RefusalCode.NotJoined));
        }

        // Before the file is read: nobody else's ten megabytes are taken in.
        if (!actor.IsSteward)
        {
            return Problems.Of(Refusal.Because(RefusalCode.StewardsOnly));
        }

        if (limits.Import(context.Address()) is { } full)
        {
            return Problems.Of(full);
        }

        var (file, refusal) = await SentFile.OpenAsync(context.Request, [MediaTypeNames.Text.Csv, MediaTypeNames.Application.Json], BoardImport.MostBytes, cancel);
        if (file is null)
        {
            return Problems.Of(refusal!);
        }

        await using (file)
        {
            var (report, why) = await import.RunAsync(board, actor, file, cancel: cancel);
            return report is null ? Problems.Of(why!) : Results.Ok(report);
        }
    }
}
