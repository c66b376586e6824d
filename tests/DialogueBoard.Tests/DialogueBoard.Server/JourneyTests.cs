using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Server;
using DialogueBoard.Server.Doorbell;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Storage;
using DialogueBoard.Tests.Server.Storage;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace DialogueBoard.Tests.Server;

/// <summary>What is seen of acts from outside. The instruments are the process's, so no other test may act meanwhile.</summary>
[CollectionDefinition(nameof(JourneyTests), DisableParallelization = true)]
[Collection(nameof(JourneyTests))]
public sealed class JourneyTests : IDisposable
{
    private static readonly KeyValuePair<string, string?>[] ThreeActsAMinute = [new("Limits:ActsPerMinutePerBoard", "3")];
    private const string Marker = "Marmalade";
    private static readonly Actor Someone = new(Guid.Parse("0a0b0c0d-aaaa-bbbb-cccc-0102030405aa"), Marker, IsSteward: false);
    private readonly SqliteFile _file = new();
    private readonly ConcurrentQueue<(string Name, string Tags, double Value)> _measured = new();
    private readonly ConcurrentDictionary<string, int> _counts = new();
    private readonly ConcurrentDictionary<(string Name, string Tag), ConcurrentDictionary<string, bool>> _tags = new();
    private readonly ConcurrentQueue<Activity> _traces = new();
    private readonly TaskCompletionSource _looked = new();
    private readonly MeterListener _meters = new();
    private readonly ActivityListener _activities;

