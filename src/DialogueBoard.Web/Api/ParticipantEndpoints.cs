using System.Net.Mime;
using DialogueBoard.Acts;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Limits;
using DialogueBoard.Server.People;
using DialogueBoard.Web.Shell;

namespace DialogueBoard.Web.Api;

/// <summary>Joining a board.</summary>
internal static class ParticipantEndpoints
{
    private const int MostBytes = 8 * 1024;

    public static void Map(RouteGroupBuilder api) => api.MapPost("/boards/{code}/participants", JoinAsync)
        .WithSummary("Join a board, with a name or none")
        .WithDescription("The key is the bearer token for this board. It is told only here: keep it.")
        .Accepts<JoinRequest>(MediaTypeNames.Application.Json)
        .Produces<JoinAnswer>(StatusCodes.Status201Created);

    private static async Task<IResult> JoinAsync(string code, HttpContext context, OpenBoards boards, Participants participants, BoardLimits limits, CancellationToken cancel)
    {
        if (await boards.FindAsync(code, cancel) is not { } board)
        {
            return Problems.Of(Refusal.Because(RefusalCode.NoSuchBoard));
        }

        if (limits.Join(context.Address()) is { } full)
        {
            return Problems.Of(full);
        }

        var (request, refusal) = await Body.ReadAsync<JoinRequest>(context.Request, MostBytes, cancel);
        if (request is null)
        {
            return Problems.Of(refusal!);
        }

        var key = PersonalKey.New();
        var (actor, why) = await participants.JoinAsync(board, key, request.Name, request.Door, cancel: cancel);
        return actor is null
            ? Problems.Of(why!)
            : Results.Created($"/api/boards/{board.Code}", new JoinAnswer(actor.Id, actor.Name, key));
    }
}

/// <summary>How somebody wants to be called, and how far they come in.</summary>
internal sealed record JoinRequest(string? Name = null, Door Door = Door.Here);

/// <summary>A participant, and the key that is theirs alone.</summary>
internal sealed record JoinAnswer(Guid Id, string? Name, string Key);
