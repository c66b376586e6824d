using DialogueBoard.Server.Storage;
using DialogueBoard.Web.Draining;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace DialogueBoard.Tests.Web.Draining;

/// <summary>The order in which a node ends, on a clock of the test's own.</summary>
public sealed class DrainTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly DrainSettings _settings = new();

    [Fact, Rule("C4")]
    public async Task Readiness_goes_first_and_nobody_is_moved_before_the_proxy_has_noticed()
    {
        var drain = Of(new() { SharedHost = true });
        var moved = new TaskCompletionSource();
        using var guest = drain.Enter(Told(moved));
        Assert.False(drain.HasBegun);

        var run = drain.RunAsync(TestContext.Current.CancellationToken);
        Assert.True(drain.HasBegun);
        _time.Advance(_settings.Notice - TimeSpan.FromMilliseconds(1));
        Assert.False(moved.Task.IsCompleted);

        await PassAsync(moved.Task);
        Assert.False(run.IsCompleted);
        guest.Dispose();
        await run;
    }

    [Fact, Rule("C4")]
    public async Task It_ends_when_the_time_is_over_though_somebody_is_left()
    {
        var drain = Of(new() { SharedHost = true });
        using var stays = drain.Enter(() => Task.CompletedTask);
        var began = _time.GetTimestamp();
        await PassAsync(drain.RunAsync(TestContext.Current.CancellationToken));
        Assert.True(_time.GetElapsedTime(began) >= _settings.Notice + _settings.Moving);
    }

    [Fact, Rule("C4")]
    public async Task Whoever_comes_late_is_moved_too_and_one_that_cannot_be_told_stops_nothing()
    {
        var drain = Of(new() { SharedHost = true });
        var tried = new TaskCompletionSource();
        using var broken = drain.Enter(() => { tried.SetResult(); throw new InvalidOperationException(); });
        var run = drain.RunAsync(TestContext.Current.CancellationToken);
        await PassAsync(tried.Task);

        var moved = new TaskCompletionSource();
        using var late = drain.Enter(Told(moved));
        await PassAsync(moved.Task);
        await PassAsync(run);
    }

    [Fact, Rule("C4")]
    public async Task People_are_told_at_moments_of_their_own()
    {
        var drain = Of(new() { SharedHost = true });
        var (told, all) = (new HashSet<DateTimeOffset>(), new TaskCompletionSource());
        var count = 0;
        for (var i = 0; i < 100; i++)
        {
            drain.Enter(() =>
            {
                lock (told)
                {
                    told.Add(_time.GetUtcNow());
                    if (++count == 100)
                    {
                        all.SetResult();
                    }
                }

                return Task.CompletedTask;
            });
        }

        var run = drain.RunAsync(TestContext.Current.CancellationToken);
        await PassAsync(all.Task);
        Assert.InRange(told.Count, 10, 100);
        Assert.False(run.IsCompleted);
    }

    [Fact, Rule("C4")]
    public async Task A_process_that_has_its_database_to_itself_ends_at_once()
    {
        var drain = Of(new() { Provider = StorageProvider.Sqlite, SharedHost = false });
        using var guest = drain.Enter(() => Task.CompletedTask);
        await drain.RunAsync(TestContext.Current.CancellationToken);
        Assert.True(drain.HasBegun);
    }

    private Drain Of(StorageSettings storage) => new(_settings, storage, _time, NullLogger<Drain>.Instance);

    private static Func<Task> Told(TaskCompletionSource told) => () =>
    {
        told.SetResult();
        return Task.CompletedTask;
    };

    /// <summary>Lets time go by until something is done.</summary>
    private async Task PassAsync(Task done)
    {
        using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!done.IsCompleted)
        {
            bound.Token.ThrowIfCancellationRequested();
            _time.Advance(TimeSpan.FromMilliseconds(50));
            await Task.Yield();
            await Task.WhenAny(done, Task.Delay(1, bound.Token));
        }

        await done;
    }
}
