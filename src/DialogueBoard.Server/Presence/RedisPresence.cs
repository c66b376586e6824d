using DialogueBoard.Presence;
using DialogueBoard.Server.Doorbell;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.People;
using Microsoft.Extensions.Hosting;
using StackExchange.Redis;

namespace DialogueBoard.Server.Presence;

/// <summary>
/// Makes presence whole over all nodes: says each second in Redis who is on each board here, by id only, and takes in who is
/// on it elsewhere. What a node said is left out some seconds after it fell silent, by Redis' own clock. Nothing waits
/// for this; while Redis is gone each node tells of its own people and says that there may be more.
/// </summary>
internal sealed class RedisPresence(RedisConnection connection, OpenBoards boards, Participants participants, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan SilentAfter = TimeSpan.FromSeconds(2.5);
    private static readonly TimeSpan GoneAfter = TimeSpan.FromSeconds(6);

    /// <summary>One hash for each board, a field for each node: the time of Redis in milliseconds, a space, the node's seats.</summary>
    private const string Exchange = """
        local clock = redis.call('TIME')
        local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
        if ARGV[2] == '' then
          redis.call('HDEL', KEYS[1], ARGV[1])
        else
          redis.call('HSET', KEYS[1], ARGV[1], string.format('%.0f %s', now, ARGV[2]))
          redis.call('PEXPIRE', KEYS[1], ARGV[3])
        end
        local others = {}
        local all = redis.call('HGETALL', KEYS[1])
        for i = 1, #all, 2 do
          local at = string.find(all[i + 1], ' ', 1, true)
          if math.abs(now - tonumber(string.sub(all[i + 1], 1, at - 1))) > tonumber(ARGV[3]) then
            redis.call('HDEL', KEYS[1], all[i])
          elseif all[i] ~= ARGV[1] then
            others[#others + 1] = string.sub(all[i + 1], at + 1)
          end
        end
        return others
        """;

    private readonly string _node = Guid.NewGuid().ToString("N");

    /// <summary>The boards this node has told of, and when it last heard of the others there.</summary>
    private readonly Dictionary<OpenBoard, long> _heardAt = [];

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (_heardAt.Count > 0)
        {
            var redis = (await connection.OpenAsync()).GetDatabase();
            await Task.WhenAll(_heardAt.Keys.Select(board => TakesLeaveAsync(redis, board)));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var redis = (await connection.OpenAsync()).GetDatabase();
        using var timer = new PeriodicTimer(BeatEvery, time);
        do
        {
            var left = _heardAt.Keys.Where(board => !board.Presence.InUse).ToArray();
            var used = boards.All.Where(board => board.Presence.InUse).ToArray();
            var leaving = Task.WhenAll(left.Select(board => TakesLeaveAsync(redis, board)));
            var heard = await Task.WhenAll(used.Select(board => HearsAsync(redis, board, stoppingToken)));
            await leaving;
            foreach (var board in left)
            {
                _heardAt.Remove(board);
            }

            foreach (var (board, others) in used.Zip(heard))
            {
                TakeIn(board, others);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>One slow answer is nothing to speak of; an outage is.</summary>
    private void TakeIn(OpenBoard board, Elsewhere? others)
    {
        if (others is not null)
        {
            _heardAt[board] = time.GetTimestamp();
            board.Presence.Hear(others);
        }
        else if (!_heardAt.TryGetValue(board, out var at) || time.GetElapsedTime(at) >= SilentAfter)
        {
            board.Presence.Hear(Elsewhere.Unknown);
        }
    }

    /// <summary>Tells who is here and hears who is elsewhere; null where that failed.</summary>
    private async Task<Elsewhere?> HearsAsync(IDatabase redis, OpenBoard board, CancellationToken cancel)
    {
        // A database that answers late must not make this node fall silent.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(BeatEvery);
        try
        {
            var others = (await ExchangeAsync(redis, board, board.Presence.Seats().Written())).Select(NodeSeats.Read).OfType<NodeSeats>().ToList();
            var people = others.SelectMany(seats => seats.People).GroupBy(person => person.Key, person => person.Value)
                .OrderBy(person => person.Key)
                .Select(person => new PersonHere(person.Key, null, person.FirstOrDefault(card => card is not null)))
                .ToList();
            var names = await participants.NamesAsync(board, people.Take(BoardPresence.MostNamed).Select(person => person.Id), patience.Token);
            return new(
                others.Sum(seats => seats.Reading),
                people.ConvertAll(person => person with { Name = names.GetValueOrDefault(person.Id) }),
                Whole: true);
        }
#pragma warning disable CA1031 // Whatever is out, it passes; the beat must not end.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private async Task TakesLeaveAsync(IDatabase redis, OpenBoard board)
    {
        try
        {
            await ExchangeAsync(redis, board, "");
        }
        catch (Exception wrong) when (wrong is RedisException or TimeoutException or ObjectDisposedException)
        {
            // The others will notice the silence.
        }
    }

    private async Task<string?[]> ExchangeAsync(IDatabase redis, OpenBoard board, string seats) =>
        (string?[]?)await redis.ScriptEvaluateAsync(
            Exchange,
            [$"dialogueboard:presence:{board.Id:N}"],
            [_node, seats, (long)GoneAfter.TotalMilliseconds]) ?? [];
}
