using System.Globalization;
using System.Net.Mime;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.InAndOut;
using Microsoft.Net.Http.Headers;

namespace DialogueBoard.Web.Api;

/// <summary>The board as data, to keep or to read elsewhere.</summary>
internal static class ExportEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        MapOne(api, "export.json", "All that is on a board, as json", MediaTypeNames.Application.Json, JsonExport.WriteAsync);
        MapOne(api, "export.csv", "All that is on a board, as csv", MediaTypeNames.Text.Csv, CsvExport.WriteAsync);
        MapOne(api, "export.md", "All that is on a board, as md", MediaTypeNames.Text.Markdown, MarkdownExport.WriteAsync);
        MapOne(api, "reach.csv", "Where the voices on a board came from, in figures", MediaTypeNames.Text.Csv, ReachCsv.WriteAsync);
    }

    private static void MapOne(RouteGroupBuilder api, string file, string summary, string media, Func<BoardView, Stream, CancellationToken, Task> write) =>
        api.MapGet($"/boards/{{code}}/{file}", async (string code, HttpResponse response, OpenBoards boards, CancellationToken cancel) =>
            {
                if (await boards.FindAsync(code, cancel) is not { } board)
                {
                    return Problems.Of(Refusal.Because(RefusalCode.NoSuchBoard));
                }

                response.Headers.ContentDisposition = new ContentDispositionHeaderValue(DispositionTypeNames.Attachment) { FileName = NameOf(board, file) }.ToString();
                response.Headers.XContentTypeOptions = "nosniff";
                return Results.Stream(stream => write(board.Feed.View, stream, cancel), $"{media}; charset=utf-8");
            })
            .WithSummary(summary)
            .Produces(StatusCodes.Status200OK, contentType: media)
            .ProducesProblem(StatusCodes.Status404NotFound);

    // The version says which of two files is the newer.
    private static string NameOf(OpenBoard board, string file) => string.Create(
        CultureInfo.InvariantCulture,
        $"board-{board.Code}-{(file.StartsWith("reach", StringComparison.Ordinal) ? "reach-" : "")}{board.Feed.View.Version}{Path.GetExtension(file)}");
}
