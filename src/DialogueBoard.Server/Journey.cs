using System.Diagnostics;
using System.Diagnostics.Metrics;
using DialogueBoard.Acts;
using DialogueBoard.Server.Writing;

namespace DialogueBoard.Server;

/// <summary>
/// What can be seen of the journey of acts from outside: how many, how long, how far; never whose, what words or which board.
/// Every tag has a handful of values known beforehand. The doors and circuits (step 1) are measured by the framework itself.
/// </summary>
public static class Journey
{
    /// <summary>The name of the meter and of the source of traces.</summary>
    public const string Name = "DialogueBoard";

    internal static readonly ActivitySource Traces = new(Name);
    private static readonly Meter Meter = new(Name);

    /// <summary>Step 2 to 6: from a door's call to the receipt or refusal, by "act" and "outcome".</summary>
    private static readonly Histogram<double> ActDuration = Meter.CreateHistogram("dialogueboard.act.duration", "s", "From the door to the receipt or refusal", advice: Seconds());

    /// <summary>Step 2 and 4: acts refused, by "code".</summary>
    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>("dialogueboard.refusals", "{act}", "Acts refused, by code");

    /// <summary>Step 3: acts that were decided and stored together.</summary>
    internal static readonly Histogram<int> BatchSize = Meter.CreateHistogram(
        "dialogueboard.batch.size", "{act}", "Acts decided and stored together", advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512] });

    /// <summary>Step 4: one batch through the rules.</summary>
    internal static readonly Histogram<double> DecideDuration = Meter.CreateHistogram("dialogueboard.decide.duration", "s", "One batch through the rules", advice: Seconds());

    /// <summary>Step 5: one transaction, by "outcome": stored, overtaken by another node, or failed.</summary>
    private static readonly Histogram<double> CommitDuration = Meter.CreateHistogram("dialogueboard.commit.duration", "s", "One transaction, by outcome", advice: Seconds());

    /// <summary>Step 7: from news taken in to telling it to viewers.</summary>
    internal static readonly Histogram<double> FeedLag = Meter.CreateHistogram("dialogueboard.feed.lag", "s", "From news taken in to telling it", advice: Seconds());

    /// <summary>Step 8: from hearing that a board has moved on elsewhere to having read how.</summary>
    internal static readonly Histogram<double> DoorbellLag = Meter.CreateHistogram("dialogueboard.doorbell.lag", "s", "From a ring heard to the board caught up", advice: Seconds());

    /// <summary>Step 8: readings of a board from the database, by "for": opening it on this node, or catching up.</summary>
    private static readonly Counter<long> Readings = Meter.CreateCounter<long>("dialogueboard.readings", "{reading}", "Readings of a board from the database");

    /// <summary>Step 8: 1 while rings reach every node, 0 while the nodes look for themselves.</summary>
    internal static readonly Gauge<int> DoorbellReaches = Meter.CreateGauge<int>("dialogueboard.doorbell.reaches", null, "1 while rings reach every node, else 0");

    /// <summary>Step 9: who watches now, over the hub or the event stream.</summary>
    internal static readonly UpDownCounter<int> Viewers = Meter.CreateUpDownCounter<int>("dialogueboard.viewers", "{viewer}", "Hub and event streams open now");

    /// <summary>Step 9: deltas handed to viewers, by "full".</summary>
    private static readonly Counter<long> Deltas = Meter.CreateCounter<long>("dialogueboard.deltas", "{delta}", "Deltas handed to viewers");

    /// <summary>Mails handed on.</summary>
    internal static readonly Counter<long> MailsSent = Meter.CreateCounter<long>("dialogueboard.mails.sent", "{mail}", "Mails handed on");

    private static readonly object Full = true;
    private static readonly object Partial = false;

    internal static readonly KeyValuePair<string, object?> Opening = new("for", "opening");
    internal static readonly KeyValuePair<string, object?> CatchUp = new("for", "catch-up");

    internal static void Read(KeyValuePair<string, object?> why) => Readings.Add(1, why);

    internal static Activity? StartAct(Act act) => Traces.StartActivity("act")?.SetTag("act", act.GetType().Name);

    /// <param name="started">As <see cref="Stopwatch.GetTimestamp"/> gave it.</param>
    internal static void ActDone(Activity? trace, Act act, long started, ActOutcome outcome)
    {
        var how = outcome.Refusal is not null ? "refused" : outcome.Receipt!.Repeated ? "repeated" : "stored";
        ActDuration.Record(SecondsSince(started), new("act", act.GetType().Name), new("outcome", how));
        trace?.SetTag("outcome", how);
        if (outcome.Refusal is { } refusal)
        {
            Refusals.Add(1, new KeyValuePair<string, object?>("code", refusal.Code));
            trace?.SetTag("code", refusal.Code);
        }
    }

    /// <summary>A trace of one batch, which many acts caused: it stands for itself, and leads to each of them.</summary>
    internal static Activity? StartBatch(List<PendingAct> pending)
    {
        if (!Traces.HasListeners())
        {
            return null;
        }

        // The writer's work began in the midst of somebody's request, of which no batch is part.
        Activity.Current = null;
        return Traces.StartActivity("batch", ActivityKind.Internal, default(ActivityContext), links: pending.Select(one => one.Cause).OfType<ActivityContext>().Select(cause => new ActivityLink(cause)))
            ?.SetTag("size", pending.Count);
    }

    /// <inheritdoc cref="ActDone"/>
    internal static void CommitDone(Activity? trace, long started, string outcome)
    {
        CommitDuration.Record(SecondsSince(started), new KeyValuePair<string, object?>("outcome", outcome));
        trace?.SetTag("outcome", outcome);
    }

    internal static void Delivered(bool full) => Deltas.Add(1, new KeyValuePair<string, object?>("full", full ? Full : Partial));

    internal static double SecondsSince(long started) => Stopwatch.GetElapsedTime(started).TotalSeconds;

    private static InstrumentAdvice<double> Seconds() => new() { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] };
}
