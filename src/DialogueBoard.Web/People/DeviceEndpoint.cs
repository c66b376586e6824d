using System.Net.Mime;
using DialogueBoard.Acts;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Limits;
using DialogueBoard.Server.People;
using DialogueBoard.Web.Api;
using DialogueBoard.Web.Shell;

namespace DialogueBoard.Web.People;

/// <summary>Joining from our own pages by script: the key goes into the device's cookie, never into the answer.</summary>
internal static class DeviceEndpoint
{
    private const int MostBytes = 8 * 1024;

    public static void Map(RouteGroupBuilder api) => api.MapPost("/boards/{code}/device", JoinAsync)
        .WithSummary("Let this browser join a board; for our own pages")
        .Accepts<JoinRequest>(MediaTypeNames.Application.Json)
        .Produces<DeviceAnswer>();

    private static async Task<IResult> JoinAsync(string code, HttpContext context, OpenBoards boards, Participants participants, BoardLimits limits, WhoAsks who, CancellationToken cancel)
    {
        if (await boards.FindAsync(code, cancel) is not { } board)
        {
            return Problems.Of(Refusal.Because(RefusalCode.NoSuchBoard));
        }

        if (!WhoAsks.IsFromOurPages(context.Request))
        {
            return Problems.Of(Refusal.Because(RefusalCode.NotJoined));
        }

        // Joining twice, say from two tabs, changes nothing: the first name stays.
        if (await who.OnAsync(board, context, cancel) is { } already)
        {
            return Results.Ok(new DeviceAnswer(already.Id, already.Name));
        }

        if (limits.Join(context.Address()) is { } full)
        {
            return Problems.Of(full);
        }

        var (request, unreadable) = await Body.ReadAsync<JoinRequest>(context.Request, MostBytes, cancel);
        if (request is null)
        {
            return Problems.Of(unreadable!);
        }

        var key = DeviceKey.Of(context) ?? PersonalKey.New();
        var (actor, refusal) = await participants.JoinAsync(board, key, request.Name, request.Door, cancel: cancel);
        if (actor is null)
        {
            return Problems.Of(refusal!);
        }

        DeviceKey.Set(context, key);
        return Results.Ok(new DeviceAnswer(actor.Id, actor.Name));
    }
}

/// <summary>Who this browser is on the board.</summary>
internal sealed record DeviceAnswer(Guid Id, string? Name);
