using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Writing;
using DialogueBoard.Sessions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DialogueBoard.Server.Sessions;

/// <summary>
/// Notices on the boards of this node when whoever holds the panel of a session that is on has not been here for a while, on any node,
/// and when they are back. Somebody who only ever used plain forms counts as not here. Where it is not known who is elsewhere nobody is
/// said to be away. Each node notices for itself; the rule lets the first be the only one.
/// </summary>
internal sealed partial class PanelWatch(OpenBoards boards, ActPipeline pipeline, TimeProvider time, ILogger<PanelWatch> logger) : BackgroundService
{
    internal static readonly TimeSpan Tick = TimeSpan.FromSeconds(5);

    /// <summary>How long they must have been away: longer than a phone needs to find its way back.</summary>
    internal static readonly TimeSpan AwayFor = TimeSpan.FromSeconds(20);

    private readonly Dictionary<OpenBoard, Watched> _watched = [];

    /// <summary>Looks once at every board of this node. Not to be called twice at once.</summary>
    internal async Task LookAsync(CancellationToken cancel)
    {
        foreach (var (board, watched) in _watched.Where(one => BoardSessions.On(one.Key.Feed.View) is null).ToList())
        {
            watched.Heeding.Dispose();
            _watched.Remove(board);
        }

        foreach (var board in boards.All)
        {
            if (BoardSessions.On(board.Feed.View) is { Facilitator: { } holder } session)
            {
                await LookAsync(board, session, holder, cancel);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
#pragma warning disable CA1031 // An outage of the database ends; the looking must not.
            catch (Exception wrong) when (wrong is not OperationCanceledException)
#pragma warning restore CA1031
            {
                LogFailed(logger, wrong.Message);
            }
        }
    }

    private async Task LookAsync(OpenBoard board, Session session, By holder, CancellationToken cancel)
    {
        var before = _watched.GetValueOrDefault(board);
        var here = board.Presence.IsHere(holder.Id);
        var free = session.PanelFreeSince is not null;
        if (before is null || here || free || !board.Presence.IsWhole || (before.SessionId, before.HolderId) != (session.Id, holder.Id))
        {
            _watched[board] = new(session.Id, holder.Id, time.GetTimestamp(), before?.Heeding ?? board.Presence.Heed());
        }

        // The first look only begins to ask who is elsewhere.
        if (before is not null && (here ? free : time.GetElapsedTime(_watched[board].SeenAt) >= AwayFor))
        {
            await pipeline.PerformUnlimitedAsync(board, Actor.TheBoard, new NoticePanel { Id = Guid.NewGuid(), SessionId = session.Id, HeldBy = holder.Id, Free = !here }, cancel);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Could not look whether those who lead sessions are here: {Why}")]
    private static partial void LogFailed(ILogger logger, string why);

    /// <param name="SeenAt">When it was last not known that they are away.</param>
    /// <param name="Heeding">Keeps this node hearing of who is elsewhere.</param>
    private sealed record Watched(Guid SessionId, Guid HolderId, long SeenAt, IDisposable Heeding);
}
