using System.Net.Mime;
using DialogueBoard.Acts;
using DialogueBoard.Server.MyData;
using DialogueBoard.Web.Api;
using DialogueBoard.Web.People;
using Microsoft.Net.Http.Headers;

namespace DialogueBoard.Web.MyData;

/// <summary>All that is kept of a person, as one file; for the device of that person alone. It is made anew each time and kept nowhere.</summary>
internal static class EverythingEndpoint
{
    public static void Map(IEndpointRouteBuilder site) => site.MapMethods("/my-data/everything.json", [HttpMethods.Get, HttpMethods.Post], TellAsync)
        .DisableAntiforgery().ExcludeFromDescription();

    private static async Task<IResult> TellAsync(HttpContext context, EverythingReader reader, CancellationToken cancel)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!WhoAsks.IsFromOurPages(context.Request) || DeviceKey.Of(context) is not { } key)
        {
            return Problems.Of(Refusal.Because(RefusalCode.NotJoined));
        }

        var everything = await reader.OfAsync(key, cancel);
        context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue(DispositionTypeNames.Attachment) { FileName = "my-data.json" }.ToString();
        return Results.Json(everything, WireJson.Options, MediaTypeNames.Application.Json);
    }
}
