using DialogueBoard.Contributions;
using DialogueBoard.Load.Circuits;
using DialogueBoard.Load.Processes;
using DialogueBoard.Load.Report;

namespace DialogueBoard.Load.Sessions;

/// <summary>One measured run: a whole session on a server of its own, from the plan to its close.</summary>
internal sealed class SessionRun(ServerProcess server, SessionPlan plan)
{
    private const string Page = "/live";
    private const int First = 20;
    private const int Brought = 5;

    // After many have come in, who is here is still being told for a moment.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(3);
    private readonly List<IAsyncDisposable> _watchers = [];

    public async Task<Figures> MeasureAsync(CancellationToken cancel)
    {
        // What a server needs once, however many come, is no cost of each: so some have been there before.
        await using (var before = await Hall.OpenAsync(server.Address, cancel))
        {
            await before.FillAsync(plan.Cards, plan.Texts, cancel);
            await before.SeatAsync(First, TimeSpan.FromSeconds(2), Page, before.JoinAsync, cancel);
        }

        await using var hall = await Hall.OpenAsync(server.Address, cancel);
        try
        {
            return await MeasureAsync(hall, cancel);
        }
        finally
        {
            foreach (var watcher in _watchers)
            {
                await watcher.DisposeAsync();
            }
        }
    }

    private async Task<Figures> MeasureAsync(Hall hall, CancellationToken cancel)
    {
        await hall.FillAsync(plan.Cards, plan.Texts, cancel);
        var session = await LedSession.OpenAsync(hall, plan.Kinds, plan.Told, cancel);
        var empty = await ProcessMemory.MeasureAsync(server.Id, cancel);
        await hall.SeatAsync(plan.People, plan.Ramp, Page, session.ComeInAsync, cancel);
        if (hall.People.Count == 0)
        {
            throw new InvalidOperationException($"Nobody got in: {string.Join("; ", hall.Faults.Reasons)}");
        }

        while (_watchers.Count < plan.Watchers)
        {
            _watchers.Add(await hall.WatchAsync(plan.People + _watchers.Count, cancel));
        }

        await Task.Delay(Settling, cancel);
        var seated = await ProcessMemory.MeasureAsync(server.Id, cancel);
        await WarmUpAsync(hall, session, cancel);
        var focus = await FocusCardsAsync(hall, cancel);

        var begun = HallWork.SoFar(server, hall);
        var (rounds, brought) = (new Moments(plan.Rounds, plan, hall.Stage), new Moments(focus.Count, plan, hall.Stage));
        for (var round = 0; round <= plan.Silent; round++)
        {
            await StartAsync(rounds, session, cancel);
        }

        var (checkedIn, inCheckIn) = await WriteAsync(hall, writing => writing.ShowAsync(cancel));
        await StartAsync(rounds, session, cancel);
        var (gathered, inGather) = await WriteAsync(hall, writing => writing.KeepAsync(cancel));
        var quiet = await Quiet.LookAsync(hall, gathered, plan, cancel);
        var shown = await Shown.ShowAsync(hall, gathered, plan, () => session.LeadAsync(session.Reveal(), cancel), cancel);
        await Task.Delay(Settling, cancel);
        await StartAsync(rounds, session, cancel);
        foreach (var (card, word) in focus)
        {
            await brought.DoAsync(word, () => session.LeadAsync(session.BringTo(card), cancel), isTold: false, cancel);
        }

        var work = HallWork.SoFar(server, hall).Since(begun, plan.People);
        var after = await ProcessMemory.MeasureAsync(server.Id, cancel);
        await session.LeadAsync(session.Close(), cancel);
        foreach (var reason in hall.Faults.Reasons)
        {
            await Console.Error.WriteLineAsync(reason);
        }

        return SessionFigures.Of(hall, plan, new(rounds, brought, checkedIn, gathered, quiet, shown))
            .Add("server CPU in check in, share of one core", "", inCheckIn, "0.00")
            .Add("server CPU in gather, share of one core", "", inGather, "0.00")
            .And(work)
            .And(new HallMemory(empty, seated, after).Figures(plan.People));
    }

    private static Task StartAsync(Moments rounds, LedSession session, CancellationToken cancel)
    {
        var next = session.Next();
        return rounds.DoAsync(session.Prompt, () => session.LeadAsync(next, cancel), isTold: true, cancel);
    }

    private async Task<(Writing Writing, double CpuShare)> WriteAsync(Hall hall, Func<Writing, Task> write)
    {
        var (writing, begun) = (new Writing(hall, plan, plan.Acts), HallWork.SoFar(server, hall));
        await write(writing);
        return (writing, HallWork.SoFar(server, hall).ServerShareSince(begun));
    }

    /// <summary>All that is measured happens once before.</summary>
    private async Task WarmUpAsync(Hall hall, LedSession session, CancellationToken cancel)
    {
        var acts = plan.ActsIn(plan.WarmUp);
        await session.LeadAsync(session.Next(), cancel);
        await new Writing(hall, plan, acts).ShowAsync(cancel);
        await session.LeadAsync(session.KeepQuiet(), cancel);
        await new Writing(hall, plan, acts / 4).KeepAsync(cancel);
        await session.LeadAsync(session.Reveal(), cancel);
        await session.LeadAsync(session.Next(), cancel);
        await Task.Delay(Settling, cancel);
    }

    /// <summary>Cards so long that of their end only who has one open is shown anything.</summary>
    private async Task<IReadOnlyList<(Guid Card, Lookout Word)>> FocusCardsAsync(Hall hall, CancellationToken cancel)
    {
        var cards = new List<(Guid, Lookout)>();
        while (cards.Count < Brought)
        {
            var word = new Lookout(1, plan.Told);
            var act = new Contribute { Id = Guid.NewGuid(), Kind = ContributionKind.Issue, Text = $"{string.Join(' ', Texts.OwnOnes)} {word.Words[0]}" };
            Hall.Known(await hall.Site.ActAsync(hall.Code, hall.StewardKey, act, cancel));
            cards.Add((act.Id, word));
        }

        await Task.Delay(Settling, cancel);
        return cards;
    }
}
