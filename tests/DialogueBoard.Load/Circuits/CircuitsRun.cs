using DialogueBoard.Load.Deliveries;
using DialogueBoard.Load.Processes;
using DialogueBoard.Load.Report;

namespace DialogueBoard.Load.Circuits;

/// <summary>One measured run: a board, people at its live page, cards at a steady rate, and when everybody had each by either way.</summary>
internal sealed class CircuitsRun(ServerProcess server, CircuitsPlan plan)
{
    private const string Page = "/live";
    private const int First = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    // After many have come in, who is here is still being told for a moment.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(3);

    public async Task<Figures> MeasureAsync(CancellationToken cancel)
    {
        // What a server needs once, however many come, is no cost of each: so some have been there before.
        await using (var before = await Hall.OpenAsync(server.Address, cancel))
        {
            await before.FillAsync(plan.Cards, plan.Texts, cancel);
            await before.SeatAsync(First, TimeSpan.FromSeconds(2), Page, before.JoinAsync, cancel);
        }

        await using var hall = await Hall.OpenAsync(server.Address, cancel);
        await hall.FillAsync(plan.Cards, plan.Texts, cancel);
        var empty = await ProcessMemory.MeasureAsync(server.Id, cancel);
        await hall.SeatAsync(plan.People, plan.Ramp, Page, hall.JoinAsync, cancel);
        await Task.Delay(Settling, cancel);
        var seated = await ProcessMemory.MeasureAsync(server.Id, cancel);
        await RunAsync(hall, plan.ActsIn(plan.WarmUp), cancel);

        var begun = HallWork.SoFar(server, hall);
        var (log, lookout) = await RunAsync(hall, plan.Acts, cancel);
        var work = HallWork.SoFar(server, hall).Since(begun, plan.People);
        var after = await ProcessMemory.MeasureAsync(server.Id, cancel);
        foreach (var reason in hall.Faults.Reasons)
        {
            await Console.Error.WriteLineAsync(reason);
        }

        return CircuitsFigures.Of(hall, plan, log, lookout).And(work).And(new HallMemory(empty, seated, after).Figures(plan.People));
    }

    private async Task<(ActLog Log, Lookout Lookout)> RunAsync(Hall hall, int acts, CancellationToken cancel)
    {
        var (log, lookout) = (new ActLog(acts), new Lookout(acts, plan.People));
        if (acts == 0 || hall.People.Count == 0)
        {
            return (log, lookout);
        }

        hall.Stage.Current = lookout;
        var pace = new Pace(plan.Rate, async (act, cancelled) =>
            (await hall.People[act % hall.People.Count].WriteAsync($"{lookout.Words[act]} {plan.Texts[act % plan.Texts.Count]}", cancelled))?.Version);
        await pace.SendAsync(log, Patience, cancel);
        var wanted = (long)log.Receipts * hall.People.Count;
        await lookout.Told.AtLeastAsync(wanted, Patience, cancel);
        await lookout.Drawn.AtLeastAsync(wanted, Patience, cancel);
        return (log, lookout);
    }
}
