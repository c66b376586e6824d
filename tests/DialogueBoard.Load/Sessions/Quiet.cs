using DialogueBoard.Load.Circuits;
using DialogueBoard.Load.Deliveries;

namespace DialogueBoard.Load.Sessions;

/// <summary>Words that are kept back, before they are shown: who had them all the same, and whether those whose they are did.</summary>
internal sealed class Quiet
{
    // What a board hands to whoever asks, after its own address.
    private static readonly string[] Pages = ["", "/live", "/screen", "/session", "/today"];
    private static readonly string[] Files = ["/view", "/export.json", "/export.csv", "/export.md"];

    private Quiet(Writing writing, SessionPlan plan, int onPages)
    {
        var (log, lookout) = (writing.Log, writing.Lookout);
        OnPages = onPages;
        for (var act = 0; act < log.Count; act++)
        {
            var author = writing.AuthorOf(act).Number;
            Told += Enumerable.Range(0, plan.Told).Count(row => lookout.Told.Of(row)[act] > 0);
            Drawn += Enumerable.Range(0, plan.People).Count(row => row != author && lookout.Drawn.Of(row)[act] > 0);
            if (lookout.Drawn.Of(author)[act] is > 0 and var at)
            {
                ToOwn.Add(at - log.SentAt(act));
            }
            else if (log.HasReceipt(act))
            {
                NotDrawnToOwn++;
            }
        }
    }

    /// <summary>Found in a stream, anybody's.</summary>
    public int Told { get; }

    /// <summary>Found in a circuit of somebody else.</summary>
    public int Drawn { get; }

    /// <summary>Found in pages and files that somebody else asked for.</summary>
    public int OnPages { get; }

    /// <summary>From sending until whoever wrote it had it drawn as kept.</summary>
    public Times ToOwn { get; } = new();

    public int NotDrawnToOwn { get; }

    /// <summary>To be asked while all is kept back.</summary>
    public static async Task<Quiet> LookAsync(Hall hall, Writing writing, SessionPlan plan, CancellationToken cancel)
    {
        var stranger = $"device={await hall.JoinAsync(plan.Told, cancel)}";
        var seen = new List<int>();
        var found = 0;
        foreach (var address in Pages.Select(page => $"b/{hall.Code}{page}").Concat(Files.Select(file => $"api/boards/{hall.Code}{file}")))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Add("Cookie", stranger);
            using var answer = await hall.Http.SendAsync(request, cancel);
            writing.Lookout.Words.In(await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(cancel), seen);
            found += seen.Count;
        }

        return new(writing, plan, found);
    }
}
