using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Nodes;
using DialogueBoard.Server.Feed;
using DialogueBoard.Web.Shell;
using DialogueBoard.Words;
using Microsoft.Extensions.Localization;

namespace DialogueBoard.Web.Offline;

/// <summary>What a browser needs to have a board's page to add by on the phone itself: its worker, and what it is called there.</summary>
internal static class OfflineEndpoints
{
    private static readonly string[] Styles = ["tokens.css", "shell.css", "DialogueBoard.Web.styles.css", "favicon.svg", "kinds.svg"];

    public static void Map(WebApplication app)
    {
        app.MapGet("/worker.js", Worker).ExcludeFromDescription();
        app.MapGet("/b/{code}/add.webmanifest", ManifestAsync).ExcludeFromDescription();
    }

    // Always asked for anew; it differs as soon as anything of the build does, and then browsers begin a new worker.
    private static IResult Worker(HttpContext context, Scripts scripts)
    {
        string[] files = [.. Styles.Select(scripts.FileAddress), .. scripts.With("page", "composer", "opens-offline").Select(scripts.Address)];
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Text($"import {{ openOffline }} from \"{scripts.Address("worker")}\";\nopenOffline(\"{scripts.Build}\", {JsonSerializer.Serialize(files)});\n", MediaTypeNames.Text.JavaScript);
    }

    private static async Task<IResult> ManifestAsync(string code, OpenBoards boards, Scripts scripts, Tokens tokens, IStringLocalizer<OfflineWords> words, CancellationToken cancel)
    {
        if (await boards.FindAsync(code, cancel) is not { } board)
        {
            return Results.NotFound();
        }

        var (title, of) = (board.Feed.View.Board.Title, $"/b/{board.Code}");
        var manifest = new JsonObject
        {
            ["id"] = $"{of}/add",
            ["name"] = title,
            ["short_name"] = title,
            ["description"] = words["app-says"].Value,
            ["lang"] = Language.Current.Name,
            ["start_url"] = $"{of}/add",
            ["scope"] = $"{of}/",
            ["display"] = "standalone",
            ["background_color"] = tokens["paper"],
            ["theme_color"] = tokens["accent"],
            ["icons"] = new JsonArray(Icon("icon-192.png", 192), Icon("icon-512.png", 512), Icon("icon-maskable-512.png", 512, "maskable")),
            ["shortcuts"] = new JsonArray(new JsonObject { ["name"] = words["app-read"].Value, ["url"] = of }),
        };
        return Results.Text(manifest.ToJsonString(), "application/manifest+json");

        JsonObject Icon(string file, int size, string purpose = "any") => new()
        {
            ["src"] = scripts.FileAddress($"icons/{file}"),
            ["sizes"] = $"{size}x{size}",
            ["type"] = MediaTypeNames.Image.Png,
            ["purpose"] = purpose,
        };
    }
}
