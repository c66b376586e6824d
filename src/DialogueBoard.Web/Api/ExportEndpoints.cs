using System.Globalization;
using System.Net.Mime;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Consulting;
using DialogueBoard.Contributions;
using DialogueBoard.Server.Consulting;
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
        MapMarkdown(api);
        MapOne(api, "reach.csv", "Where the voices on a board came from, in figures", MediaTypeNames.Text.Csv, ReachCsv.WriteAsync);
        MapConsultation(api);
    }

    private static void MapMarkdown(RouteGroupBuilder api) =>
        api.MapGet("/boards/{code}/export.md", async (string code, HttpResponse response, OpenBoards boards, ConsultationSummaries summaries, CancellationToken cancel) =>
            {
                if (await boards.FindAsync(code, cancel) is not { } board)
                {
                    return Problems.Of(Refusal.Because(RefusalCode.NoSuchBoard));
                }

                var view = board.Feed.View;
                var consulted = await summaries.AllAsync(board, view, cancel);
                return Attached(response, NameOf(board, "export.md"), MediaTypeNames.Text.Markdown, stream => MarkdownExport.WriteAsync(view, consulted, stream, cancel));
            })
            .WithSummary("All that is on a board, as md")
            .Produces(StatusCodes.Status200OK, contentType: MediaTypeNames.Text.Markdown)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static void MapConsultation(RouteGroupBuilder api) =>
        api.MapGet("/boards/{code}/consultations/{id:guid}.csv", async (string code, Guid id, HttpResponse response, OpenBoards boards, ConsultationSummaries summaries, CancellationToken cancel) =>
            {
                if (await boards.FindAsync(code, cancel) is not { } board)
                {
                    return Problems.Of(Refusal.Because(RefusalCode.NoSuchBoard));
                }

                var view = board.Feed.View;
                if (view.PartOf<Consultation>(id) is not { } consultation)
                {
                    return Problems.Of(Refusal.Because(RefusalCode.NoSuchPage));
                }

                return await summaries.OfAsync(board, view, id, cancel) is { } summary
                    ? Attached(response, $"consultation-{board.Code}-{id:N}.csv", MediaTypeNames.Text.Csv, stream => ConsultationCsv.WriteAsync(summary, stream, cancel))
                    : Problems.Of(view.Contributions[id].State == ContributionState.OnBoard ? Refusal.Because(RefusalCode.NotClosedYet, consultation.Closes) : Refusal.Because(RefusalCode.WordsNotOnBoard));
            })
            .WithSummary("All answers to a closed consultation, a row each, without names")
            .Produces(StatusCodes.Status200OK, contentType: MediaTypeNames.Text.Csv)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static void MapOne(RouteGroupBuilder api, string file, string summary, string media, Func<BoardView, Stream, CancellationToken, Task> write) =>
        api.MapGet($"/boards/{{code}}/{file}", async (string code, HttpResponse response, OpenBoards boards, CancellationToken cancel) =>
            {
                if (await boards.FindAsync(code, cancel) is not { } board)
                {
                    return Problems.Of(Refusal.Because(RefusalCode.NoSuchBoard));
                }

                return Attached(response, NameOf(board, file), media, stream => write(board.Feed.View, stream, cancel));
            })
            .WithSummary(summary)
            .Produces(StatusCodes.Status200OK, contentType: media)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static IResult Attached(HttpResponse response, string name, string media, Func<Stream, Task> write)
    {
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue(DispositionTypeNames.Attachment) { FileName = name }.ToString();
        response.Headers.XContentTypeOptions = "nosniff";
        return Results.Stream(write, $"{media}; charset=utf-8");
    }

    // The version says which of two files is the newer.
    private static string NameOf(OpenBoard board, string file) => string.Create(
        CultureInfo.InvariantCulture,
        $"board-{board.Code}-{(file.StartsWith("reach", StringComparison.Ordinal) ? "reach-" : "")}{board.Feed.View.Version}{Path.GetExtension(file)}");
}