    public JourneyTests()
    {
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == Journey.Name)
            {
                _counts.TryAdd(instrument.Name, 0);
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        _meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Note(instrument, value, tags));
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        _meters.Start();
        _activities = new()
        {
            ShouldListenTo = source => source.Name == Journey.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _traces.Enqueue,
        };
        ActivitySource.AddActivityListener(_activities);
    }

    public void Dispose()
    {
        _meters.Dispose();
        _activities.Dispose();
        _file.Dispose();
    }

    [Fact, Rule("O1")]
    public async Task Every_instrument_moves_when_an_act_goes_from_a_writer_on_one_node_to_a_viewer_on_another()
    {
        var doorbell = new LocalDoorbell();
        await using var one = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection, doorbell: doorbell, settings: ThreeActsAMinute);
        await using var two = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection, doorbell: doorbell);
        await GoThroughAsync(one, two);
        var looking = two.Get<IEnumerable<IHostedService>>().OfType<HeadLook>().Single();
        await looking.StartAsync(CancellationToken.None);
        await _looked.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await looking.StopAsync(CancellationToken.None);

        // Mails are no part of an act's way.
        Assert.Equal([], _counts.Where(instrument => instrument.Value == 0 && instrument.Key != "dialogueboard.mails.sent").Select(instrument => instrument.Key));
        Assert.Equal((1.0, 1.0, 2.0), (Sum("dialogueboard.refusals", "code=empty"), Sum("dialogueboard.refusals", "code=board-busy"), Sum("dialogueboard.refusals")));
        Assert.Equal((1, 1, 2), (Acts("act=Contribute outcome=stored"), Acts("act=Contribute outcome=repeated"), Acts("act=Contribute outcome=refused")));
        Assert.Equal(0, Sum("dialogueboard.viewers"));
    }

    [Fact, Rule("O1")]
    public async Task A_batch_leads_to_the_acts_that_caused_it_and_is_part_of_none()
    {
        await using var node = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection);
        using (Journey.Traces.StartActivity("somebody opens the board"))
        {
            await node.DoesAsync(await node.OpenAsync(), Someone, Say(Guid.NewGuid(), "Words"));
        }

        var act = Assert.Single(_traces, trace => trace.OperationName == "act");
        await node.DisposeAsync();
        var batch = Assert.Single(_traces, trace => trace.OperationName == "batch");
        Assert.Null(batch.ParentId);
        Assert.Equal(act.SpanId, Assert.Single(batch.Links).Context.SpanId);
        Assert.Equal(batch.SpanId, Assert.Single(_traces, trace => trace.OperationName == "commit").ParentSpanId);
    }

    [Fact, Rule("O2")]
    public async Task No_tag_says_who_what_or_where_and_each_has_few_values()
    {
        var doorbell = new LocalDoorbell();
        await using var one = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection, doorbell: doorbell, settings: ThreeActsAMinute);
        await using var two = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection, doorbell: doorbell);
        var board = await GoThroughAsync(one, two);

        var told = _tags.SelectMany(tag => tag.Value.Keys.Append(tag.Key.Tag))
            .Concat(_traces.SelectMany(trace => trace.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Append(trace.DisplayName).Concat(trace.Baggage.Select(b => b.Value ?? ""))))
            .Concat(_traces.SelectMany(trace => trace.Events.Select(happening => happening.Name + string.Join(' ', happening.Tags))))
            .ToArray();
        Assert.NotEmpty(told);
        foreach (var secret in (string[])[Marker, board.Code, board.Id.ToString(), board.Id.ToString("N"), Someone.Id.ToString(), Someone.Id.ToString("N")])
        {
            Assert.DoesNotContain(told, text => text.Contains(secret, StringComparison.OrdinalIgnoreCase));
        }

        Assert.Equal(
            ["act", "code", "for", "full", "outcome"],
            _tags.Keys.Select(tag => tag.Tag).Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain(_tags, tag => tag.Value.Count > 40);
        Assert.Equal(["act", "code", "outcome", "size"], _traces.SelectMany(trace => trace.TagObjects).Select(tag => tag.Key).Distinct().Order(StringComparer.Ordinal));
    }

    private static Contribute Say(Guid id, string text) => new() { Id = id, Kind = ContributionKind.Issue, Text = text };

    // Stored, told on the other node, sent again, refused by a rule and refused by a limit.
    private static async Task<OpenBoard> GoThroughAsync(Node one, Node two)
    {
        var atOne = await one.OpenAsync($"{Marker} Street");
        var atTwo = await two.FindAsync(atOne.Code);
        var act = Say(Guid.NewGuid(), $"{Marker} is short");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await using (var watching = atTwo.Feed.WatchAsync(0, null, patience.Token).GetAsyncEnumerator(CancellationToken.None))
        {
            Assert.True(await watching.MoveNextAsync());
            await one.DoesAsync(atOne, Someone, act);
            Assert.True(await watching.MoveNextAsync());
            Assert.Equal(1, watching.Current.To);
        }

        Assert.True((await one.DoesAsync(atOne, Someone, act)).Repeated);
        Assert.Equal(RefusalCode.Empty, (await one.TriesAsync(atOne, Someone, Say(Guid.NewGuid(), " "))).Refusal?.Code);
        Assert.Equal(RefusalCode.BoardBusy, (await one.TriesAsync(atOne, Someone, act)).Refusal?.Code);
        return atOne;
    }

    private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = new List<string>();
        foreach (var (key, tag) in tags)
        {
            var written = Convert.ToString(tag, CultureInfo.InvariantCulture)!;
            _tags.GetOrAdd((instrument.Name, key), _ => new())[written] = true;
            text.Add($"{key}={written}");
        }

        _measured.Enqueue((instrument.Name, string.Join(' ', text), value));
        _counts.AddOrUpdate(instrument.Name, 1, (_, count) => count + 1);
        if (instrument.Name == "dialogueboard.doorbell.reaches")
        {
            _looked.TrySetResult();
        }
    }

    private double Sum(string name, string? tags = null) => _measured.Where(one => one.Name == name && (tags is null || one.Tags == tags)).Sum(one => one.Value);

    private int Acts(string tags) => _measured.Count(one => one.Name == "dialogueboard.act.duration" && one.Tags == tags);
}
