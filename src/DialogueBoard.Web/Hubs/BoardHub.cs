using System.Runtime.CompilerServices;
using System.Text.Json;
using DialogueBoard.Acts;
using DialogueBoard.Feed;
using DialogueBoard.Presence;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Limits;
using DialogueBoard.Server.People;
using DialogueBoard.Server.Presence;
using DialogueBoard.Server.Writing;
using DialogueBoard.Web.Boards;
using DialogueBoard.Web.People;
using DialogueBoard.Web.Shell;
using Microsoft.AspNetCore.SignalR;

namespace DialogueBoard.Web.Hubs;

/// <summary>
/// The hub door, at /hubs/board, JSON protocol, key as access token. Reading needs no key. An error that ends a call is a
/// <see cref="HubException"/> whose message is a code, a colon and a sentence.
/// </summary>
internal sealed class BoardHub(BoardDoor door, Participants participants, ActPipeline pipeline, BoardLimits limits) : Hub
{
    private const string SeatKey = "seat:";

    /// <summary>
    /// Performs an act: <c>{version, repeated}</c>, with <c>waits: true</c> where its words are kept back until they are shown in the
    /// session, or <c>{refusal: {code, detail}}</c> and then nothing was changed.
    /// </summary>
    public async Task<object> Act(string code, JsonElement act)
    {
        var (board, shut) = await door.FindAsync(code, Http, Context.ConnectionAborted);
        if (board is null)
        {
            return new ActRefused(shut!);
        }

        if (await ActorAsync(board) is not { } actor)
        {
            return new ActRefused(Refusal.Because(RefusalCode.NotJoined));
        }

        var (read, unreadable) = ActJson.Read(act);
        if (read is null)
        {
            return new ActRefused(unreadable!);
        }

        // Whoever leaves meanwhile has not taken the act back, and their leaving is no fault to log.
        var outcome = await pipeline.PerformAsync(board, actor, read, CancellationToken.None);
        return outcome.Receipt is { } receipt ? receipt : new ActRefused(outcome.Refusal!);
    }

    /// <summary>Everything after a cursor of the board's present epoch, for ever.</summary>
    public IAsyncEnumerable<Delta> Watch(string code, long after, CancellationToken cancel) => WatchFrom(code, after, null, cancel);

    /// <summary>Everything after a cursor, for ever; a full delta first where the epoch is another than the board's.</summary>
    public async IAsyncEnumerable<Delta> WatchFrom(string code, long after, string? epoch, [EnumeratorCancellation] CancellationToken cancel)
    {
        var board = await FindAsync(code);
        if (after < 0)
        {
            throw Error(Refusal.Because(RefusalCode.BadCursor));
        }

        using var place = HoldStream();
        using var presence = await SitAsync(board);
        await board.ReachAsync(after, epoch);
        await foreach (var delta in board.Feed.WatchAsync(after, epoch, cancel))
        {
            yield return delta;
        }
    }

    /// <summary>Who is here, now and after each change.</summary>
    public async IAsyncEnumerable<WhoIsHere> Here(string code, [EnumeratorCancellation] CancellationToken cancel)
    {
        var board = await FindAsync(code);
        using var place = HoldStream();
        await foreach (var who in board.Presence.WatchAsync(cancel))
        {
            yield return who;
        }
    }

    /// <summary>Says which card this person looks at; null for none. Heard by others only while watching the board.</summary>
    public async Task LookAt(string code, Guid? contributionId)
    {
        var board = await FindAsync(code);
        if (contributionId is { } id && !board.Feed.View.Contributions.ContainsKey(id))
        {
            throw Error(Refusal.Because(RefusalCode.UnknownContribution));
        }

        if (Context.Items.TryGetValue(SeatKey + board.Code, out var seat))
        {
            ((BoardPresence.Seat)seat!).LookAt(contributionId);
        }
    }

    // Every transport of the hub is HTTP.
    private HttpContext Http => Context.GetHttpContext()!;

    private async Task<OpenBoard> FindAsync(string code)
    {
        var (board, refusal) = await door.FindAsync(code, Http, Context.ConnectionAborted);
        return board ?? throw Error(refusal!);
    }

    private Task<Actor?> ActorAsync(OpenBoard board) => participants.FindAsync(board, WhoAsks.KeyOf(Http), Context.ConnectionAborted);

    // One connection can ask for any number of streams: where no key tells whose they are, they are the connection's own.
    private IDisposable HoldStream()
    {
        var (place, refusal) = limits.HoldConnection(WhoAsks.DeviceOf(Http) ?? Context.ConnectionId, Http.Address());
        return place ?? throw Error(refusal!);
    }

    private async Task<IDisposable> SitAsync(OpenBoard board)
    {
        if (await ActorAsync(board) is not { } actor)
        {
            return board.Presence.Read();
        }

        var seat = board.Presence.SitDown(actor);
        Context.Items[SeatKey + board.Code] = seat;
        return seat;
    }

    private static HubException Error(Refusal refusal) => new($"{refusal.Code}: {refusal.Detail}");
}

/// <summary>The hub's answer to an act that was refused.</summary>
internal sealed record ActRefused(Refusal Refusal);
