using System.Data.Common;
using DialogueBoard.Acts;
using DialogueBoard.Server.Doorbell;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Storage;
using DialogueBoard.Tests.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.Feed;

/// <summary>A node reads what another has stored: once, however many ask, and never too little.</summary>
public sealed class CatchingUpTests : IAsyncLifetime
{
    private const int Asking = 50;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly SqliteFile _file = new();
    private readonly HeldReadings _readings = new();
    private Node _one = null!;
    private Node _two = null!;
    private OpenBoard _atOne = null!;
    private OpenBoard _atTwo = null!;

    public async ValueTask InitializeAsync()
    {
        var options = new DbContextOptionsBuilder<SqliteBoardDbContext>().UseSqlite(_file.Connection).AddInterceptors(new SqliteWays(), _readings).Options;
        _one = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection);
        _two = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection, database: new(() => new SqliteBoardDbContext(options)));
        _atOne = await _one.OpenAsync();
        _atTwo = await _two.FindAsync(_atOne.Code);
    }

    public async ValueTask DisposeAsync()
    {
        await _two.DisposeAsync();
        await _one.DisposeAsync();
        _file.Dispose();
    }

    [Fact, Rule("D31")]
    public async Task Many_rings_for_one_version_are_one_reading()
    {
        await SayAsync(1);
        var first = await HeldAsync(() => _atTwo.HearAsync(Ring(1)));
        var others = Enumerable.Range(0, Asking).Select(_ => _atTwo.HearAsync(Ring(1))).ToArray();
        _readings.GoOn();
        await Task.WhenAll([first, .. others]).WaitAsync(Patience);

        Assert.Equal((1, 1), (_readings.Count, (int)_atTwo.Feed.View.Version));
    }

    [Fact, Rule("D31")]
    public async Task All_who_ask_during_a_reading_are_served_by_one_more_which_holds_what_was_stored_before_they_asked()
    {
        await SayAsync(1);
        var first = await HeldAsync(() => _atTwo.CatchUpAsync(CancellationToken.None));
        await SayAsync(2);
        var others = Enumerable.Range(0, Asking).Select(n => n % 2 == 0 ? _atTwo.CatchUpAsync(CancellationToken.None) : _atTwo.HearAsync(Ring(2))).ToArray();
        _readings.GoOn();
        await Task.WhenAll([first, .. others]).WaitAsync(Patience);

        Assert.Equal((2, 2), (_readings.Count, (int)_atTwo.Feed.View.Version));
    }

    [Fact, Rule("D31", "D10")]
    public async Task Where_a_reading_fails_the_next_who_waited_reads()
    {
        await SayAsync(1);
        var first = await HeldAsync(() => _atTwo.CatchUpAsync(CancellationToken.None));
        var others = Enumerable.Range(0, Asking).Select(_ => _atTwo.CatchUpAsync(CancellationToken.None)).ToArray();
        _readings.Fail();
        await Assert.ThrowsAsync<IOException>(() => first);
        await Task.WhenAll(others).WaitAsync(Patience);

        Assert.Equal((2, 1), (_readings.Count, (int)_atTwo.Feed.View.Version));
    }

    private Task<Receipt> SayAsync(int n) => _one.DoesAsync(_atOne, Ann, Say(IdOf($"card {n}"), "Words"));

    private Ring Ring(long version) => new(_atOne.Id, _atOne.Feed.View.Board.Epoch, version);

    /// <summary>Has one begin to read, and holds the reading once it stands at what is stored now.</summary>
    private async Task<Task> HeldAsync(Func<Task> asking)
    {
        var reached = _readings.HoldNext();
        var asked = asking();
        await reached.WaitAsync(Patience);
        return asked;
    }

    /// <summary>Counts the readings of a board, and holds one until told what is to become of it.</summary>
    private sealed class HeldReadings : DbCommandInterceptor
    {
        private TaskCompletionSource? _reached;
        private TaskCompletionSource? _held;
        private int _count;

        public int Count => _count;

        public Task HoldNext()
        {
            (_count, _held) = (0, new(TaskCreationOptions.RunContinuationsAsynchronously));
            return (_reached = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }

        public void GoOn() => _held!.SetResult();

        public void Fail() => _held!.SetException(new IOException("The database went away."));

        public override async ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            // Only a board that is read whole has its purpose asked for.
            if (command.CommandText.Contains("FROM \"Boards\"", StringComparison.Ordinal) && command.CommandText.Contains("\"Purpose\"", StringComparison.Ordinal))
            {
                _count++;
                if (Interlocked.Exchange(ref _reached, null) is { } reached)
                {
                    // SQLite has taken the first step: nothing that is stored from now on is in what is read.
                    reached.SetResult();
                    await _held!.Task;
                }
            }

            return result;
        }
    }
}
