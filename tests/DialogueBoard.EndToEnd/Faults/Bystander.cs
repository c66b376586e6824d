using System.Diagnostics;
using System.Globalization;
using DialogueBoard.Contributions;
using DialogueBoard.EndToEnd.Sites;

namespace DialogueBoard.EndToEnd.Faults;

/// <summary>Somebody who goes on acting and listening, one act after the other, while others are rude to the site.</summary>
internal sealed class Bystander(Listener listener)
{
    private readonly List<double> _milliseconds = [];

    /// <summary>Acts until told to stop; fails where an act gets no receipt or is not heard back.</summary>
    public async Task GoOnAsync(CancellationToken enough)
    {
        do
        {
            var act = new Contribute { Id = Guid.NewGuid(), Kind = ContributionKind.Issue, Text = "The last bus goes at six" };
            var started = Stopwatch.GetTimestamp();
            await listener.ActAsync(act);
            await listener.HearAsync(card => card.Id == act.Id);
            _milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        while (!enough.IsCancellationRequested);
    }

    public int Acts => _milliseconds.Count;

    /// <summary>How it went, to print.</summary>
    public string Told => string.Create(
        CultureInfo.InvariantCulture,
        $"one who stood by: {Acts} acts, each heard back; p50 {At(0.5):F1} ms, p99 {At(0.99):F1} ms, longest {At(1):F1} ms");

    private double At(double share) => _milliseconds.Order().ElementAt((int)((_milliseconds.Count - 1) * share));
}
