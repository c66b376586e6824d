using System.Collections.Concurrent;
using DialogueBoard.Load.Circuits;
using DialogueBoard.Load.Deliveries;

namespace DialogueBoard.Load.Sessions;

/// <summary>People of a hall write at a steady rate, each card with a word of its own; what is kept back they look at themselves, as their page does.</summary>
internal sealed class Writing(Hall hall, SessionPlan plan, int acts)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    // As long as a page waits before it looks (Scripts/live.ts), and as long as anything might take that should not come at all.
    private static readonly TimeSpan BeforeLook = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Lull = TimeSpan.FromSeconds(3);
    private readonly ConcurrentBag<Task> _looks = [];
    private int _notKept;

    public ActLog Log { get; } = new(acts);
    public Lookout Lookout { get; } = new(acts, plan.Told);

    /// <summary>Cards whose receipt did not say that they are kept back.</summary>
    public int NotKept => _notKept;

    public Person AuthorOf(int act) => hall.People[act % hall.People.Count];

    /// <summary>Everybody sees what is written.</summary>
    public async Task ShowAsync(CancellationToken cancel)
    {
        await WriteAsync(async (act, cancelled) => (await AuthorOf(act).WriteAsync(Words(act), cancelled))?.Version, cancel);
        await Lookout.Told.AtLeastAsync((long)Log.Receipts * plan.Told, Patience, cancel);
        await Lookout.Drawn.AtLeastAsync((long)Log.Receipts * plan.People, Patience, cancel);
    }

    /// <summary>Nobody but who wrote it sees what is written.</summary>
    public async Task KeepAsync(CancellationToken cancel)
    {
        await WriteAsync(
            async (act, cancelled) =>
            {
                var receipt = await AuthorOf(act).WriteAsync(Words(act), cancelled);
                if (receipt is { Waits: true })
                {
                    _looks.Add(LookAsync(AuthorOf(act).Circuit, cancelled));
                }
                else
                {
                    Interlocked.Increment(ref _notKept);
                }

                return receipt?.Version;
            },
            cancel);
        await Task.WhenAll(_looks);
        await Lookout.Drawn.AtLeastAsync(Log.Receipts, Patience, cancel);
        await Task.Delay(Lull, cancel);
    }

    private string Words(int act) => $"{Lookout.Words[act]} {plan.Texts[act % plan.Texts.Count]}";

    private Task WriteAsync(Func<int, CancellationToken, Task<long?>> write, CancellationToken cancel)
    {
        hall.Stage.Current = Lookout;
        return new Pace(plan.Rate, write).SendAsync(Log, Patience, cancel);
    }

    private static async Task LookAsync(Circuit circuit, CancellationToken cancel)
    {
        await Task.Delay(BeforeLook, cancel);
        try
        {
            await circuit.CallAsync("KeptAsync");
        }
        catch (Exception failed) when (failed is IOException or TimeoutException or InvalidOperationException)
        {
            // Then its person has not been shown their words, which is counted.
        }
    }
}
